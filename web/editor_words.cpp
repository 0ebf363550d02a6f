#include "web/editor_words.h"

#include <algorithm>
#include <array>

#include "sim/scenario/scenario_fields.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill {

namespace {

using FieldKind = FormField::Kind;
using ui::EditorSection;
using Wish = ui::EditWish::Kind;

constexpr auto replace_bad = Json::error_handler_t::replace;
constexpr std::array<std::string_view, 7> section_ids = {"begin",  "business",    "touchpoints", "journeys",
                                                         "market", "competitors", "beside"};

void add_field(const App& app, const FormField& field, const std::string& around, Json& fields);

void add_fields(const App& app, const FormObject& form, const std::string& around, Json& fields) {
    for (const FormField& field : form.fields) add_field(app, field, around, fields);
}

Json field_json(const App& app, const FormField& field, const std::string& label) {
    const Language language = app.context.language;
    Json json = {{"path", field.path},
                 {"label", label},
                 {"help", field.words.help.in(language)},
                 {"value", ui::written_value(field, language)},
                 {"usual", ui::standard_value(field, language)},
                 {"problems", ui::mistakes_at(*app.editing.draft, field, language)}};
    if (field.kind == FieldKind::flag) {
        json["value"] = field.value != nullptr && field.value->boolean ? "true" : "false";
        json["choices"] = {{{"id", "true"}, {"label", tr(Text::flag_yes, language)}},
                           {{"id", "false"}, {"label", tr(Text::flag_no, language)}}};
    }
    if (field.kind != FieldKind::choice && field.kind != FieldKind::reference) return json;
    json["choices"] = Json::array();
    for (const std::string& id : field.choices) {
        json["choices"].push_back({{"id", id}, {"label", ui::choice_label(field, id, language)}});
    }
    return json;
}

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
        return;
    }
    if (field.kind != FieldKind::object && field.kind != FieldKind::list) {
        fields.push_back(field_json(app, field, label));
        return;
    }
    for (std::size_t i = 0; i < field.entries.size(); ++i) {
        const std::string number = field.kind == FieldKind::list ? " " + std::to_string(i + 1) : std::string();
        add_fields(app, field.entries[i], label + number + ": ", fields);
    }
}

const FormField* list_of_section(const App& app) {
    const EditorSection section = app.shell.editor.section;
    const bool has_list = section == EditorSection::touchpoints || section == EditorSection::journeys ||
                          section == EditorSection::competitors;
    return has_list ? app.editing.draft->form().find(section_ids[static_cast<std::size_t>(section)]) : nullptr;
}

Json fields_of_section(const App& app) {
    Json fields = Json::array();
    const ui::EditorState& state = app.shell.editor;
    const FormObject& whole = app.editing.draft->form();
    const FormField* list = list_of_section(app);
    if (list != nullptr && state.entry && *state.entry < list->entries.size()) {
        add_fields(app, list->entries[*state.entry], "", fields);
    }
    for (const FormField& field : whole.fields) {
        const bool is_market = field.key == "population" || field.key == "parameters";
        const bool is_list = field.kind == FieldKind::list;
        if (state.section == EditorSection::business && !is_market && !is_list) add_field(app, field, "", fields);
        if (state.section != EditorSection::market || !is_market) continue;
        for (const FormField& inner : field.entries.at(0).fields) {
            if (field.key == "population" || inner.value != nullptr) add_field(app, inner, "", fields);
        }
    }
    return fields;
}

const FormField* field_by_path(const Draft& draft, const std::string& path) {
    const std::size_t dot = path.rfind('.');
    const FormObject* object = find_form(draft.form(), dot == std::string::npos ? "" : path.substr(0, dot));
    return object == nullptr ? nullptr : object->find(dot == std::string::npos ? path : path.substr(dot + 1));
}

std::string words_of(const std::optional<FileError>& refusal) {
    return refusal ? describe(*refusal, "") : std::string();
}

std::string about(const std::string& path, const char* words) { return "\"" + path.substr(0, 80) + "\" " + words; }

// One language of a text: "title.en".
std::string type_text(App& app, const std::string& path, const std::string& typed) {
    const std::string whole = path.ends_with(".en") || path.ends_with(".de") ? path.substr(0, path.size() - 3) : "";
    const FormField* field = field_by_path(*app.editing.draft, whole);
    if (field == nullptr || field->kind != FieldKind::text) return about(path, "is no field");
    std::string refused = words_of(edit(app, {Wish::set, path, Json(typed).dump(-1, ' ', false, replace_bad)}));
    edit(app, {Wish::seal});
    return refused;
}

std::string type_into(App& app, const std::string& path, const std::string& typed) {
    const FormField* field = field_by_path(*app.editing.draft, path);
    if (field == nullptr) return type_text(app, path, typed);
    const std::string object = path.substr(0, path.rfind('.') == std::string::npos ? 0 : path.rfind('.'));
    const FieldKind kind = field->kind;
    if (kind == FieldKind::text || kind == FieldKind::object || kind == FieldKind::list) {
        return about(path, "has fields of its own");
    }
    if (kind == FieldKind::identifier) return words_of(edit(app, {Wish::rename, object, typed}));
    if (field->key == "kind" || field->key == "trigger") return words_of(edit(app, {Wish::set_kind, object, typed}));
    if (typed.empty()) return field->value == nullptr ? "" : words_of(edit(app, {Wish::clear, path}));
    const bool is_flag = kind == FieldKind::flag && (typed == "true" || typed == "false");
    const std::string json = is_flag ? typed : ui::typed_value(*field, typed, app.context.language);
    std::string refused = words_of(edit(app, {Wish::set, path, json}));
    edit(app, {Wish::seal});
    return refused;
}

// A new entry as the buttons make it; of touchpoints one of this kind.
std::string add_entry(App& app, const std::string& path, const std::string& kind) {
    const Draft& draft = *app.editing.draft;
    const FormField* list = field_by_path(draft, path);
    if (list == nullptr || list->kind != FieldKind::list) return about(path, "is no list");
    const auto wanted = std::find(std::begin(kind_names), std::end(kind_names), kind.empty() ? "website" : kind);
    if (wanted == std::end(kind_names)) return "no kind of touchpoint is called \"" + kind.substr(0, 40) + "\"";
    const std::optional<std::string> entry =
        ui::new_entry(draft, *list, static_cast<TouchpointKind>(wanted - std::begin(kind_names)));
    if (!entry) return about(path, "takes no more, or there is no touchpoint yet");
    return words_of(edit(app, {Wish::add, path, *entry}));
}

std::string move_entry(App& app, const std::string& path, bool is_up) {
    const auto entry = ui::entry_of(path);
    if (!entry || (is_up && entry->second == 0)) return about(path, "cannot move there");
    ui::EditWish wish{Wish::move, entry->first};
    wish.from = entry->second;
    wish.to = is_up ? wish.from - 1 : wish.from + 1;
    return words_of(edit(app, wish));
}

// An entry of any section's list, which comes into view, or with its number alone of the one in view; without one none.
std::string open_entry(App& app, const std::string& path) {
    ui::EditorState& state = app.shell.editor;
    if (path.empty()) {
        state.entry.reset();
        state.step.reset();
        return {};
    }
    const bool is_number = path.find('[') == std::string::npos;
    const auto entry =
        is_number ? ui::entry_of(std::string(section_ids[static_cast<std::size_t>(state.section)]) + "[" + path + "]")
                  : ui::entry_of(path);
    const FormField* list = entry ? app.editing.draft->form().find(entry->first) : nullptr;
    const auto section = entry ? std::find(section_ids.begin(), section_ids.end(), entry->first) : section_ids.end();
    if (list == nullptr || section == section_ids.end() || entry->second >= list->entries.size()) {
        return about(path, "is no entry");
    }
    state.section = static_cast<EditorSection>(section - section_ids.begin());
    state.entry = entry->second;
    state.step.reset();
    return {};
}

std::string begin_with_answers(App& app, const std::string& value) {
    const Json given = Json::parse(value, nullptr, false);
    if (!given.is_object()) return "answers are an object: {\"customers\": 2000, …}";
    const auto number = [&given](const char* key, double usual) {
        return given.contains(key) && given[key].is_number() ? given[key].get<double>() : usual;
    };
    ui::EditWish wish{Wish::from_answers};
    FiveAnswers& answers = wish.answers;
    const auto whole = [](double value_given, FieldRange range) {
        return static_cast<int>(std::clamp(value_given, range.minimum, range.maximum));
    };
    answers.customers = whole(number("customers", answers.customers), customers_asked);
    answers.purchases_per_year = number("purchases_per_year", answers.purchases_per_year);
    answers.staff = whole(number("staff", answers.staff), staff_asked);
    answers.price_eur = number("price_eur", answers.price_eur);
    for (std::size_t i = 0; i < meeting_places().size(); ++i) {
        if (given.contains("place") && given["place"] == meeting_places()[i].id) {
            answers.place = static_cast<MeetingPlace>(i);
        }
    }
    edit(app, wish);
    return {};
}

struct PlainAction {
    std::string_view name;
    Wish wish;
};
constexpr PlainAction plain_actions[] = {
    {"open", Wish::open},        {"close", Wish::close}, {"template", Wish::from_template},
    {"stage", Wish::from_stage}, {"undo", Wish::undo},   {"redo", Wish::redo},
    {"try", Wish::try_out},      {"back", Wish::swap},   {"save", Wish::save}};

std::string open_section(App& app, const std::string& id) {
    const auto found = std::find(section_ids.begin(), section_ids.end(), id);
    if (found == section_ids.end()) return "no section is called \"" + id.substr(0, 40) + "\"";
    app.shell.editor.section = static_cast<EditorSection>(found - section_ids.begin());
    app.shell.editor.entry.reset();
    app.shell.editor.step.reset();
    return {};
}

// Why nothing would come of it.
std::string why_idle(const App& app, const std::string& action) {
    const Editing& editing = app.editing;
    if (action == "open" && app.context.is_presenting) return "a room sees no editor";
    if (action == "back") return editing.before ? "" : "no business waits";
    const bool needs_draft = action == "try" || action == "save" || action == "undo" || action == "redo";
    if (!needs_draft) return {};
    if (!editing.draft) return "nothing is edited yet";
    if (action == "try" && !editing.draft->is_sound()) return "what is edited has mistakes";
    if (action == "undo" && !editing.draft->can_undo()) return "there is nothing to take back";
    if (action == "redo" && !editing.draft->can_redo()) return "nothing was taken back";
    return {};
}

std::string carry_out(App& app, const std::string& action, const std::string& path, const std::string& value) {
    if (std::string idle = why_idle(app, action); !idle.empty()) return idle;
    for (const PlainAction& plain : plain_actions) {
        if (action == plain.name) return words_of(edit(app, {plain.wish}));
    }
    if (action == "answers") return begin_with_answers(app, value);
    if (action == "section") return open_section(app, path);
    if (action == "scenario") {
        const int index = find_scenario(app, path);
        if (index < 0) return "no scenario is called \"" + path.substr(0, 40) + "\"";
        ui::EditWish wish{Wish::from_scenario};
        wish.from = static_cast<std::size_t>(index);
        return words_of(edit(app, wish));
    }
    if (!app.editing.draft) return "nothing is edited yet";
    if (action == "type") return type_into(app, path, value);
    if (action == "add") return add_entry(app, path, value);
    if (action == "up" || action == "down") return move_entry(app, path, action == "up");
    if (action == "copy") return words_of(edit(app, {Wish::copy, path}));
    if (action == "remove") return words_of(edit(app, {Wish::remove, path}));
    if (action == "connect") {
        const std::size_t space = value.find(' ');
        if (space == std::string::npos) return "two touchpoints, with a space between";
        return words_of(edit(app, {Wish::connect, path, value.substr(0, space), value.substr(space + 1)}));
    }
    if (action == "open_entry") return open_entry(app, path);
    return "no action is called \"" + action.substr(0, 40) + "\"";
}

}  // namespace

Json editor_json(const App& app) {
    const Editing& editing = app.editing;
    if (!editing.is_open) return nullptr;
    const Language language = app.context.language;
    const ui::EditorState& state = app.shell.editor;
    Json json = {{"section", section_ids[static_cast<std::size_t>(state.section)]},
                 {"section_label", ui::section_name(state.section, language)},
                 {"open", open_path(state)},
                 {"sections", Json::array()},
                 {"entries", Json::array()},
                 {"fields", Json::array()},
                 {"mistakes", Json::array()},
                 {"has_draft", editing.draft.has_value()}};
    for (std::size_t i = 0; i < section_ids.size(); ++i) {
        const auto section = static_cast<EditorSection>(i);
        const bool is_there =
            section == EditorSection::begin || (editing.draft && (section != EditorSection::beside || editing.before));
        if (is_there)
            json["sections"].push_back({{"id", section_ids[i]}, {"label", ui::section_name(section, language)}});
    }
    if (!editing.draft) return json;
    const Draft& draft = *editing.draft;
    if (const FormField* list = list_of_section(app)) {
        for (std::size_t i = 0; i < list->entries.size(); ++i) {
            json["entries"].push_back(
                {{"path", list->entries[i].path}, {"label", ui::entry_name(list->entries[i], i, language)}});
        }
    }
    json["fields"] = fields_of_section(app);
    json["mistakes"] = ui::all_mistakes(draft, language);
    json["is_sound"] = draft.is_sound();
    json["is_on_stage"] = editing.shown.is_on_stage;
    json["can_undo"] = draft.can_undo();
    json["can_redo"] = draft.can_redo();
    json["beside"] = Json::array();
    for (const ui::BesideRow& row : editing.shown.beside) {
        json["beside"].push_back({{"label", row.label}, {"now", row.now}, {"before", row.before}});
    }
    return json;
}

std::optional<std::string> edit_by_name(App& app, const std::string& action, const std::string& path,
                                        const std::string& value) {
    std::string refused = carry_out(app, action, path, value);
    return refused.empty() ? std::nullopt : std::optional(std::move(refused));
}

}  // namespace goodwill
