#include "web/ui/panels/hint.h"

#include "generated/embedded_fonts.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

float hint_height(const View& view, const UiContext& context, float width) {
    const float room = width - context.px(32 + 44);
    return wrapped_height(context.fonts.small, tr(Text::what_one_sees, context.language), room) +
           wrapped_height(context.fonts.small, view.session.world().scenario->watch.in(context.language), room) +
           context.px(20);
}

bool hint_ui(const View& view, const UiContext& context, ImVec2 position, float width) {
    const float height = hint_height(view, context, width), side = context.px(context.is_touch ? 44 : 32);
    const float room = width - context.px(32 + 44), x = position.x + context.px(16);
    ImGui::GetWindowDrawList()->AddRectFilled(position, {position.x + width, position.y + height},
                                              mix(context.theme.surface, context.theme.accent, 0.08F));
    hairline_across(context, position, width);
    float y = position.y + context.px(8);
    y += draw_text_wrapped({x, y}, context.fonts.small, context.theme.text_quiet,
                           tr(Text::what_one_sees, context.language), room) +
         context.px(4);
    draw_text_wrapped({x, y}, context.fonts.small, context.theme.text,
                      view.session.world().scenario->watch.in(context.language), room);
    return icon_button(context, "close_hint", icon::close, tr(Text::close, context.language),
                       {position.x + width - side - context.px(8), position.y + context.px(8)}, {side, side});
}

}  // namespace goodwill::ui
