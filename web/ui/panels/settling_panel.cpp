#include "web/ui/panels/settling_panel.h"

#include <algorithm>
#include <cmath>

#include "web/ui/kit/column.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/panels/notice_panel.h"

namespace goodwill::ui {

namespace {

constexpr const char* popup = "###settling";
constexpr float progress_css = 8;

bool begin_card(const UiContext& context, ImVec2 at, ImVec2 size) {
    ImGui::SetNextWindowPos(at);
    ImGui::SetNextWindowSize(size);
    if (!ImGui::IsPopupOpen(popup)) ImGui::OpenPopup(popup);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, context.px(6));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, std::max(1.0F, std::floor(context.scale)));
    const bool is_shown = ImGui::BeginPopupModal(
        popup, nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleVar(2);
    return is_shown;
}

Shown progress_words(const SettlingNote& note, Language language) {
    const bool is_run = note.days > 0;
    return fill(tr(is_run ? Text::run_day : Text::settling_year, language),
                decimal(is_run ? note.day : note.year, 0, language).view(),
                decimal(is_run ? note.days : note.years, 0, language).view());
}

}  // namespace

void settling_ui(const SettlingNote& note, const UiContext& context, Actions& actions) {
    const bool is_wanted = is_open(note);
    if (!is_wanted && !ImGui::IsPopupOpen(popup)) return;
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float margin = context.px(overlay_margin_css), outer = std::min(screen.x - context.px(32), context.px(420));
    const float width = outer - 2 * margin;
    const Shown line = progress_words(note, context.language);
    const float height = 2 * margin + context.fonts.title->FontSize + context.px(8) +
                         wrapped_height(context.fonts.body, line.view(), width) + context.px(12 + progress_css) +
                         (note.can_cancel ? context.px(16 + overlay_button_css) : 0.0F);
    const ImVec2 at = {std::floor((screen.x - outer) * 0.5F), std::floor((screen.y - height) * 0.5F)};
    if (!begin_card(context, at, {outer, height})) return;
    if (!is_wanted) {
        ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
        return;
    }
    Column column = column_at(context, {at.x + margin, at.y + margin}, width);
    one_line(column, context.fonts.title, context.theme.text, note.title, 8);
    words(column, context.fonts.body, context.theme.text_quiet, line.view(), 12);
    share_bar(column, note.progress, context.theme.accent, 16);
    if (note.can_cancel) {
        const bool is_pressed = text_button(context, "cancel_settling", tr(Text::cancel, context.language),
                                            {column.at.x, at.y + height - margin - context.px(overlay_button_css)},
                                            {context.px(140), context.px(overlay_button_css)});
        actions.cancel_settling = is_pressed || ImGui::IsKeyPressed(ImGuiKey_Escape);
    }
    remember_rect(context, "part", "settling", at, {at.x + outer, at.y + height});
    ImGui::EndPopup();
}

}  // namespace goodwill::ui
