#include "web/ui/panels/keys_panel.h"

#include <algorithm>
#include <array>

#include "web/ui/kit/column.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

// Those first without which nobody gets anywhere by keyboard. Letters and signs are the same in both languages.
struct Key {
    const char* sign;  // nullptr: it has a name
    Text name;
    Text does;
};
constexpr std::array<Key, 27> keys = {{{nullptr, Text::key_tab, Text::keys_tab},
                                       {nullptr, Text::key_enter, Text::keys_enter},
                                       {nullptr, Text::key_escape, Text::keys_escape},
                                       {"←  →", Text::keys, Text::keys_arrows},
                                       {"↑  ↓", Text::keys, Text::keys_scroll},
                                       {nullptr, Text::key_leave, Text::keys_leave},
                                       {nullptr, Text::key_space, Text::keys_play},
                                       {"→", Text::keys, Text::keys_step},
                                       {"+  −", Text::keys, Text::keys_speed},
                                       {"V", Text::keys, Text::keys_view},
                                       {"G", Text::keys, Text::keys_stories},
                                       {"E", Text::keys, Text::keys_editor},
                                       {nullptr, Text::key_pages, Text::keys_pages},
                                       {nullptr, Text::key_bets, Text::keys_bets},
                                       {nullptr, Text::key_number, Text::keys_number},
                                       {"P", Text::keys, Text::keys_present},
                                       {"B  .", Text::keys, Text::keys_black},
                                       {"↑  ↓", Text::keys, Text::keys_lever},
                                       {"N", Text::keys, Text::keys_notes},
                                       {nullptr, Text::key_undo, Text::keys_undo},
                                       {nullptr, Text::key_redo, Text::keys_redo},
                                       {"R", Text::keys, Text::keys_reset},
                                       {"L", Text::keys, Text::keys_language},
                                       {"D", Text::keys, Text::keys_theme},
                                       {"T", Text::keys, Text::keys_text_size},
                                       {"+  −  ←  →", Text::keys, Text::keys_chart},
                                       {"?", Text::keys, Text::keys_keys}}};

}  // namespace

void keys_ui(const UiContext& context, Actions& actions, ImVec2 position, ImVec2 size) {
    const Language language = context.language;
    PageFrame page = begin_page(context, tr(Text::keys, language), "close_keys", "###keys", position, size);
    if (page.is_closed) actions.page = Page{};
    Column& column = page.column;
    const float indent = context.px(112), height = context.fonts.strong->FontSize;
    for (const Key& key : keys) {
        draw_text(column.at, context.fonts.strong, context.theme.text,
                  key.sign != nullptr ? key.sign : tr(key.name, language));
        const float used = draw_text_wrapped({column.at.x + indent, column.at.y}, context.fonts.body,
                                             context.theme.text, tr(key.does, language), column.width - indent);
        column.at.y += std::max(height, used) + context.px(10);
    }
    end_column(column);
}

}  // namespace goodwill::ui
