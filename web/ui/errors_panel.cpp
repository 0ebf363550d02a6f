#include <algorithm>

#include "web/text.h"
#include "web/ui/format.h"
#include "web/ui/shell.h"
#include "web/ui/widgets.h"

namespace goodwill::ui {

// Everything wrong with a scenario file, over the dimmed screen, until it is closed.
void errors_ui(ShellState& state, const UiContext& context) {
    if (state.errors.empty()) return;
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const ImVec2 size = {std::min(screen.x - context.px(32), context.px(720)),
                         std::min(screen.y - context.px(32), context.px(520))};
    const ImVec2 at = {std::floor((screen.x - size.x) * 0.5F), std::floor((screen.y - size.y) * 0.5F)};
    ImGui::SetNextWindowPos(at);
    ImGui::SetNextWindowSize(size);
    if (!ImGui::IsPopupOpen("###errors")) ImGui::OpenPopup("###errors");
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, context.px(6));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, std::max(1.0F, std::floor(context.scale)));
    const bool is_open = ImGui::BeginPopupModal(
        "###errors", nullptr,
        ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleVar(2);
    if (!is_open) return;
    const float margin = context.px(24), side = context.px(44), width = size.x - 2 * margin;
    float y = at.y + margin;
    draw_text_cut({at.x + margin, y}, context.fonts.title, context.theme.text, state.error_title, width);
    y += context.fonts.title->FontSize + context.px(8);
    const Shown count = fill(tr(state.errors.size() == 1 ? Text::one_error : Text::some_errors, context.language),
                             decimal(static_cast<double>(state.errors.size()), 0, context.language).view());
    y += draw_text_wrapped({at.x + margin, y}, context.fonts.body, context.theme.text_quiet, count.view(), width) +
         context.px(12);
    const float list_height = at.y + size.y - margin - side - context.px(16) - y;
    begin_scroll(context, "###error_list", {at.x + margin, y}, {width, list_height});
    const ImVec2 top = ImGui::GetCursorScreenPos();
    float line = top.y;
    for (const std::string& error : state.errors) {
        line +=
            draw_text_wrapped({top.x, line}, context.fonts.body, context.theme.text, error, width - context.px(16)) +
            context.px(8);
        hairline_across(context, {top.x, line}, width - context.px(16));
        line += context.px(8);
    }
    end_scroll(context, line - top.y);
    if (text_button(context, "close_errors", tr(Text::close, context.language),
                    {at.x + margin, at.y + size.y - margin - side}, {context.px(140), side}, ButtonLook::primary) ||
        ImGui::IsKeyPressed(ImGuiKey_Escape)) {
        state.errors.clear();
        ImGui::CloseCurrentPopup();
    }
    ImGui::EndPopup();
}

}  // namespace goodwill::ui
