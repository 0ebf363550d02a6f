// Journeys in the scenario editor: steps, and ways between them with probabilities that are seen to add up or not.
#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "generated/embedded_fonts.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/widgets.h"
#include "web/ui/panels/editor_sections.h"

namespace goodwill::ui {

namespace {

using Wish = EditWish::Kind;

constexpr float probability_css = 72.0F;

double probability_of(const FormObject& way) {
    const FormField* field = way.find("probability");
    const bool is_set = field->value != nullptr && field->value->type == JsonValue::Type::number;
    return is_set ? field->value->number : field->standard;
}

// Where it leads, how probable that is, and when.
void way_ui(EditorState& state, const EditorFrame& frame, const FormObject& way) {
    Column& column = frame.column;
    const UiContext& context = column.context;
    const Language language = context.language;
    const FormField& to = *way.find("to");
    const FormField& probability = *way.find("probability");
    const float height = editor_row_height(context), gap = context.px(8), wide = context.px(probability_css);
    std::vector<Choosable> steps;
    for (const std::string& id : to.choices) steps.push_back({id, choice_label(frame.draft, to, id, language)});
    const float room = column.width - wide - 2 * (height + gap) - gap;
    const std::optional<std::string> chosen =
        choice_button(context, to.path, choice_label(frame.draft, to, written_value(to, language), language), steps,
                      column.at, {room, height}, mistakes_in(frame.draft, to.path) > 0);
    if (chosen) {
        frame.wishes.push_back({Wish::set, to.path, nlohmann::json(*chosen).dump()});
        frame.wishes.push_back({Wish::seal});
    }
    bool is_left = false;
    const std::optional<std::string> typed =
        typing_line(context, probability.path, written_value(probability, language),
                    standard_value(probability, language), {column.at.x + room + gap, column.at.y}, {wide, height},
                    mistakes_in(frame.draft, probability.path) > 0, is_left);
    if (ImGui::IsItemActive()) frame.help = probability.words.help.in(language);
    if (typed) {
        frame.wishes.push_back(typed->empty()
                                   ? EditWish{Wish::clear, probability.path}
                                   : EditWish{Wish::set, probability.path, typed_value(probability, *typed, language)});
    }
    if (is_left) frame.wishes.push_back({Wish::seal});
    const float right = column.at.x + column.width;
    const bool is_open = state.way == way.path;
    if (icon_button(context, "times_" + way.path, icon::clock, tr(Text::way_times, language),
                    {right - 2 * height - gap, column.at.y}, {height, height},
                    is_open ? ButtonLook::chosen : ButtonLook::framed)) {
        state.way = is_open ? std::string() : way.path;
    }
    if (icon_button(context, "remove_" + way.path, icon::trash, tr(Text::editor_remove, language),
                    {right - height, column.at.y}, {height, height}, ButtonLook::framed)) {
        frame.wishes.push_back({Wish::remove, way.path});
    }
    column.at.y += height;
    skip(column, 4);
    const double share = probability_of(way);
    share_bar(column, share, share > 1.0 ? context.theme.warning : context.theme.accent, 6);
    mistakes_ui(frame, to);
    mistakes_ui(frame, probability);
    if (is_open) form_ui(frame, way, {"to", "probability"});
}

constexpr std::string_view new_step_mark = "new:";

// To a step that there is, or to a new one at a touchpoint.
std::vector<Choosable> goals_of(const EditorFrame& frame, const FormField& ways, const FormField& steps) {
    const Language language = frame.column.context.language;
    FormField to{FormField::Kind::reference, "to", ways.path, {}};
    std::vector<Choosable> goals;
    for (const FormObject& step : steps.entries) {
        const std::string id = written_value(*step.find("id"), language);
        if (!id.empty()) goals.push_back({id, choice_label(frame.draft, to, id, language)});
    }
    const FormField* places = frame.draft.form().find("touchpoints");
    for (std::size_t i = 0; places != nullptr && steps.has_room() && i < places->entries.size(); ++i) {
        const FormObject& place = places->entries[i];
        const std::string id = written_value(*place.find("id"), language);
        if (id.empty()) continue;
        goals.push_back({std::string(new_step_mark) + id,
                         sentence(tr(Text::way_to_new_step, language), entry_name(place, i, language))});
    }
    return goals;
}

// Beginnings or ways on, their sum, and one more.
void ways_ui(EditorState& state, const EditorFrame& frame, const FormField& ways, const FormField& steps) {
    Column& column = frame.column;
    const UiContext& context = column.context;
    const Language language = context.language;
    words(column, context.fonts.strong, context.theme.text, ways.words.label.in(language), 6);
    for (const FormObject& way : ways.entries) way_ui(state, frame, way);
    if (const std::string sum = ways_sentence(ways, language); !sum.empty()) {
        words(column, context.fonts.small, are_too_many(ways) ? context.theme.warning : context.theme.text_quiet, sum,
              6);
    }
    mistakes_ui(frame, ways);
    if (!ways.has_room()) return;
    const float height = editor_row_height(context);
    const std::optional<std::string> goal = choice_button(
        context, "add_" + ways.path, tr(ways.key == "start" ? Text::add_beginning : Text::add_way, language),
        goals_of(frame, ways, steps), column.at, {column.width, height}, false);
    if (goal && goal->starts_with(new_step_mark)) {
        frame.wishes.push_back({Wish::lead, ways.path, goal->substr(new_step_mark.size())});
    } else if (goal) {
        frame.wishes.push_back({Wish::add, ways.path, new_way(&ways, *goal)});
    }
    column.at.y += height;
    skip(column, 8);
}

// Where something can be added.
void add_button(const EditorFrame& frame, const FormField& list, std::string_view name, Text label) {
    std::optional<std::string> entry = new_entry(frame.draft, list);
    if (!entry) return;
    ButtonRow row(frame.column);
    if (row.button(name, tr(label, frame.column.context.language))) {
        frame.wishes.push_back({Wish::add, list.path, std::move(*entry)});
    }
    row.end();
}

void steps_ui(EditorState& state, const EditorFrame& frame, const FormField& steps) {
    Column& column = frame.column;
    const UiContext& context = column.context;
    const Language language = context.language;
    words(column, context.fonts.strong, context.theme.text, steps.words.label.in(language), 6);
    mistakes_ui(frame, steps);
    const float height = editor_row_height(context);
    for (std::size_t i = 0; i < steps.entries.size(); ++i) {
        const FormObject& step = steps.entries[i];
        const bool is_open = state.step == i;
        const std::size_t wrong = mistakes_in(frame.draft, step.path);
        const std::string label =
            step_name(frame.draft, step, language) + (wrong > 0 ? " (" + std::to_string(wrong) + ")" : std::string());
        if (list_entry(context, "journey_step_" + std::to_string(i), label, column.at, {column.width, height},
                       is_open)) {
            state.step = is_open ? std::nullopt : std::optional(i);
        }
        column.at.y += height;
        skip(column, 2);
        if (!is_open) continue;
        if (frame.sought.path == step.path) reach(frame, column.at.y - height, 0.1F);
        skip(column, 6);
        ButtonRow row(column);
        if (row.icon("copy_step", icon::clone, tr(Text::editor_copy, language))) {
            frame.wishes.push_back({Wish::copy, steps.path, {}, {}, i});
        }
        if (i > 0 && row.icon("step_up", icon::arrow_up, tr(Text::editor_up, language))) {
            frame.wishes.push_back({Wish::move, steps.path, {}, {}, i, i - 1});
        }
        if (i + 1 < steps.entries.size() && row.icon("step_down", icon::arrow_down, tr(Text::editor_down, language))) {
            frame.wishes.push_back({Wish::move, steps.path, {}, {}, i, i + 1});
        }
        if (row.icon("remove_step", icon::trash, tr(Text::editor_remove, language))) {
            frame.wishes.push_back({Wish::remove, step.path});
        }
        row.end();
        form_ui(frame, step, {});
        skip(column, 8);
        if (const FormField* ways = step.find("next")) ways_ui(state, frame, *ways, steps);
        rule(column, 8, 8);
    }
    add_button(frame, steps, "add_step", Text::add_step);
}

}  // namespace

void editor_journeys_ui(EditorState& state, const EditorFrame& frame) {
    const UiContext& context = frame.column.context;
    const FormField* list = frame.draft.form().find("journeys");
    if (list == nullptr) return;
    words(frame.column, context.fonts.small, context.theme.text_quiet, tr(Text::journeys_help, context.language), 8);
    editor_entries_ui(state, frame, *list, "journey", [&](const FormObject& journey) {
        form_ui(frame, journey, {});
        skip(frame.column, 8);
        const FormField* steps = journey.find("steps");
        const FormField* start = journey.find("start");
        if (steps == nullptr || start == nullptr) return;
        ways_ui(state, frame, *start, *steps);
        skip(frame.column, 8);
        steps_ui(state, frame, *steps);
    });
    skip(frame.column, 8);
    add_button(frame, *list, "add_journey", Text::add_journey);
}

}  // namespace goodwill::ui
