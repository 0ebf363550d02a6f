#include "web/ui/panels/editor_sections.h"

#include <algorithm>

#include "generated/embedded_fonts.h"
#include "sim/scenario/scenario_fields.h"
#include "web/ui/figures/five_questions.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"

namespace goodwill::ui {

namespace {

using Wish = EditWish::Kind;

// A row of a list: its name, and that something in it is wrong.
bool entry_row(const EditorFrame& frame, std::string_view name, const std::string& label, std::size_t wrong,
               bool is_open) {
    Column& column = frame.column;
    const UiContext& context = column.context;
    const float height = editor_row_height(context);
    const bool is_pressed = list_entry(context, name, label, column.at, {column.width, height}, is_open);
    if (wrong > 0) {
        const std::string count = std::to_string(wrong);
        draw_text_right(
            {column.at.x + column.width - context.px(8), column.at.y + (height - context.fonts.small->FontSize) * 0.5F},
            context.fonts.small, context.theme.warning, count);
    }
    column.at.y += height;
    skip(column, 2);
    return is_pressed;
}

// Copy, up, down, remove.
void entry_buttons(const EditorFrame& frame, const FormField& list, std::size_t index) {
    const Language language = frame.column.context.language;
    ButtonRow row(frame.column);
    const std::size_t count = list.entries.size();
    if (row.icon("copy_entry", icon::clone, tr(Text::editor_copy, language))) {
        frame.wishes.push_back({Wish::copy, list.path, {}, {}, index});
    }
    if (index > 0 && row.icon("entry_up", icon::arrow_up, tr(Text::editor_up, language))) {
        frame.wishes.push_back({Wish::move, list.path, {}, {}, index, index - 1});
    }
    if (index + 1 < count && row.icon("entry_down", icon::arrow_down, tr(Text::editor_down, language))) {
        frame.wishes.push_back({Wish::move, list.path, {}, {}, index, index + 1});
    }
    if (row.icon("remove_entry", icon::trash, tr(Text::editor_remove, language))) {
        frame.wishes.push_back({Wish::remove, list.entries[index].path});
    }
    row.end();
}

// A number in front of its field, and what is wrong with what was typed.
void question_number(EditorState& state, Column& column, std::size_t index) {
    const UiContext& context = column.context;
    const Language language = context.language;
    const NumberQuestion& question = number_questions()[index];
    std::optional<std::string>& refused = state.refused_answers.at(index);
    const float wide = context.px(104), room = column.width - wide - context.px(8);
    const ImFont* font = context.fonts.body;
    const char* asked = tr(question.words, language);
    const float height = editor_row_height(context), high = std::max(height, wrapped_height(font, asked, room));
    draw_text_wrapped({column.at.x, column.at.y + std::max(0.0F, (high - wrapped_height(font, asked, room)) * 0.5F)},
                      font, context.theme.text, asked, room);
    bool is_left = false;
    const std::string shown = refused.value_or(written_answer(question, state.answers, language));
    const std::optional<std::string> typed =
        typing_line(context, question.field, shown, {}, {column.at.x + room + context.px(8), column.at.y},
                    {wide, height}, refused.has_value(), is_left);
    column.at.y += high;
    if (typed) refused = typed;
    // Read anew each time: in the other language it may be an answer.
    const std::optional<std::string> mistake =
        refused ? type_answer(question, state.answers, *refused, language) : std::nullopt;
    if (mistake) {
        words(column, context.fonts.small, context.theme.warning, *mistake, 4);
    } else {
        refused.reset();
    }
    skip(column, 8);
}

void questions_ui(EditorState& state, Column& column, std::vector<EditWish>& wishes) {
    const UiContext& context = column.context;
    const Language language = context.language;
    for (std::size_t i = 0; i < questions_before_place; ++i) question_number(state, column, i);
    words(column, context.fonts.body, context.theme.text, tr(Text::ask_place, language), 4);
    for (std::size_t i = 0; i < meeting_places().size(); ++i) {
        const MeetingPlaceInfo& place = meeting_places()[i];
        const float height = editor_row_height(context);
        if (list_entry(context, "answer_" + std::string(place.id), place.label.in(language), column.at,
                       {column.width, height}, state.answers.place == static_cast<MeetingPlace>(i))) {
            state.answers.place = static_cast<MeetingPlace>(i);
        }
        column.at.y += height;
    }
    skip(column, 12);
    for (std::size_t i = questions_before_place; i < number_questions().size(); ++i) question_number(state, column, i);
    const bool are_answered = std::all_of(state.refused_answers.begin(), state.refused_answers.end(),
                                          [](const std::optional<std::string>& refused) { return !refused; });
    words(column, context.fonts.small, context.theme.text_quiet,
          tr(are_answered ? Text::answers_help : Text::answers_refused, language), 8);
    if (!are_answered) return;
    const bool loses = year_of(state.answers).loses_money();
    words(column, context.fonts.small, loses ? context.theme.warning : context.theme.text_quiet,
          year_words(state.answers, language), 8);
    const char* make = tr(Text::make_business, language);
    if (text_button(context, "make_business", make, column.at,
                    {button_width(context, make), editor_row_height(context)}, ButtonLook::primary)) {
        EditWish wish{Wish::from_answers};
        wish.answers = state.answers;
        wishes.push_back(wish);
    }
    column.at.y += editor_row_height(context);
    skip(column, 12);
}

}  // namespace

void editor_entries_ui(EditorState& state, const EditorFrame& frame, const FormField& list, std::string_view name,
                       const std::function<void(const FormObject&)>& body) {
    const Language language = frame.column.context.language;
    mistakes_ui(frame, list);
    for (std::size_t i = 0; i < list.entries.size(); ++i) {
        const FormObject& entry = list.entries[i];
        const bool is_open = state.entry == i;
        // A phone shows the open one alone.
        if (frame.column.context.is_narrow && state.entry && !is_open && *state.entry < list.entries.size()) continue;
        const std::string row = std::string(name) + "_" + std::to_string(i);
        const float top = frame.column.at.y;
        if (entry_row(frame, row, entry_name(entry, i, language), mistakes_in(frame.draft, entry.path), is_open)) {
            state.entry = is_open ? std::nullopt : std::optional(i);
            state.step.reset();
        }
        if (!is_open) continue;
        if (frame.sought.path == entry.path) reach(frame, top, 0.0F);
        skip(frame.column, 6);
        entry_buttons(frame, list, i);
        body(entry);
        rule(frame.column, 8, 8);
    }
}

namespace {

// What was not saved at the last visit.
void kept_draft_ui(const EditorShown& editor, Column& column, std::vector<EditWish>& wishes) {
    if (!editor.has_kept) return;
    const UiContext& context = column.context;
    const Language language = context.language;
    words(column, context.fonts.strong, context.theme.text,
          sentence(tr(Text::draft_not_saved, language), editor.kept_title), 8);
    ButtonRow row(column);
    if (row.button("take_up_draft", tr(Text::draft_take_up, language), true)) wishes.push_back({Wish::take_up});
    if (row.button("throw_draft_away", tr(Text::draft_throw_away, language))) wishes.push_back({Wish::throw_away});
    row.end();
    rule(column, 4, 12);
}

}  // namespace

void editor_begin_ui(EditorState& state, const View& view, Column& column, std::vector<EditWish>& wishes) {
    const UiContext& context = column.context;
    const Language language = context.language;
    kept_draft_ui(view.editor, column, wishes);
    words(column, context.fonts.body, context.theme.text_quiet, tr(Text::editor_begin_help, language), 12);
    const float height = editor_row_height(context);
    const auto entry = [&](std::string_view name, std::string_view label, bool is_open = false) {
        const bool is_pressed = list_entry(context, name, label, column.at, {column.width, height}, is_open);
        column.at.y += height;
        return is_pressed;
    };
    if (entry("begin_questions", tr(Text::begin_questions, language), state.answers_are_open)) {
        state.answers_are_open = !state.answers_are_open;
    }
    if (state.answers_are_open) {
        skip(column, 8);
        questions_ui(state, column, wishes);
    }
    if (entry("begin_template", tr(Text::begin_template, language))) wishes.push_back({Wish::from_template});
    if (entry("begin_stage", tr(Text::begin_stage, language))) wishes.push_back({Wish::from_stage});
    skip(column, 12);
    words(column, context.fonts.small, context.theme.text_quiet, tr(Text::begin_others, language), 4);
    for (std::size_t i = 0; i < view.scenarios.size(); ++i) {
        if (entry("begin_scenario_" + std::to_string(i), view.scenarios[i].title.in(language))) {
            EditWish wish{Wish::from_scenario};
            wish.from = i;
            wishes.push_back(wish);
        }
    }
}

void editor_business_ui(const EditorFrame& frame) { form_ui(frame, frame.draft.form(), {"population", "parameters"}); }

void editor_market_ui(const EditorFrame& frame) {
    const UiContext& context = frame.column.context;
    const Language language = context.language;
    const FormField* population = frame.draft.form().find("population");
    const FormField* parameters = frame.draft.form().find("parameters");
    if (population == nullptr || parameters == nullptr) return;
    form_ui(frame, population->entries.at(0), {});
    mistakes_ui(frame, *population);
    skip(frame.column, 8);
    words(frame.column, context.fonts.strong, context.theme.text, tr(Text::editor_parameters, language), 4);
    words(frame.column, context.fonts.small, context.theme.text_quiet, tr(Text::editor_parameters_help, language), 8);
    std::vector<Choosable> others;
    for (const FormField& field : parameters->entries.at(0).fields) {
        if (field.value != nullptr) {
            field_ui(frame, field);
        } else {
            others.push_back({field.key, std::string(field.words.label.in(language))});
        }
    }
    std::sort(others.begin(), others.end(), [](const Choosable& a, const Choosable& b) { return a.label < b.label; });
    const float height = editor_row_height(context);
    const std::optional<std::string> chosen =
        choice_button(context, "add_parameter", tr(Text::add_parameter, language), others, frame.column.at,
                      {frame.column.width, height}, false);
    if (chosen) {
        const FormField* field = parameters->entries.at(0).find(*chosen);
        frame.wishes.push_back(
            {Wish::set, field->path, typed_value(*field, standard_value(*field, language), language)});
        frame.wishes.push_back({Wish::seal});
    }
    frame.column.at.y += height;
    skip(frame.column, 8);
    mistakes_ui(frame, *parameters);
}

void editor_touchpoints_ui(EditorState& state, const EditorFrame& frame) {
    const UiContext& context = frame.column.context;
    const FormField* list = frame.draft.form().find("touchpoints");
    if (list == nullptr) return;
    editor_entries_ui(state, frame, *list, "touchpoint", [&](const FormObject& entry) { form_ui(frame, entry, {}); });
    skip(frame.column, 8);
    if (!list->has_room()) return;
    std::vector<Choosable> kinds;
    for (std::size_t i = 0; i < std::size(kind_names); ++i) {
        const TouchpointKindInfo& info = kind_info(static_cast<TouchpointKind>(i));
        kinds.push_back({std::string(info.id), std::string(info.label.in(context.language))});
    }
    const float height = editor_row_height(context);
    const std::optional<std::string> kind =
        choice_button(context, "add_touchpoint", tr(Text::add_touchpoint, context.language), kinds, frame.column.at,
                      {frame.column.width, height}, false);
    if (kind) {
        frame.wishes.push_back({Wish::add, list->path, *new_entry(frame.draft, *list, *kind)});
    }
    frame.column.at.y += height;
}

void editor_competitors_ui(EditorState& state, const EditorFrame& frame) {
    const FormField* list = frame.draft.form().find("competitors");
    if (list == nullptr) return;
    editor_entries_ui(state, frame, *list, "competitor", [&](const FormObject& entry) { form_ui(frame, entry, {}); });
    skip(frame.column, 8);
    if (!list->has_room()) return;
    ButtonRow row(frame.column);
    if (row.button("add_competitor", tr(Text::add_competitor, frame.column.context.language))) {
        frame.wishes.push_back({Wish::add, list->path, *new_entry(frame.draft, *list)});
    }
    row.end();
}

void editor_beside_ui(const EditorShown& editor, Column& column, std::vector<EditWish>& wishes) {
    const UiContext& context = column.context;
    const Language language = context.language;
    words(column, context.fonts.small, context.theme.text_quiet, tr(Text::beside_help, language), 8);
    ButtonRow row(column);
    if (row.button("swap_businesses", sentence(tr(Text::swap_businesses, language), editor.before_title))) {
        wishes.push_back({Wish::swap});
    }
    row.end();
    const ImFont* font = context.fonts.small;
    const float right = column.at.x + column.width, middle = right - context.px(96);
    const std::string now_title = cut_to_lines(font, editor.now_title, context.px(88), 2);
    const std::string before_title = cut_to_lines(font, editor.before_title, context.px(88), 2);
    draw_text_wrapped({middle - context.px(88), column.at.y}, context.fonts.small, context.theme.text, now_title,
                      context.px(88));
    draw_text_wrapped({right - context.px(88), column.at.y}, context.fonts.small, context.theme.text_quiet,
                      before_title, context.px(88));
    column.at.y += 2.0F * font->FontSize;
    skip(column, 8);
    for (const BesideRow& figure : editor.beside) {
        const float room = column.width - context.px(2 * 96);
        const float high = std::max(wrapped_height(font, figure.label, room), font->FontSize);
        draw_text_wrapped(column.at, font, context.theme.text_quiet, figure.label, room);
        draw_text_right({middle, column.at.y}, font, context.theme.text, figure.now);
        draw_text_right({right, column.at.y}, font, context.theme.text_quiet, figure.before);
        column.at.y += high;
        skip(column, 8);
    }
    if (editor.before_day < editor.now_day) {
        words(column, font, context.theme.text_quiet, tr(Text::beside_catches_up, language), 8);
    } else if (editor.before_day > editor.now_day) {
        const Shown day = decimal(editor.before_day, 0, language);
        words(column, font, context.theme.text_quiet, sentence(tr(Text::beside_stands, language), day.view()), 8);
    }
}

}  // namespace goodwill::ui
