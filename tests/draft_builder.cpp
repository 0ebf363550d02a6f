#include "tests/draft_builder.h"

#include <algorithm>
#include <optional>

#include <doctest/doctest.h>

#include "sim/base/json_tree.h"
#include "sim/scenario/scenario_reader.h"

namespace goodwill::tests {

namespace {

void accept(const std::optional<FileError>& refusal) { REQUIRE_MESSAGE(!refusal, describe(*refusal, "draft")); }

std::string text_at(const JsonValue& object, std::string_view key) { return object.find(key)->value.text; }

std::string below(const std::string& path, const std::string& key) { return path.empty() ? key : path + "." + key; }

// Each key by itself; lists of objects entry by entry.
void build_object(Draft& draft, const std::string& path, const JsonValue& wanted);

void build_list(Draft& draft, const std::string& path, const JsonValue& wanted) {
    for (std::size_t i = 0; i < wanted.items.size(); ++i) {
        const std::string entry = path + "[" + std::to_string(i) + "]";
        accept(draft.add(path, "{}"));
        build_object(draft, entry, wanted.items[i]);
    }
}

void build_object(Draft& draft, const std::string& path, const JsonValue& wanted) {
    for (const JsonMember& member : wanted.members) {
        const std::string own = below(path, member.key);
        const JsonValue& value = member.value;
        const bool is_list = value.type == JsonValue::Type::array && !value.items.empty() &&
                             value.items[0].type == JsonValue::Type::object;
        if (is_list) {
            build_list(draft, own, value);
        } else {
            draft.seal();
            accept(draft.set(own, json_of(value)));
        }
    }
}

// First with ids of their own, which are renamed, and at the wrong end.
void build_touchpoints(Draft& draft, const JsonValue& wanted) {
    for (std::size_t i = 0; i < wanted.items.size(); ++i) {
        const JsonValue& item = wanted.items[i];
        const std::string id = "new-" + std::to_string(i);
        accept(draft.add("touchpoints", new_touchpoint(id, TouchpointKind::website, 0.5, 0.5), 0));
        accept(draft.move("touchpoints", 0, i));
        const std::string path = "touchpoints[" + std::to_string(i) + "]";
        accept(draft.rename(path, text_at(item, "id")));
        accept(draft.set_kind(path, text_at(item, "kind")));
        // What came along and is not wanted goes.
        for (const char* key : {"opening", "handling", "staff"}) {
            const FormObject* form = find_form(draft.form(), path);
            if (form->node->find(key) != nullptr) {
                accept(draft.remove(path + "." + key));
            }
        }
        build_object(draft, path, item);
    }
}

}  // namespace

void build_like(Draft& draft, std::string_view file) {
    const JsonResult wanted = parse_json(file, scenario_limits);
    REQUIRE(wanted.errors.empty());
    for (const char* list : {"journeys", "touchpoints", "competitors", "schedule", "parameters"}) {
        const FormObject& form = draft.form();
        const bool is_there = form.node != nullptr && form.node->find(list) != nullptr;
        if (is_there) {
            accept(draft.remove(list));
        }
    }
    for (const JsonMember& member : wanted.root.members) {
        const JsonValue& value = member.value;
        if (member.key == "touchpoints") {
            build_touchpoints(draft, value);
        } else if (member.key == "population") {
            draft.remove("population");
            accept(draft.set(member.key, "{}"));
            build_object(draft, member.key, value);
        } else if (value.type == JsonValue::Type::array && !value.items.empty()) {
            build_list(draft, member.key, value);
        } else {
            accept(draft.set(member.key, json_of(value)));
        }
    }
}

}  // namespace goodwill::tests
