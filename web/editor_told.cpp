// What the scenario editor holds, as JSON for the text version.
#include "web/editor_words.h"

#include "sim/scenario/scenario_fields.h"
#include "web/ui/figures/five_questions.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill {

namespace {

using FieldKind = FormField::Kind;
using ui::EditorSection;

Json choice_json(std::string_view id, std::string_view label) { return {{"id", id}, {"label", label}}; }

Json field_json(const App& app, const FormField& field, const std::string& label) {
    const Language language = app.context.language;
    const Draft& draft = *app.editing.draft;
    const std::string range = ui::allowed_values(field, language);
    Json json = {{"path", field.path},
                 {"label", label},
                 {"help", std::string(field.words.help.in(language)) + (range.empty() ? "" : " " + range + ".")},
                 {"value", ui::written_value(field, language)},
                 {"usual", ui::standard_value(field, language)},
                 {"problems", ui::mistakes_at(draft, field, language)}};
    if (field.kind == FieldKind::flag) {
        json["value"] = field.value != nullptr && field.value->boolean ? "true" : "false";
        json["choices"] = {choice_json("true", tr(Text::flag_yes, language)),
                           choice_json("false", tr(Text::flag_no, language))};
    }
    if (field.kind != FieldKind::choice && field.kind != FieldKind::reference) return json;
    json["choices"] = Json::array();
    for (const std::string& id : field.choices) {
        json["choices"].push_back(choice_json(id, ui::choice_label(draft, field, id, language)));
    }
    return json;
}

// A field, or those inside it; lists have a place of their own.
void add_field(const App& app, const FormField& field, const std::string& around, Json& fields) {
    const Language language = app.context.language;
    const std::string label = around + std::string(field.words.label.in(language));
    if (field.kind == FieldKind::text) {
        for (const char* key : {"en", "de"}) {
            FormField part = field;
            part.path += std::string(".") + key;
            const JsonMember* member = field.value == nullptr ? nullptr : field.value->find(key);
            part.value = member == nullptr ? nullptr : &member->value;
            fields.push_back(field_json(app, part, label + (key[0] == 'e' ? " (EN)" : " (DE)")));
        }
    } else if (field.kind == FieldKind::object) {
        for (const FormField& inner : field.entries.at(0).fields) add_field(app, inner, label + ": ", fields);
    } else if (field.kind != FieldKind::list) {
        fields.push_back(field_json(app, field, label));
    }
}

Json fields_of(const App& app, const FormObject& form) {
    Json fields = Json::array();
    for (const FormField& field : form.fields) add_field(app, field, "", fields);
    return fields;
}

const FormObject* form_at(const App& app, const std::string& path) {
    return path.empty() ? nullptr : find_form(app.editing.draft->form(), path);
}

Json fields_of_section(const App& app) {
    const ui::EditorState& state = app.shell.editor;
    if (const FormObject* entry = form_at(app, open_path(state))) return fields_of(app, *entry);
    Json fields = Json::array();
    for (const FormField& field : app.editing.draft->form().fields) {
        const bool is_market = field.key == "population" || field.key == "parameters";
        if (state.section == EditorSection::business && !is_market) add_field(app, field, "", fields);
        if (state.section != EditorSection::market || !is_market) continue;
        for (const FormField& inner : field.entries.at(0).fields) {
            if (field.key == "population" || inner.value != nullptr) add_field(app, inner, "", fields);
        }
    }
    return fields;
}

Json touchpoints_json(const App& app) {
    Json choices = Json::array();
    const FormField* places = app.editing.draft->form().find("touchpoints");
    for (std::size_t i = 0; places != nullptr && i < places->entries.size(); ++i) {
        const FormField* id = places->entries[i].find("id");
        const std::string name = ui::entry_name(places->entries[i], i, app.context.language);
        if (id != nullptr && id->value != nullptr) choices.push_back(choice_json(id->value->text, name));
    }
    return choices;
}

// What "add" takes for a list beside its path.
Json choices_for(const App& app, const FormField& list, const FormField* steps) {
    const Language language = app.context.language;
    const Draft& draft = *app.editing.draft;
    Json choices = Json::array();
    if (!list.has_room()) return choices;
    if (list.key == "touchpoints") {
        for (const std::string_view kind : kind_names) {
            const FormField field{FieldKind::choice, "kind", {}, {}};
            choices.push_back(choice_json(kind, ui::choice_label(draft, field, std::string(kind), language)));
        }
    }
    if (list.key == "steps") return touchpoints_json(app);
    for (std::size_t i = 0; steps != nullptr && i < steps->entries.size(); ++i) {
        const FormField* id = steps->entries[i].find("id");
        if (id == nullptr || id->value == nullptr) continue;
        const FormField to{FieldKind::reference, "to", list.path, {}};
        choices.push_back(choice_json(id->value->text, ui::choice_label(draft, to, id->value->text, language)));
    }
    return choices;
}

Json list_json(const App& app, const FormField& list) {
    const Language language = app.context.language;
    return {{"path", list.path},
            {"label", list.words.label.in(language)},
            {"problems", ui::mistakes_at(*app.editing.draft, list, language)},
            {"has_room", list.has_room()},
            {"choices", choices_for(app, list, nullptr)},
            {"entries", Json::array()}};
}

// Beginnings of a journey or ways on from a step, each with all its fields.
Json ways_json(const App& app, const FormField& ways, const FormField& steps) {
    const Language language = app.context.language;
    Json json = list_json(app, ways);
    json["sum"] = ui::ways_sentence(ways, language);
    json["choices"] = choices_for(app, ways, &steps);
    json["touchpoints"] = ways.has_room() && steps.has_room() ? touchpoints_json(app) : Json::array();
    for (const FormObject& way : ways.entries) {
        const FormField* to = way.find("to");
        const std::string id = ui::written_value(*to, language);
        json["entries"].push_back({{"path", way.path},
                                   {"label", ui::choice_label(*app.editing.draft, *to, id, language)},
                                   {"fields", fields_of(app, way)}});
    }
    return json;
}

void add_journey(const App& app, Json& json) {
    const ui::EditorState& state = app.shell.editor;
    const FormObject* journey = state.section == EditorSection::journeys ? form_at(app, open_path(state)) : nullptr;
    if (journey == nullptr) return;
    const FormField& steps = *journey->find("steps");
    json["steps"] = list_json(app, steps);
    for (const FormObject& step : steps.entries) {
        json["steps"]["entries"].push_back(
            {{"path", step.path}, {"label", ui::step_name(*app.editing.draft, step, app.context.language)}});
    }
    json["ways"].push_back(ways_json(app, *journey->find("start"), steps));
    const FormObject* step = form_at(app, open_step_path(state));
    if (step == nullptr) return;
    json["open_step"] = step->path;
    json["step_fields"] = fields_of(app, *step);
    json["ways"].push_back(ways_json(app, *step->find("next"), steps));
}

// Parameters that the file does not name, with what they are without that.
Json other_parameters(const App& app) {
    const Language language = app.context.language;
    Json others = Json::array();
    const FormField* parameters = app.editing.draft->form().find("parameters");
    if (parameters == nullptr) return others;
    for (const FormField& field : parameters->entries.at(0).fields) {
        if (field.value != nullptr) continue;
        others.push_back({{"id", field.path},
                          {"label", field.words.label.in(language)},
                          {"usual", ui::standard_value(field, language)}});
    }
    return others;
}

// Where to begin: businesses that come along, and the five questions.
void add_beginning(const App& app, Json& json) {
    const Language language = app.context.language;
    const FiveAnswers& answers = app.shell.editor.answers;
    if (app.editing.shown.has_kept) json["kept_title"] = app.editing.shown.kept_title;
    for (const Scenario& scenario : app.scenarios) {
        json["scenarios"].push_back(choice_json(scenario.id, scenario.title.in(language)));
    }
    for (const ui::NumberQuestion& question : ui::number_questions()) {
        if (json["questions"].size() == ui::questions_before_place) {
            Json place = {{"id", "place"},
                          {"label", tr(Text::ask_place, language)},
                          {"value", meeting_places()[static_cast<std::size_t>(answers.place)].id},
                          {"choices", Json::array()}};
            for (const MeetingPlaceInfo& one : meeting_places()) {
                place["choices"].push_back(choice_json(one.id, one.label.in(language)));
            }
            json["questions"].push_back(place);
        }
        json["questions"].push_back({{"id", question.id},
                                     {"label", tr(question.words, language)},
                                     {"value", ui::written_answer(question, answers, language)}});
    }
}

void add_draft(const App& app, Json& json) {
    const Editing& editing = app.editing;
    const Language language = app.context.language;
    const Draft& draft = *editing.draft;
    const ui::EditorState& state = app.shell.editor;
    const std::string_view list_key = ui::list_of(state.section);
    if (const FormField* list = list_key.empty() ? nullptr : draft.form().find(list_key)) {
        json["list"] = list_json(app, *list);
        for (std::size_t i = 0; i < list->entries.size(); ++i) {
            json["entries"].push_back(
                {{"path", list->entries[i].path}, {"label", ui::entry_name(list->entries[i], i, language)}});
        }
    }
    json["fields"] = fields_of_section(app);
    add_journey(app, json);
    if (state.section == EditorSection::market) json["others"] = other_parameters(app);
    json["mistakes"] = ui::all_mistakes(draft, language);
    json["is_sound"] = draft.is_sound();
    json["is_on_stage"] = editing.shown.is_on_stage;
    json["can_undo"] = draft.can_undo();
    json["can_redo"] = draft.can_redo();
    for (const ui::BesideRow& row : editing.shown.beside) {
        json["beside"].push_back({{"label", row.label}, {"now", row.now}, {"before", row.before}});
    }
}

}  // namespace

Json editor_json(const App& app) {
    const Editing& editing = app.editing;
    if (!editing.is_open) return nullptr;
    const Language language = app.context.language;
    const ui::EditorState& state = app.shell.editor;
    Json json = {{"section", ui::section_id(state.section)},
                 {"section_label", ui::section_name(state.section, language)},
                 {"open", open_path(state)},
                 {"open_step", ""},
                 {"kept_title", nullptr},
                 {"has_draft", editing.draft.has_value()}};
    for (const char* list : {"sections", "entries", "fields", "step_fields", "ways", "others", "scenarios", "questions",
                             "mistakes", "beside"}) {
        json[list] = Json::array();
    }
    for (const EditorSection section : ui::editor_sections) {
        const bool is_there =
            section == EditorSection::begin || (editing.draft && (section != EditorSection::beside || editing.before));
        if (!is_there) continue;
        json["sections"].push_back(choice_json(ui::section_id(section), ui::section_name(section, language)));
    }
    if (state.section == EditorSection::begin || !editing.draft) add_beginning(app, json);
    if (editing.draft) add_draft(app, json);
    return json;
}

}  // namespace goodwill
