#include "web/ui/panels/experiment_blocks.h"

#include <cmath>

#include "web/ui/kit/format.h"
#include "web/ui/kit/theme.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

Asking asking(Column& column, const Asked& asked) {
    const UiContext& context = column.context;
    const Language language = context.language;
    const auto button = [&](std::string_view name, Text label, ButtonLook look) {
        const float height = context.px(context.is_touch ? 44 : 36);
        const char* words = tr(label, language);
        const bool is_pressed =
            text_button(context, name, words, column.at, {button_width(context, words), height}, look);
        column.at.y += height + context.px(12);
        return is_pressed;
    };
    Asking wish;
    if (!asked.is_asked && !asked.can_begin) {
        words(column, context.fonts.body, context.theme.text, tr(asked.too_large, language), 12);
    } else if (!asked.is_asked) {
        wish.begins = button(asked.begin_name, Text::experiment_begin, ButtonLook::primary);
    } else if (!asked.is_done) {
        const std::string left = asked.left_s ? sentence(tr(Text::experiment_left, language),
                                                         decimal(std::ceil(*asked.left_s), 0, language).view())
                                              : std::string();
        words(column, context.fonts.body, context.theme.text,
              sentence(tr(Text::experiment_grows, language), percent(asked.progress, 0, language).view(), left), 6);
        share_bar(column, asked.progress, context.theme.accent, 12);
        wish.cancels = button(asked.cancel_name, Text::cancel, ButtonLook::framed);
    }
    return wish;
}

void command_block(Column& column, std::string_view link_name, const std::string& command, int day, Actions& actions) {
    const UiContext& context = column.context;
    words(column, context.fonts.small, context.theme.text_quiet,
          sentence(tr(Text::band_command, context.language), decimal(day, 0, context.language).view()), 2);
    words(column, context.fonts.small, context.theme.text, command, 4);
    if (link(context, link_name, tr(Text::copy, context.language), column.at, context.fonts.small)) {
        actions.copy_text = command;
    }
    column.at.y += context.fonts.small->FontSize + context.px(16);
}

void choices(Column& column, std::span<const Choice> offered, std::size_t& chosen) {
    const UiContext& context = column.context;
    const float height = context.px(context.is_touch ? 44 : 32);
    ImVec2 at = column.at;
    for (std::size_t i = 0; i < offered.size(); ++i) {
        const std::string& label = offered[i].label;
        const float width = button_width(context, label.c_str());
        const ButtonLook look = i == chosen ? ButtonLook::chosen : ButtonLook::framed;
        if (at.x > column.at.x && at.x + width > column.at.x + column.width) {
            at = {column.at.x, at.y + height + context.px(8)};
        }
        if (text_button(context, offered[i].name, label.c_str(), at, {width, height}, look)) chosen = i;
        at.x += width + context.px(8);
    }
    column.at.y = at.y + height + context.px(12);
}

}  // namespace goodwill::ui
