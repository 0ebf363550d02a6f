#include "sim/scenario/scenario_field_reader.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "sim/base/edit_distance.h"

namespace goodwill {

namespace {

constexpr FieldRange node_range{0, static_cast<double>(max_node)};

LocalText one_of_ids(std::span<const std::string_view> ids) {
    return ids.empty() ? LocalText{"an id, but there are none", "eine Id, aber es gibt keine"} : one_of(ids);
}

// A relative path that stays below its beginning: scenario files may not look around on a disk.
bool is_name_below(std::string_view name) {
    const bool has_root = name.empty() || name.front() == '/' || name.find_first_of("\\:") != std::string_view::npos;
    return !has_root && name.size() <= 200 && name.find("..") == std::string_view::npos;
}

}  // namespace

void ScenarioFieldReader::reference(std::string_view key, int& value, const std::vector<std::string>& names,
                                    Presence presence, std::string_view /*help*/) {
    std::vector<std::string_view> views;
    std::copy_if(names.begin(), names.end(), std::back_inserter(views),
                 [](const std::string& id) { return !id.empty(); });
    const JsonMember* member = take_string(key, presence, one_of_ids(views));
    if (member == nullptr) {
        return;
    }
    const auto found = std::find(names.begin(), names.end(), member->value.text);
    if (found == names.end() || member->value.text.empty()) {
        fail(key, *member, {"is not the id of anything here", "ist hier keine bekannte Id"}, one_of_ids(views),
             did_you_mean(member->value.text, views));
        return;
    }
    value = static_cast<int>(found - names.begin());
}

void ScenarioFieldReader::levers(std::string_view key, std::vector<LeverSetting>& settings, const Scenario& scenario,
                                 std::string_view /*help*/) {
    const JsonMember* member = take(key, Presence::required, {"an object of levers", "ein Objekt mit Hebeln"});
    if (member == nullptr) {
        return;
    }
    if (member->value.type != JsonValue::Type::object) {
        fail(key, *member, is_no_object, {"an object: { \"lever\": value }", "ein Objekt: { \"Hebel\": Wert }"});
        return;
    }
    for (const JsonMember& setting : member->value.members) {
        read_lever(path_of(key) + "." + setting.key, setting, settings, scenario);
    }
    if (settings.size() < member->value.members.size()) {
        field(key).has_failed_inside = true;
    }
}

void ScenarioFieldReader::read_lever(const std::string& path, const JsonMember& setting,
                                     std::vector<LeverSetting>& settings, const Scenario& scenario) {
    const std::optional<LeverId> lever = find_lever(scenario, setting.key);
    if (!lever && setting.key.starts_with("staff.") && has_broken_touchpoints()) {
        return;
    }
    if (!lever) {
        const std::string near = nearest_lever_name(scenario, setting.key);
        const std::string_view candidate[] = {near};
        note(setting.line, path, "", {"is not a lever", "ist kein Hebel"},
             {"a parameter, or staff. and the id of a touchpoint with staff",
              "ein Parameter oder staff. und die Id eines Kontaktpunkts mit Personal"},
             did_you_mean(setting.key, candidate));
        return;
    }
    const LeverRange lever_limits = lever_range(scenario, *lever);
    const FieldRange range = {lever_limits.minimum, lever_limits.maximum};
    if (!is_number_in("set", path, setting.line, setting.value, range)) {
        return;
    }
    if (refuse(scenario, {*lever, setting.value.number})) {
        note(setting.line, path, shown(setting.value), is_no_whole_number, range_text(range));
        return;
    }
    settings.push_back({*lever, setting.value.number});
}

// Then nothing can be said about their staff.
bool ScenarioFieldReader::has_broken_touchpoints() {
    const Field* touchpoints = outermost_field("touchpoints");
    return touchpoints == nullptr || touchpoints->has_failed || touchpoints->has_failed_inside;
}

void ScenarioFieldReader::edges(std::string_view key, std::vector<Edge>& edges, std::string_view /*help*/) {
    constexpr LocalView allowed = {"an array of pairs: [[0, 1], [1, 2, \"weak\"]]",
                                   "eine Liste von Paaren: [[0, 1], [1, 2, \"weak\"]]"};
    const JsonMember* member = take(key, Presence::optional, allowed);
    if (member == nullptr) {
        return;
    }
    if (member->value.type != JsonValue::Type::array) {
        fail(key, *member, is_no_list, allowed);
    } else if (member->value.items.empty()) {
        fail(key, *member, {"has no ties", "hat keine Beziehungen"}, allowed);
    }
    for (const JsonValue& row : member->value.items) {
        const std::string path = path_of(key, edges.size());
        // One message is enough: a wrong list is wrong in every row.
        if (!read_edge(key, path, row, edges.emplace_back())) {
            return;
        }
    }
}

bool ScenarioFieldReader::read_edge(std::string_view key, const std::string& path, const JsonValue& row, Edge& edge) {
    const std::vector<JsonValue>& items = row.items;
    if (row.type != JsonValue::Type::array || items.size() < 2 || items.size() > 3) {
        fail_inside(key, path, row.line, row, {"is not a tie", "ist keine Beziehung"},
                    {"[person, person] or with \"weak\"", "[Mensch, Mensch] oder mit \"weak\""});
        return false;
    }
    std::uint32_t* const ends[] = {&edge.a, &edge.b};
    for (std::size_t i = 0; i < 2; ++i) {
        if (!is_number_in(key, path, items[i].line, items[i], node_range)) {
            return false;
        }
        *ends[i] = static_cast<std::uint32_t>(items[i].number);
        if (static_cast<double>(*ends[i]) != items[i].number) {
            fail_inside(key, path, items[i].line, items[i], is_no_whole_number, range_text(node_range));
            return false;
        }
    }
    if (items.size() == 3) {
        const std::string& strength = items[2].text;
        edge.is_strong = strength != tie_strengths[0];
        if (items[2].type != JsonValue::Type::string || (edge.is_strong && strength != tie_strengths[1])) {
            fail_inside(key, path, items[2].line, items[2], {"is not a strength", "ist keine Stärke"},
                        one_of(tie_strengths));
            return false;
        }
    }
    return true;
}

void ScenarioFieldReader::edge_file(std::string_view key, std::string& name, std::vector<Edge>& edges,
                                    std::string_view /*help*/) {
    constexpr LocalView allowed = {"the name of a file next to the scenario or in a folder below",
                                   "der Name einer Datei neben dem Szenario oder in einem Ordner darunter"};
    const JsonMember* member = take_string(key, Presence::optional, allowed);
    if (member == nullptr) {
        return;
    }
    if (!is_name_below(member->value.text)) {
        fail(key, *member, {"does not lie below the scenario", "liegt nicht unterhalb des Szenarios"}, allowed);
        return;
    }
    const std::optional<std::string> text = files_ ? files_(member->value.text) : std::nullopt;
    if (!text) {
        if (files_) {
            fail(key, *member, {"cannot be read", "ist nicht lesbar"}, allowed);
        } else {
            fail(key, *member, {"cannot be read here", "ist hier nicht lesbar"}, allowed,
                 {"write the ties into the scenario itself, as \"edges\"",
                  "schreiben Sie die Beziehungen in das Szenario selbst, als \"edges\""});
        }
        return;
    }
    EdgeListResult result = read_edge_list(*text);
    if (result.error) {
        const FileError& e = *result.error;
        const std::string value = e.value + (e.value.empty() ? "" : " ");
        const LocalText place =
            e.line > 0 ? filled({"is wrong in line {}: ", "ist falsch in Zeile {}: "}, e.line) : LocalText{};
        fail(key, *member, {place.en + value + e.problem.en, place.de + value + e.problem.de}, e.allowed);
        return;
    }
    name = member->value.text;
    edges = std::move(result.edges);
}

std::vector<std::string> ScenarioFieldReader::ids_in(std::string_view key) const {
    std::vector<std::string> ids;
    if (const JsonMember* member = node().find(key)) {
        for (const JsonValue& item : member->value.items) {
            const JsonMember* id = item.find("id");
            ids.push_back(id == nullptr ? "" : id->value.text);
        }
    }
    return ids;
}

}  // namespace goodwill
