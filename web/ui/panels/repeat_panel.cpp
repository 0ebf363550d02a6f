#include "web/ui/panels/repeat_panel.h"

#include "web/ui/kit/column.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

using Outcome = RepeatState::Outcome;

void command_box(Column& column, const std::string& command) {
    const UiContext& context = column.context;
    const float inset = context.px(12), width = column.width - 2.0F * inset;
    const float height = wrapped_height(context.fonts.body, command, width) + 2.0F * inset;
    ImGui::GetWindowDrawList()->AddRectFilled(column.at, {column.at.x + column.width, column.at.y + height},
                                              context.theme.raised, context.px(6));
    draw_text_wrapped({column.at.x + inset, column.at.y + inset}, context.fonts.body, context.theme.text, command,
                      width);
    remember_rect(context, "part", "command", column.at, {column.at.x + column.width, column.at.y + height});
    column.at.y += height + context.px(12);
}

// Beside each other, or below where the page is narrow. What is needed first is the primary one, unless a page offers the
// link or the file above.
void buttons(Column& column, const Repeat& repeat, Outcome outcome, bool is_below_link, Actions& actions) {
    const UiContext& context = column.context;
    const std::string_view copy = tr(outcome == Outcome::copied ? Text::copied : Text::copy, context.language);
    const std::string_view save = tr(Text::save_run, context.language);
    const float height = context.px(context.is_touch ? 44 : 36), gap = context.px(8);
    const float copy_width = button_width(context, copy), save_width = button_width(context, save);
    if (text_button(context, "copy_command", copy, column.at, {copy_width, height},
                    repeat.needs_file || is_below_link ? ButtonLook::framed : ButtonLook::primary)) {
        actions.copy_text = repeat.command;
    }
    const bool is_below = copy_width + gap + save_width > column.width;
    const ImVec2 place = is_below ? ImVec2{column.at.x, column.at.y + height + gap}
                                  : ImVec2{column.at.x + copy_width + gap, column.at.y};
    if (text_button(context, "save_run", save, place, {save_width, height},
                    repeat.needs_file && !is_below_link ? ButtonLook::primary : ButtonLook::framed)) {
        actions.save_run = true;
    }
    column.at.y = place.y + height + gap;
}

void outcome_line(Column& column, Outcome outcome) {
    const UiContext& context = column.context;
    const auto say = [&](Text text, ImU32 colour) {
        words(column, context.fonts.small, colour, tr(text, context.language));
    };
    switch (outcome) {
        case Outcome::copy_refused:
            return say(Text::copy_refused, context.theme.warning);
        case Outcome::saved:
            return say(Text::run_saved, context.theme.text_quiet);
        case Outcome::save_failed:
            return say(Text::run_not_saved, context.theme.warning);
        case Outcome::copied:
        case Outcome::none:
            return;
    }
}

}  // namespace

void repeat_ui(const RepeatState& state, const ShareState& share, const View& view, const UiContext& context,
               Actions& actions, ImVec2 position, ImVec2 size) {
    const Language language = context.language;
    const Repeat& repeat = view.repeat;
    auto [column, is_closed] =
        begin_page(context, tr(Text::repeat, language), "close_repeat", "###repeat", position, size);
    if (is_closed) actions.page = Page{};
    link_block(column, share, actions);
    words(column, context.fonts.body, context.theme.text, tr(Text::repeat_help, language), 12);
    command_box(column, repeat.command);
    if (repeat.needs_file) {
        words(column, context.fonts.body, context.theme.text, tr(Text::repeat_needs_file, language), 12);
    }
    const Outcome outcome = state.command == repeat.command ? state.outcome : Outcome::none;
    buttons(column, repeat, outcome, share.has_page, actions);
    outcome_line(column, outcome);
    rule(column, 8, 12);
    const Shown day = fill(tr(Text::fingerprint_on, language), decimal(repeat.day, 0, language).view());
    one_line(column, context.fonts.small, context.theme.text_quiet, day.view());
    one_line(column, context.fonts.strong, context.theme.text, repeat.fingerprint, 8);
    // The command line has no run without a day.
    const bool is_before = repeat.day == 0 && !repeat.needs_file;
    words(column, context.fonts.small, context.theme.text_quiet,
          tr(is_before ? Text::fingerprint_before : Text::fingerprint_help, language));
    files_block(column, share, actions);
    keeping_block(column, share, actions);
    code_block(column, share);
    end_column(column);
}

}  // namespace goodwill::ui
