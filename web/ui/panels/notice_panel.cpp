#include "web/ui/panels/notice_panel.h"

#include <algorithm>

#include "web/ui/kit/column.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

constexpr float most_lines_css = 520;

bool begin_modal(const UiContext& context, ImVec2 at, ImVec2 size) {
    ImGui::SetNextWindowPos(at);
    ImGui::SetNextWindowSize(size);
    if (!ImGui::IsPopupOpen("###notice")) ImGui::OpenPopup("###notice");
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, context.px(6));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, std::max(1.0F, std::floor(context.scale)));
    const bool is_shown = ImGui::BeginPopupModal(
        "###notice", nullptr,
        ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleVar(2);
    return is_shown;
}

// What words and lines need, up to a height that is good to read.
float notice_height(const Notice& notice, const UiContext& context, float width) {
    float height = 2 * context.px(overlay_margin_css) + context.fonts.title->FontSize + context.px(8) +
                   wrapped_height(context.fonts.body, notice.words, width) + context.px(12 + 16 + overlay_button_css);
    for (const std::string& line : notice.lines) {
        height += wrapped_height(context.fonts.body, line, width - context.px(16)) + context.px(17);
    }
    return std::min(height, context.px(most_lines_css));
}

void list_lines(const Notice& notice, const UiContext& context, ImVec2 at, ImVec2 size) {
    begin_scroll(context, "###notice_lines", at, size);
    Column column = column_at(context, ImGui::GetCursorScreenPos(), size.x - context.px(16));
    for (const std::string& line : notice.lines) {
        words(column, context.fonts.body, context.theme.text, line, 8);
        rule(column, 0, 8);
    }
    end_scroll(context, column.at.y - column.top);
}

std::optional<bool> buttons(const Notice& notice, const UiContext& context, ImVec2 at, float width) {
    std::optional<bool> answer;
    const float gap = context.px(12), height = context.px(overlay_button_css);
    const bool is_question = !notice.agree.empty();
    const float half = std::min((width - gap) * 0.5F, context.px(200));
    if (is_question) {
        if (text_button(context, "agree_notice", notice.agree, at, {half, height}, ButtonLook::primary)) answer = true;
        at.x += half + gap;
    }
    const std::string_view label = tr(is_question ? Text::cancel : Text::close, context.language);
    const ButtonLook look = is_question ? ButtonLook::framed : ButtonLook::primary;
    if (text_button(context, "close_notice", label, at, {is_question ? half : context.px(140), height}, look) ||
        ImGui::IsKeyPressed(ImGuiKey_Escape)) {
        answer = false;
    }
    return answer;
}

}  // namespace

void notice_ui(Notice& notice, const UiContext& context, Actions& actions) {
    if (!is_open(notice)) return;
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float most = context.px(notice.lines.empty() ? 520 : 720), margin = context.px(overlay_margin_css);
    const float outer = std::min(screen.x - context.px(32), most), width = outer - 2 * margin;
    const ImVec2 size = {outer, std::min(screen.y - context.px(32), notice_height(notice, context, width))};
    const ImVec2 at = {std::floor((screen.x - size.x) * 0.5F), std::floor((screen.y - size.y) * 0.5F)};
    if (!begin_modal(context, at, size)) return;
    Column column = column_at(context, {at.x + margin, at.y + margin}, width);
    one_line(column, context.fonts.title, context.theme.text, notice.title, 8);
    words(column, context.fonts.body, context.theme.text_quiet, notice.words, 12);
    const float button_y = at.y + size.y - margin - context.px(overlay_button_css);
    if (!notice.lines.empty()) {
        list_lines(notice, context, column.at, {width, button_y - context.px(16) - column.at.y});
    }
    remember_rect(context, "part", "notice", at, {at.x + size.x, at.y + size.y});
    actions.answer = buttons(notice, context, {column.at.x, button_y}, width);
    if (actions.answer) {
        notice = {};
        ImGui::CloseCurrentPopup();
    }
    ImGui::EndPopup();
}

}  // namespace goodwill::ui
