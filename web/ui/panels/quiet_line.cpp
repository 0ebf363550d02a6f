#include "web/ui/panels/quiet_line.h"

#include <algorithm>
#include <array>
#include <limits>

#include "generated/embedded_fonts.h"
#include "imgui_internal.h"

namespace goodwill::ui {

namespace {

constexpr float padding_css = 8, widest_css = 660;

constexpr std::array<QuietAnswer, 3> answers = {{
    {"go_on", Text::kept_yes, ShareWish::go_on, ButtonLook::primary},
    {"begin_anew", Text::kept_no, ShareWish::begin_anew, ButtonLook::framed},
    {"never_keep", Text::kept_never, ShareWish::keep_no_more, ButtonLook::quiet},
}};

float side_of(const UiContext& context) { return context.px(context.is_touch ? 44 : 32); }

// What stands to the right of the words, or below them where there is no room.
float buttons_width(const QuietLine& line, const UiContext& context) {
    if (!line.is_question) return side_of(context);
    float width = 0.0F;
    for (const QuietAnswer& answer : answers) {
        width += button_width(context, tr(answer.label, context.language)) + context.px(padding_css);
    }
    return width - context.px(padding_css);
}

void question_buttons(const UiContext& context, Actions& actions, ImVec2 at, float width, float natural_width,
                      bool is_below) {
    const float gap = context.px(padding_css), side = side_of(context);
    const float spare = is_below ? (width - natural_width) / static_cast<float>(answers.size()) : 0.0F;
    for (const QuietAnswer& answer : answers) {
        const char* label = tr(answer.label, context.language);
        const float wide = std::floor(button_width(context, label) + spare);
        if (text_button(context, answer.name, label, at, {wide, side}, answer.look)) actions.share = answer.wish;
        // Whoever is on the way by keyboard stays there.
        const bool is_free = ImGui::IsWindowAppearing() && ImGui::GetCurrentContext()->NavDisableHighlight;
        if (is_free && answer.wish == ShareWish::go_on) {
            ImGui::SetFocusID(ImGui::GetItemID(), ImGui::GetCurrentWindow());
        }
        at.x += wide + gap;
    }
}

}  // namespace

std::span<const QuietAnswer> quiet_answers() { return answers; }

void quiet_line_ui(const QuietLine& line, const UiContext& context, Actions& actions, float top) {
    if (!is_open(line)) return;
    const float padding = context.px(padding_css), margin = context.px(12), side = side_of(context);
    const float most = std::min(ImGui::GetIO().DisplaySize.x - 2 * padding, context.px(widest_css)) - 2 * margin;
    const float right = buttons_width(line, context);
    const float on_one_line = std::ceil(text_width(context.fonts.body, line.words)) + margin + right;
    const float room = std::min(most, on_one_line), outer = room + 2 * margin;
    const bool is_below = line.is_question && on_one_line > room;
    const float words_width = is_below ? room : room - right - margin;
    const float words_height = wrapped_height(context.fonts.body, line.words, words_width);
    const float height = 2 * padding + (is_below ? words_height + padding + side : std::max(words_height, side));
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const ImVec2 at = {std::floor((screen.x - outer) * 0.5F), std::min(top, screen.y - height - padding)};
    ImGui::SetCursorScreenPos(at);
    ImGui::BeginChild(
        line.is_question ? "###quiet_question" : "###quiet_line", {outer, height}, ImGuiChildFlags_None,
        ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NavFlattened);
    ImGui::GetCurrentWindow()->BeginOrderWithinParent = std::numeric_limits<short>::max();
    // Drawn by hand: Dear ImGui puts a child's own ground beneath all other children, whose words would shine through.
    ImDrawList& ground = *ImGui::GetWindowDrawList();
    const ImVec2 end = {at.x + outer, at.y + height};
    ground.AddRectFilled(at, end, context.theme.surface, context.px(6));
    ground.AddRect(at, end, context.theme.hairline, context.px(6), 0, std::max(1.0F, std::floor(context.scale)));
    const float words_y = is_below ? at.y + padding : at.y + (height - words_height) * 0.5F;
    draw_text_wrapped({at.x + margin, words_y}, context.fonts.body,
                      line.is_warning ? context.theme.warning : context.theme.text, line.words, words_width);
    const ImVec2 place = is_below ? ImVec2{at.x + margin, at.y + height - padding - side}
                                  : ImVec2{at.x + outer - margin - right, at.y + (height - side) * 0.5F};
    if (line.is_question) {
        question_buttons(context, actions, place, room, right, is_below);
    } else if (icon_button(context, "close_line", icon::close, tr(Text::close, context.language), place,
                           {side, side})) {
        actions.share = ShareWish::close_line;
    }
    remember_rect(context, "part", line.is_question ? "question" : "told", at, {at.x + outer, at.y + height});
    ImGui::EndChild();
}

}  // namespace goodwill::ui
