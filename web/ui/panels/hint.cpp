#include "web/ui/panels/hint.h"

#include <algorithm>

#include "generated/embedded_fonts.h"
#include "web/ui/figures/advice.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

constexpr float side_css = 16.0F, above_css = 6.0F;
// Of what is to be tried: no business says more than so many.
float least_lines(const UiContext& context) { return context.is_narrow ? 5.0F : 2.0F; }

float button_side(const UiContext& context) { return context.px(context.is_touch ? 44 : 32); }

// Left of the two buttons, which stand one above the other where words need the width.
float text_room(const UiContext& context, float width) {
    return width - 2.0F * context.px(side_css) - (context.is_narrow ? 1.0F : 2.0F) * button_side(context);
}

float whole_height(const View& view, const UiContext& context, float width) {
    const float room = text_room(context, width);
    return wrapped_height(context.fonts.small, advice_text(view.session, context.language), room) + context.px(4) +
           wrapped_height(context.fonts.small, tr(Text::what_one_sees, context.language), room) +
           2.0F * context.px(above_css);
}

}  // namespace

float hint_height(const HintState& state, const View& view, const UiContext& context, float width, float room) {
    // A story says itself what there is to see, and must not be told beforehand.
    if (view.story.story != nullptr) return 0.0F;
    if (state.is_closed || advice_of(view.session) == Advice::none) return 0.0F;
    const float whole = whole_height(view, context, width), most = room * hint_share;
    if (state.is_open || whole <= most) return whole;
    const float line = context.fonts.small->FontSize, edges = 2.0F * context.px(above_css);
    const float lines = std::max(least_lines(context), std::floor((most - edges) / line));
    const float advice =
        wrapped_height(context.fonts.small, advice_text(view.session, context.language), text_room(context, width));
    return std::max(std::min(lines * line, advice) + edges, (context.is_narrow ? 2.0F : 1.0F) * button_side(context));
}

void hint_ui(HintState& state, const View& view, const UiContext& context, ImVec2 position, ImVec2 size) {
    const float side = button_side(context), room = text_room(context, size.x);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(position, {position.x + size.x, position.y + size.y},
                       mix(context.theme.surface, context.theme.accent, 0.08F));
    hairline_across(context, position, size.x);
    const float x = position.x + context.px(side_css), edge = context.px(above_css);
    float y = position.y + edge;
    const bool is_cut = whole_height(view, context, size.x) > size.y + 1.0F;
    const ImFont* font = context.fonts.small;
    const std::string advice = advice_text(view.session, context.language);
    if (is_cut) {
        const int lines = std::max(1, static_cast<int>((size.y - 2.0F * edge + 1.0F) / font->FontSize));
        draw_text_wrapped({x, y}, font, context.theme.text, cut_to_lines(font, advice, room, lines), room);
    } else {
        y += draw_text_wrapped({x, y}, font, context.theme.text, advice, room) + context.px(4);
        draw_text_wrapped({x, y}, font, context.theme.text_quiet, tr(Text::what_one_sees, context.language), room);
    }
    remember_rect(context, "part", "hint", position, {position.x + size.x, position.y + size.y});
    const float beside = context.is_narrow ? 2.0F * side : side;
    const float top = position.y + std::clamp((size.y - beside) * 0.5F, 0.0F, context.px(4));
    const float right = position.x + size.x - context.px(8) - side;
    if (icon_button(context, "close_hint", icon::close, tr(Text::close, context.language), {right, top},
                    {side, side})) {
        state.is_closed = true;
    }
    if ((is_cut || state.is_open) &&
        icon_button(context, "open_hint", state.is_open ? icon::chevron_down : icon::chevron_up,
                    tr(state.is_open ? Text::hint_less : Text::hint_more, context.language),
                    context.is_narrow ? ImVec2(right, top + side) : ImVec2(right - side, top), {side, side})) {
        state.is_open = !state.is_open;
    }
}

}  // namespace goodwill::ui
