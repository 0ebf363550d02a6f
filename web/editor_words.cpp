#include "web/editor_words.h"

#include "web/ui/figures/five_questions.h"
#include "web/ui/kit/text.h"

namespace goodwill {

namespace {

using FieldKind = FormField::Kind;
using Wish = ui::EditWish::Kind;

constexpr auto replace_bad = Json::error_handler_t::replace;

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

// A new entry as the buttons make it.
std::string add_entry(App& app, const std::string& path, const std::string& what) {
    const Draft& draft = *app.editing.draft;
    const FormField* list = field_by_path(draft, path);
    if (list == nullptr || list->kind != FieldKind::list) return about(path, "is no list");
    const std::optional<std::string> entry = ui::new_entry(draft, *list, what);
    if (!entry && !what.empty()) return about(path, "takes no more, or none like this: ") + what.substr(0, 40);
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

// An entry of any section's list, or a step of a journey, which comes into view; with its number alone an entry of the list in
// view; without a path none.
std::string open_entry(App& app, const std::string& path) {
    ui::EditorState& state = app.shell.editor;
    if (path.empty()) {
        ui::show_section(state, state.section);
        return {};
    }
    const std::string whole =
        path.find('[') == std::string::npos ? std::string(ui::list_of(state.section)) + "[" + path + "]" : path;
    const std::size_t dot = whole.find('.');
    const auto entry = ui::entry_of(whole.substr(0, dot));
    const auto section = entry ? ui::section_called(entry->first) : std::nullopt;
    const bool is_entry = section && ui::list_of(*section) == entry->first &&
                          find_form(app.editing.draft->form(), whole.substr(0, dot)) != nullptr;
    const auto step = dot == std::string::npos ? std::nullopt : ui::entry_of(whole);
    const bool is_step = step && step->first == whole.substr(0, dot) + ".steps" &&
                         find_form(app.editing.draft->form(), whole) != nullptr;
    if (!is_entry || (dot != std::string::npos && !is_step)) return about(path, "is no entry");
    ui::show_section(state, *section);
    state.entry = entry->second;
    if (is_step) state.step = step->second;
    return {};
}

// Numbers as JSON has them, or as texts that somebody has typed.
std::string begin_with_answers(App& app, const std::string& value) {
    const Language language = app.context.language;
    Json given = Json::parse(value, nullptr, false);
    if (!given.is_object()) return "answers are an object: {\"customers\": 2000, …}";
    ui::EditWish wish{Wish::from_answers};
    for (const ui::NumberQuestion& question : ui::number_questions()) {
        const auto typed = given.find(question.id);
        if (typed == given.end() || !typed->is_string()) continue;
        const std::string text = typed->get<std::string>();
        if (const auto mistake = ui::type_answer(question, wish.answers, text, language)) {
            return std::string(tr(question.words, language)) + " " + *mistake;
        }
        given.erase(typed);
    }
    const std::vector<FileError> errors = read_answers(given.dump(-1, ' ', false, replace_bad), wish.answers);
    if (!errors.empty()) return describe(errors.front(), "", language);
    edit(app, wish);
    return {};
}

struct PlainAction {
    std::string_view name;
    Wish wish;
};
constexpr PlainAction plain_actions[] = {{"open", Wish::open},
                                         {"close", Wish::close},
                                         {"template", Wish::from_template},
                                         {"stage", Wish::from_stage},
                                         {"undo", Wish::undo},
                                         {"redo", Wish::redo},
                                         {"take_up", Wish::take_up},
                                         {"throw_away", Wish::throw_away},
                                         {"try", Wish::try_out},
                                         {"back", Wish::swap},
                                         {"save", Wish::save}};

std::string open_section(App& app, const std::string& id) {
    const auto section = ui::section_called(id);
    if (!section) return "no section is called \"" + id.substr(0, 40) + "\"";
    ui::show_section(app.shell.editor, *section);
    return {};
}

// Why nothing would come of it.
std::string why_idle(const App& app, const std::string& action) {
    const Editing& editing = app.editing;
    if (action == "open" && app.context.is_presenting) return "a room sees no editor";
    const bool needs_kept = action == "take_up" || action == "throw_away";
    if (needs_kept) return editing.kept.waiting.empty() ? "no draft of the last visit waits" : "";
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
    if (action == "lead") return words_of(edit(app, {Wish::lead, path, value}));
    if (action == "open_entry") return open_entry(app, path);
    return "no action is called \"" + action.substr(0, 40) + "\"";
}

}  // namespace

std::optional<std::string> edit_by_name(App& app, const std::string& action, const std::string& path,
                                        const std::string& value) {
    std::string refused = carry_out(app, action, path, value);
    return refused.empty() ? std::nullopt : std::optional(std::move(refused));
}

}  // namespace goodwill
