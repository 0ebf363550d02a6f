#include "sim/scenario/draft.h"

#include <algorithm>
#include <span>
#include <utility>

#include <nlohmann/json.hpp>

#include "sim/base/field_reader.h"
#include "sim/base/json_edit.h"
#include "sim/base/json_places.h"
#include "sim/base/json_text.h"
#include "sim/scenario/scenario_checks.h"
#include "sim/scenario/scenario_fields.h"
#include "sim/scenario/scenario_reader.h"

namespace goodwill {

namespace {

using Json = nlohmann::ordered_json;

constexpr LocalView id_is_taken = {"is the id of another one, empty, or too long",
                                   "ist die Id eines anderen, leer oder zu lang"};
constexpr LocalView no_such_entry = {"is no entry that there is", "ist kein Eintrag, den es gibt"};

std::string json_string(std::string_view text) {
    return Json(std::string(text)).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string entry_path(std::string_view list, std::size_t index) {
    return std::string(list) + "[" + std::to_string(index) + "]";
}

// Two spaces for each object or list around it, as readable_json() writes them.
std::string indented(std::string_view value, std::string_view path) {
    const auto depth = static_cast<std::size_t>(std::count(path.begin(), path.end(), '.') +
                                                std::count(path.begin(), path.end(), '[') + 1);
    std::string result;
    const std::size_t end = value.find_last_not_of(" \t\r\n");
    for (const char c : value.substr(0, end == std::string_view::npos ? 0 : end + 1)) {
        result += c;
        if (c == '\n') {
            result.append(2 * depth, ' ');
        }
    }
    return result;
}

const FormField* field_at(const FormObject& form, std::string_view path) {
    const std::size_t dot = path.rfind('.');
    const FormObject* object = dot == std::string_view::npos ? &form : find_form(form, path.substr(0, dot));
    return object == nullptr ? nullptr : object->find(dot == std::string_view::npos ? path : path.substr(dot + 1));
}

std::string text_of(const FormObject* object, std::string_view key) {
    const FormField* field = object == nullptr ? nullptr : object->find(key);
    return field == nullptr || field->value == nullptr ? std::string() : field->value->text;
}

// Every field that refers to `id`, of fields with one of these keys.
void find_references(const FormObject& form, std::span<const std::string_view> keys, std::string_view id,
                     std::vector<std::string>& paths) {
    for (const FormField& field : form.fields) {
        const bool is_among = std::find(keys.begin(), keys.end(), field.key) != keys.end();
        if (is_among && field.kind == FormField::Kind::reference && field.value != nullptr && field.value->text == id) {
            paths.push_back(field.path);
        }
        for (const FormObject& entry : field.entries) {
            find_references(entry, keys, id, paths);
        }
    }
}

bool has_touchpoint(const FormObject& form, std::string_view id) {
    const FormField* touchpoints = form.find("touchpoints");
    const auto is_called_so = [id](const FormObject& one) { return text_of(&one, "id") == id; };
    return !id.empty() && touchpoints != nullptr &&
           std::any_of(touchpoints->entries.begin(), touchpoints->entries.end(), is_called_so);
}

}  // namespace

// A text on its way to the next: the first refusal ends it.
class Draft::Change {
   public:
    explicit Change(std::string text) : text_(std::move(text)) {}

    void set(std::string_view path, std::string_view value) {
        if (!refusal_) {
            take(with_json_value(text_, path, indented(value, path), scenario_limits));
        }
    }
    void set_all(std::span<const JsonChange> changes) {
        if (!refusal_) {
            take(with_json_values(text_, changes, scenario_limits));
        }
    }
    void remove(std::string_view path) {
        if (!refusal_) {
            take(without_json_value(text_, path, scenario_limits));
        }
    }
    void move(std::string_view list, std::size_t from, std::size_t to) {
        if (!refusal_ && from != to) {
            take(with_json_entry_moved(text_, list, from, to, scenario_limits));
        }
    }
    // At the end of a list, which is made where it is missing.
    void append(std::string_view list, std::string_view value) {
        const JsonResult tree = parse_json(text_, scenario_limits);
        if (refusal_ || !tree.errors.empty()) {
            return set(list, value);  // refused
        }
        const json_places::Way way = json_places::follow(text_, tree.root, list);
        const bool is_there = way.rest.empty();
        if (!is_there) {
            set(list, "[]");
        }
        set(entry_path(list, is_there ? way.place.value->items.size() : 0), value);
    }
    void refuse(std::string_view path) { refusal_ = FileError{0, std::string(path), "", no_such_entry, {}, {}}; }

    [[nodiscard]] const std::string& text() const { return text_; }

   private:
    friend class Draft;

    void take(JsonEdit&& edit) {
        text_ = std::move(edit.text);
        refusal_ = std::move(edit.error);
    }

    std::string text_;
    Refusal refusal_;
};

Draft::Draft(std::string text) {
    steps_.push_back(std::move(text));
    check();
}

void Draft::check() {
    errors_.clear();
    form_ = {};
    tree_ = std::make_unique<JsonResult>(parse_json(text(), scenario_limits));
    if (!tree_->is_broken && tree_->root.type == JsonValue::Type::object) {
        form_ = scenario_form(tree_->root);
    }
    ScenarioResult read = read_scenario(text());
    errors_ = std::move(read.errors);
    if (errors_.empty()) {
        scenario_ = std::make_unique<Scenario>(std::move(read.scenario));
    }
}

void Draft::step(std::string text) {
    steps_.resize(at_ + 1);
    steps_.push_back(std::move(text));
    std::size_t bytes = 0;
    std::size_t kept = 0;
    while (kept < steps_.size() && kept <= max_draft_steps &&
           (kept < 2 || bytes + steps_[steps_.size() - 1 - kept].size() <= max_draft_history_bytes)) {
        bytes += steps_[steps_.size() - 1 - kept].size();
        ++kept;
    }
    steps_.erase(steps_.begin(), steps_.end() - static_cast<std::ptrdiff_t>(kept));
    at_ = steps_.size() - 1;
    check();
}

Draft::Refusal Draft::take(Change&& change) {
    typed_path_.clear();
    if (!change.refusal_ && change.text_ != text()) {
        step(std::move(change.text_));
    }
    return std::move(change.refusal_);
}

Draft::Refusal Draft::set(std::string_view path, std::string_view value) {
    const std::string typed = std::exchange(typed_path_, std::string());
    Change change(text());
    const std::size_t dot = path.rfind('.');
    const FormField* around = dot == std::string_view::npos ? nullptr : field_at(form_, path.substr(0, dot));
    if (around != nullptr && around->kind == FormField::Kind::object && around->value == nullptr) {
        change.set(around->path, "{}");
    }
    change.set(path, value);
    if (!change.refusal_ && typed == path && at_ > 0 && change.text_ != text()) {
        steps_.resize(at_ + 1);
        steps_[at_] = std::move(change.text_);
        check();
        typed_path_ = path;
        return std::nullopt;
    }
    // What changes nothing is no step, and what follows must not be laid over the one before.
    const bool is_step = typed == path || change.text_ != text();
    Refusal refusal = take(std::move(change));
    if (!refusal && is_step) {
        typed_path_ = path;
    }
    return refusal;
}

Draft::Refusal Draft::remove(std::string_view path) {
    Change change(text());
    change.remove(path);
    return take(std::move(change));
}

Draft::Refusal Draft::clear(std::string_view path) {
    const std::size_t dot = path.rfind('.');
    const FormField* around = dot == std::string_view::npos ? nullptr : field_at(form_, path.substr(0, dot));
    const bool goes_along = around != nullptr && around->kind == FormField::Kind::object && !around->is_required &&
                            around->value != nullptr && around->value->members.size() == 1 &&
                            around->value->members[0].key == path.substr(dot + 1);
    return remove(goes_along ? around->path : path);
}

Draft::Refusal Draft::add(std::string_view list, std::string_view value, std::optional<std::size_t> index) {
    Change change(text());
    change.append(list, value);
    if (index && tree_->errors.empty()) {
        const json_places::Way way = json_places::follow(text(), tree_->root, list);
        change.move(list, way.rest.empty() ? way.place.value->items.size() : 0, *index);
    }
    return take(std::move(change));
}

Draft::Refusal Draft::copy(std::string_view list, std::size_t index) {
    Change change(text());
    const FormField* field = field_at(form_, list);
    const std::optional<std::string> entry = json_text_at(text(), entry_path(list, index), scenario_limits);
    if (field == nullptr || !entry || index >= field->entries.size()) {
        change.refuse(list);
        return take(std::move(change));
    }
    // As it is written, so that it looks alike: its lines are indented already.
    const std::size_t size = field->value->items.size();
    JsonEdit added = with_json_value(text(), entry_path(list, size), *entry, scenario_limits);
    change.take(std::move(added));
    if (const std::string id = text_of(&field->entries[index], "id"); !id.empty()) {
        change.set(entry_path(list, size) + ".id", json_string(free_id(*field, id)));
    }
    change.move(list, size, index + 1);
    return take(std::move(change));
}

Draft::Refusal Draft::move(std::string_view list, std::size_t from, std::size_t to) {
    Change change(text());
    change.move(list, from, to);
    return take(std::move(change));
}

Draft::Refusal Draft::rename(std::string_view object, std::string_view id) {
    constexpr std::string_view to_touchpoints[] = {"touchpoint"};
    constexpr std::string_view to_steps[] = {"to", "told", "alternative"};
    Change change(text());
    const std::string before = text_of(find_form(form_, object), "id");
    if (before == id) {
        return std::nullopt;
    }
    const std::size_t bracket = object.rfind('[');
    const FormField* list = bracket == std::string_view::npos ? nullptr : field_at(form_, object.substr(0, bracket));
    // Without an id nothing would refer to it any more, and no later one would bring that back.
    if (id.empty() || (list != nullptr && free_id(*list, id) != id)) {
        return FileError{0, std::string(object) + ".id", json_string(id), id_is_taken, {}, {}};
    }
    std::vector<std::string> paths;
    const std::size_t steps = object.rfind(".steps[");
    if (!before.empty() && steps != std::string_view::npos) {
        if (const FormObject* journey = find_form(form_, object.substr(0, steps))) {
            find_references(*journey, to_steps, before, paths);
        }
    } else if (!before.empty() && object.starts_with("touchpoints[")) {
        find_references(form_, to_touchpoints, before, paths);
    }
    std::vector<JsonChange> changes;
    for (const std::string& path : paths) {
        changes.push_back({path, json_string(id)});
    }
    change.set_all(changes);
    // Planned changes name positions by touchpoint.
    const JsonMember* schedule = tree_->root.find("schedule");
    const bool has_positions = !before.empty() && object.starts_with("touchpoints[") && schedule != nullptr;
    for (std::size_t i = 0; has_positions && i < schedule->value.items.size(); ++i) {
        const JsonMember* set = schedule->value.items[i].find("set");
        const JsonMember* lever = set == nullptr ? nullptr : set->value.find("staff." + before);
        const bool is_there = set != nullptr && set->value.find("staff." + std::string(id)) != nullptr;
        if (lever != nullptr && !is_there) {
            const std::string path = entry_path("schedule", i) + ".set";
            change.remove(path + "[\"staff." + before + "\"]");
            change.set(path + "[\"staff." + std::string(id) + "\"]", json_of(lever->value));
        }
    }
    change.set(std::string(object) + (object.empty() ? "id" : ".id"), json_string(id));
    return take(std::move(change));
}

Draft::Refusal Draft::set_kind(std::string_view touchpoint, std::string_view kind) {
    Change change(text());
    const std::string path(touchpoint);
    const FormObject* form = find_form(form_, touchpoint);
    const auto known = std::find(std::begin(kind_names), std::end(kind_names), kind);
    if (form == nullptr || known == std::end(kind_names)) {
        change.refuse(touchpoint);
        return take(std::move(change));
    }
    const auto wanted = static_cast<TouchpointKind>(known - std::begin(kind_names));
    change.set(path + ".kind", json_string(kind));
    const auto has = [form](std::string_view key) { return form->node != nullptr && form->node->find(key) != nullptr; };
    const Json parts = Json::parse(new_touchpoint("x", wanted, 0.5, 0.5));
    if (kind_info(wanted).is_staffed) {
        for (const char* key : {"handling", "staff"}) {
            if (!has(key)) {
                change.set(path + "." + key, parts[key].dump());
            }
        }
    } else if (has("staff")) {
        change.remove(path + ".staff");
    }
    if (wanted != TouchpointKind::delivery && has("late")) {
        change.remove(path + ".late");
    }
    return take(std::move(change));
}

Draft::Refusal Draft::set_trigger(std::string_view journey, std::string_view trigger) {
    Change change(text());
    const std::string path(journey);
    const FormObject* form = find_form(form_, journey);
    if (form == nullptr || form->node == nullptr) {
        change.refuse(journey);
        return take(std::move(change));
    }
    const bool is_by_chance = trigger == trigger_names[0] || trigger == trigger_names[2];
    const bool has_rate = trigger != trigger_names[static_cast<std::size_t>(Trigger::complaint)];
    change.set(path + ".trigger", json_string(trigger));
    const bool is_rated = form->node->find("rate_per_year") != nullptr;
    if (has_rate && !is_rated) {
        change.set(path + ".rate_per_year", "1");
    } else if (!has_rate && is_rated) {
        change.remove(path + ".rate_per_year");
    }
    if (!is_by_chance && form->node->find("season") != nullptr) {
        change.remove(path + ".season");
    }
    return take(std::move(change));
}

Draft::Refusal Draft::connect(std::string_view journey, std::string_view from, std::string_view to) {
    Change change(text());
    const FormObject* form = find_form(form_, journey);
    const FormField* steps = form == nullptr ? nullptr : form->find("steps");
    if (steps == nullptr || !has_touchpoint(form_, from) || !has_touchpoint(form_, to)) {
        change.refuse(journey);
        return take(std::move(change));
    }
    struct End {
        std::string id;
        std::size_t index = 0;
        const FormField* ways = nullptr;
    };
    std::size_t size = steps->entries.size();
    const auto end_at = [&](std::string_view touchpoint) {
        for (std::size_t i = 0; i < steps->entries.size(); ++i) {
            if (text_of(&steps->entries[i], "touchpoint") == touchpoint) {
                return End{text_of(&steps->entries[i], "id"), i, steps->entries[i].find("next")};
            }
        }
        End end{free_id(*steps, touchpoint), size++};
        change.append(steps->path, new_step(end.id, touchpoint));
        return end;
    };
    const End begin = end_at(from);
    const End goal = from == to ? begin : end_at(to);
    const bool has_room =
        size <= static_cast<std::size_t>(steps->range.maximum) && (begin.ways == nullptr || begin.ways->has_room());
    if ((goal.id == begin.id && from != to) || !has_room) {
        change.refuse(journey);
    }
    change.append(entry_path(steps->path, begin.index) + ".next", new_way(begin.ways, goal.id));
    return take(std::move(change));
}

Draft::Refusal Draft::lead(std::string_view ways, std::string_view touchpoint) {
    Change change(text());
    const FormField* list = field_at(form_, ways);
    const FormObject* journey = find_form(form_, ways.substr(0, ways.find('.')));
    const FormField* steps = journey == nullptr ? nullptr : journey->find("steps");
    const bool is_list = list != nullptr && (list->key == "start" || list->key == "next");
    if (!is_list || steps == nullptr || !list->has_room() || !steps->has_room() || !has_touchpoint(form_, touchpoint)) {
        change.refuse(ways);
        return take(std::move(change));
    }
    const std::string id = free_id(*steps, touchpoint);
    change.append(steps->path, new_step(id, touchpoint));
    change.append(ways, new_way(list, id));
    return take(std::move(change));
}

void Draft::undo() {
    if (can_undo()) {
        --at_;
        seal();
        check();
    }
}

void Draft::redo() {
    if (can_redo()) {
        ++at_;
        seal();
        check();
    }
}

}  // namespace goodwill
