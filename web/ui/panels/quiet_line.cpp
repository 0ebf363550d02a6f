#include "web/ui/panels/quiet_line.h"

#include <algorithm>
#include <array>

#include "generated/embedded_fonts.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

constexpr float padding_css = 8, widest_css = 660;

struct Answer {
    std::string_view name;
    Text label;
    ShareWish wish;
    ButtonLook look;
};
constexpr std::array<Answer, 3> answers = {{
    {"go_on", Text::kept_yes, ShareWish::go_on, ButtonLook::primary},
    {"begin_anew", Text::kept_no, ShareWish::begin_anew, ButtonLook::framed},
    {"never_keep", Text::kept_never, ShareWish::keep_no_more, ButtonLook::quiet},
}};

float side_of(const UiContext& context) { return context.px(context.is_touch ? 44 : 32); }

// What stands to the right of the words, or below them where there is no room.
float buttons_width(const QuietLine& line, const UiContext& context) {
    if (!line.is_question) return side_of(context);
    float width = 0.0F;
    for (const Answer& answer : answers) {
        width += button_width(context, tr(answer.label, context.language)) + context.px(padding_css);
    }
    return width - context.px(padding_css);
}

void question_buttons(const UiContext& context, Actions& actions, ImVec2 at, float width, float natural_width,
                      bool is_below) {
    const float gap = context.px(padding_css), side = side_of(context);
    const float spare = is_below ? (width - natural_width) / static_cast<float>(answers.size()) : 0.0F;
    for (const Answer& answer : answers) {
        const char* label = tr(answer.label, context.language);
        const float wide = std::floor(button_width(context, label) + spare);
        if (text_button(context, answer.name, label, at, {wide, side}, answer.look)) actions.share = answer.wish;
        at.x += wide + gap;
    }
}

}  // namespace

void quiet_line_ui(const QuietLine& line, const UiContext& context, Actions& actions) {
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
    const ImVec2 at = {std::floor((ImGui::GetIO().DisplaySize.x - outer) * 0.5F),
                       context.px((context.is_narrow ? 56.0F : 48.0F) + padding_css)};
    ImGui::SetNextWindowPos(at);
    ImGui::SetNextWindowSize({outer, height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, context.px(6));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, std::max(1.0F, std::floor(context.scale)));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, context.theme.surface);
    ImGui::Begin("###quiet_line", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
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
    ImGui::End();
}

}  // namespace goodwill::ui
