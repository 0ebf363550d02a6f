#include "sim/scenario/field_reader.h"

#include <iterator>

#include "sim/base/edit_distance.h"

namespace goodwill {

namespace {

std::string join(const std::string& path, std::string_view key) {
    return path.empty() ? std::string(key) : path + "." + std::string(key);
}

LocalText range_text(FieldRange range) { return filled({"{} to {}", "{} bis {}"}, range.minimum, range.maximum); }

LocalText one_of(std::span<const std::string_view> names) {
    if (names.empty()) {
        return {"an id, but there are none", "eine Id, aber es gibt keine"};
    }
    return filled({"one of: {}", "eines von: {}"}, fmt::format("{}", fmt::join(names, ", ")));
}

const LocalText is_no_whole_number = {"is not a whole number", "ist keine ganze Zahl"};
const LocalText is_unknown_id = {"is not the id of anything here", "ist hier keine bekannte Id"};
const LocalText true_or_false = {"true or false", "true oder false"};

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_blank(std::string_view text) { return text.find_first_not_of(' ') == std::string_view::npos; }

bool is_identifier(std::string_view text) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789_-";
    return !text.empty() && text.size() <= 40 && text.find_first_not_of(letters) == std::string_view::npos;
}

// A relative path that stays below its beginning: scenario files may not look around on a disk.
bool is_name_below(std::string_view name) {
    const bool has_root = name.empty() || name.front() == '/' || name.find_first_of("\\:") != std::string_view::npos;
    return !has_root && name.size() <= 200 && name.find("..") == std::string_view::npos;
}

}  // namespace

void FieldReader::number(std::string_view key, double& value, FieldRange range, Presence presence,
                         std::string_view /*help*/) {
    const JsonMember* member = take(key, presence, range_text(range));
    if (member != nullptr && is_number_in(key, path_of(key), member->line, member->value, range)) {
        value = member->value.number;
    }
}

void FieldReader::whole(std::string_view key, int& value, FieldRange range, Presence presence,
                        std::string_view /*help*/) {
    const JsonMember* member = take(key, presence, range_text(range));
    if (member == nullptr || !is_number_in(key, path_of(key), member->line, member->value, range)) {
        return;
    }
    const double found = member->value.number;
    if (found != static_cast<double>(static_cast<int>(found))) {
        fail(key, *member, is_no_whole_number, range_text(range));
        return;
    }
    value = static_cast<int>(found);
}

void FieldReader::numbers(std::string_view key, std::span<double> values, FieldRange range, Presence presence,
                          std::string_view /*help*/) {
    const LocalText allowed =
        filled({"{} numbers from {} to {}", "{} Zahlen von {} bis {}"}, values.size(), range.minimum, range.maximum);
    const JsonMember* member = take(key, presence, allowed);
    if (member == nullptr) {
        return;
    }
    const std::vector<JsonValue>& items = member->value.items;
    if (member->value.type != JsonValue::Type::array) {
        fail(key, *member, is_no_list, allowed);
    } else if (items.size() != values.size()) {
        fail(key, *member, has_entries(items.size()), allowed);
    } else {
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (is_number_in(key, fmt::format("{}[{}]", path_of(key), i), items[i].line, items[i], range)) {
                values[i] = items[i].number;
            }
        }
    }
}

void FieldReader::flag(std::string_view key, bool& value, std::string_view /*help*/) {
    const JsonMember* member = take(key, Presence::optional, true_or_false);
    if (member == nullptr) {
        return;
    }
    if (member->value.type != JsonValue::Type::boolean) {
        fail(key, *member, {"is not a truth value", "ist kein Wahrheitswert"}, true_or_false);
        return;
    }
    value = member->value.boolean;
}

void FieldReader::identifier(std::string_view key, std::string& value, std::string_view /*help*/) {
    const LocalText allowed = {"1 to 40 of a–z, 0–9, - and _", "1 bis 40 Zeichen aus a–z, 0–9, - und _"};
    const JsonMember* member = take(key, Presence::required, allowed);
    if (member == nullptr || !is_string(key, *member, allowed)) {
        return;
    }
    if (!is_identifier(member->value.text)) {
        fail(key, *member, {"is not an id", "ist keine Id"}, allowed);
        return;
    }
    value = member->value.text;
}

void FieldReader::text(std::string_view key, LocalText& value, std::size_t most_characters, std::string_view help) {
    object(key, Presence::required, help, [&value, most_characters](FieldReader& inner) {
        inner.plain_text("en", value.en, most_characters);
        inner.plain_text("de", value.de, most_characters);
    });
}

void FieldReader::reference(std::string_view key, int& value, const std::vector<std::string>& names, Presence presence,
                            std::string_view /*help*/) {
    std::vector<std::string_view> views;
    std::copy_if(names.begin(), names.end(), std::back_inserter(views),
                 [](const std::string& id) { return !id.empty(); });
    const JsonMember* member = take(key, presence, one_of(views));
    if (member == nullptr || !is_string(key, *member, one_of(views))) {
        return;
    }
    const auto found = std::find(names.begin(), names.end(), member->value.text);
    if (found == names.end() || member->value.text.empty()) {
        fail(key, *member, is_unknown_id, one_of(views), did_you_mean(member->value.text, views));
        return;
    }
    value = static_cast<int>(found - names.begin());
}

void FieldReader::levers(std::string_view key, std::vector<LeverSetting>& settings, const Scenario& scenario,
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
        read_lever(join(path_of(key), setting.key), setting, settings, scenario);
    }
    if (settings.size() < member->value.members.size()) {
        field(key).has_failed_inside = true;
    }
}

void FieldReader::edges(std::string_view key, std::vector<Edge>& edges, std::string_view /*help*/) {
    const LocalText allowed = {"an array of pairs: [[0, 1], [1, 2, \"weak\"]]",
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
        const std::string path = fmt::format("{}[{}]", path_of(key), edges.size());
        // One message is enough: a wrong list is wrong in every row.
        if (!read_edge(key, path, row, edges.emplace_back())) {
            return;
        }
    }
}

bool FieldReader::read_edge(std::string_view key, const std::string& path, const JsonValue& row, Edge& edge) {
    const std::vector<JsonValue>& items = row.items;
    if (row.type != JsonValue::Type::array || items.size() < 2 || items.size() > 3) {
        errors_.push_back({row.line,
                           path,
                           shown(row),
                           {"is not a tie", "ist keine Beziehung"},
                           {"[person, person] or with \"weak\"", "[Mensch, Mensch] oder mit \"weak\""},
                           {}});
        field(key).has_failed = true;
        return false;
    }
    std::uint32_t* const ends[] = {&edge.a, &edge.b};
    for (std::size_t i = 0; i < 2; ++i) {
        if (!is_number_in(key, path, items[i].line, items[i], {0, static_cast<double>(max_node)})) {
            return false;
        }
        *ends[i] = static_cast<std::uint32_t>(items[i].number);
        if (static_cast<double>(*ends[i]) != items[i].number) {
            errors_.push_back({items[i].line,
                               path,
                               shown(items[i]),
                               is_no_whole_number,
                               range_text({0, static_cast<double>(max_node)}),
                               {}});
            field(key).has_failed = true;
            return false;
        }
    }
    if (items.size() == 3) {
        const std::string& strength = items[2].text;
        edge.is_strong = strength != tie_strengths[0];
        if (items[2].type != JsonValue::Type::string || (edge.is_strong && strength != tie_strengths[1])) {
            errors_.push_back({items[2].line,
                               path,
                               shown(items[2]),
                               {"is not a strength", "ist keine Stärke"},
                               one_of(tie_strengths),
                               {}});
            field(key).has_failed = true;
            return false;
        }
    }
    return true;
}

void FieldReader::edge_file(std::string_view key, std::string& name, std::vector<Edge>& edges,
                            std::string_view /*help*/) {
    const LocalText allowed = {"the name of a file next to the scenario or in a folder below",
                               "der Name einer Datei neben dem Szenario oder in einem Ordner darunter"};
    const JsonMember* member = take(key, Presence::optional, allowed);
    if (member == nullptr || !is_string(key, *member, allowed)) {
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

void FieldReader::ignored(std::string_view key, std::string_view /*help*/) {
    const JsonMember* member = take(key, Presence::optional, {"text", "Text"});
    if (member != nullptr) {
        is_string(key, *member, {"text", "Text"});
    }
}

bool FieldReader::is_sound(std::string_view key) {
    const Field& known = field(key);
    return !is_missing(key) && !known.has_failed && !known.has_failed_inside && !known.has_broken_rule;
}

void FieldReader::check(std::string_view key, bool holds, const LocalText& problem, const LocalText& allowed,
                        const LocalText& advice) {
    if (!field(key).has_failed_inside) {
        check_outside(key, holds, problem, allowed, advice);
    }
}

void FieldReader::check_outside(std::string_view key, bool holds, const LocalText& problem, const LocalText& allowed,
                                const LocalText& advice) {
    if (holds || field(key).has_failed) {
        return;
    }
    const JsonMember* member = frames_.back().node->find(key);
    const bool is_simple = member != nullptr && member->value.type != JsonValue::Type::array &&
                           member->value.type != JsonValue::Type::object;
    const int line = member == nullptr ? frames_.back().node->line : member->line;
    errors_.push_back({line, path_of(key), is_simple ? shown(member->value) : "", problem, allowed, advice});
    field(key).has_broken_rule = true;
}

void FieldReader::check_journey_step(std::size_t index, const JourneyFault& fault) {
    const JsonMember* steps = frames_.back().node->find("steps");
    if (is_sound("steps") && is_sound("start")) {
        errors_.push_back({steps->value.items[index].line, fmt::format("{}[{}]", path_of("steps"), index), "",
                           fault.problem, fault.allowed, fault.advice});
    }
}

FieldReader::Field& FieldReader::field(std::string_view key) {
    for (Field& known : frames_.back().fields) {
        if (known.key == key) {
            return known;
        }
    }
    frames_.back().fields.push_back({std::string(key)});
    return frames_.back().fields.back();
}

std::string FieldReader::path_of(std::string_view key) const { return join(frames_.back().path, key); }

LocalText FieldReader::has_entries(std::size_t count) { return filled({"has {} entries", "hat {} Einträge"}, count); }

const JsonMember* FieldReader::take(std::string_view key, Presence presence, const LocalText& allowed) {
    field(key);
    const JsonMember* member = frames_.back().node->find(key);
    if (member == nullptr && presence == Presence::required) {
        errors_.push_back({frames_.back().node->line, path_of(key), "", missing, allowed, {}});
        field(key).has_failed = true;
    }
    return member;
}

void FieldReader::fail(std::string_view key, const JsonMember& member, LocalText problem, LocalText allowed,
                       LocalText advice) {
    errors_.push_back(
        {member.line, path_of(key), shown(member.value), std::move(problem), std::move(allowed), std::move(advice)});
    field(key).has_failed = true;
}

bool FieldReader::is_string(std::string_view key, const JsonMember& member, const LocalText& allowed) {
    if (member.value.type != JsonValue::Type::string) {
        fail(key, member, {"is not text", "ist kein Text"}, allowed);
        return false;
    }
    return true;
}

bool FieldReader::is_number_in(std::string_view key, const std::string& path, int line, const JsonValue& value,
                               FieldRange range) {
    LocalText problem;
    if (value.type != JsonValue::Type::number) {
        problem = {"is not a number", "ist keine Zahl"};
    } else if (value.number < range.minimum) {
        problem = {"is below the allowed range", "liegt unter dem erlaubten Bereich"};
    } else if (value.number > range.maximum) {
        problem = {"is above the allowed range", "liegt über dem erlaubten Bereich"};
    } else {
        return true;
    }
    errors_.push_back({line, path, shown(value), problem, range_text(range), {}});
    field(key).has_failed = true;
    return false;
}

int FieldReader::place_among(std::string_view key, std::span<const std::string_view> names, Presence presence) {
    const JsonMember* member = take(key, presence, one_of(names));
    if (member == nullptr || !is_string(key, *member, one_of(names))) {
        return -1;
    }
    const auto found = std::find(names.begin(), names.end(), member->value.text);
    if (found == names.end()) {
        fail(key, *member, {"is unknown", "ist unbekannt"}, one_of(names), did_you_mean(member->value.text, names));
        return -1;
    }
    return static_cast<int>(found - names.begin());
}

void FieldReader::plain_text(std::string_view key, std::string& value, std::size_t most_characters) {
    const LocalText allowed = filled({"1 to {} characters", "1 bis {} Zeichen"}, most_characters);
    const JsonMember* member = take(key, Presence::required, allowed);
    if (member == nullptr || !is_string(key, *member, allowed)) {
        return;
    }
    if (is_blank(member->value.text) || characters(member->value.text) > most_characters) {
        const LocalText problem =
            is_blank(member->value.text) ? LocalText{"is empty", "ist leer"} : LocalText{"is too long", "ist zu lang"};
        fail(key, *member, problem, allowed);
        return;
    }
    value = member->value.text;
}

void FieldReader::read_lever(const std::string& path, const JsonMember& setting, std::vector<LeverSetting>& settings,
                             const Scenario& scenario) {
    const std::optional<LeverId> lever = find_lever(scenario, setting.key);
    if (!lever && setting.key.starts_with("staff.") && has_broken_touchpoints()) {
        return;
    }
    if (!lever) {
        const std::string near = nearest_lever_name(scenario, setting.key);
        const std::string_view candidate[] = {near};
        errors_.push_back({setting.line,
                           path,
                           "",
                           {"is not a lever", "ist kein Hebel"},
                           {"a parameter, or staff. and the id of a touchpoint with staff",
                            "ein Parameter oder staff. und die Id eines Kontaktpunkts mit Personal"},
                           did_you_mean(setting.key, candidate)});
        return;
    }
    const LeverRange range = lever_range(scenario, *lever);
    if (!is_number_in("set", path, setting.line, setting.value, {range.minimum, range.maximum})) {
        return;
    }
    if (refuse(scenario, {*lever, setting.value.number})) {
        errors_.push_back({setting.line,
                           path,
                           shown(setting.value),
                           is_no_whole_number,
                           range_text({range.minimum, range.maximum}),
                           {}});
        return;
    }
    settings.push_back({*lever, setting.value.number});
}

// Then nothing can be said about their staff.
bool FieldReader::has_broken_touchpoints() const {
    for (const Field& known : frames_.front().fields) {
        if (known.key == "touchpoints") {
            return known.has_failed || known.has_failed_inside;
        }
    }
    return true;
}

void FieldReader::report_unknown_keys() {
    constexpr std::size_t most_listed = 24;
    const Frame& frame = frames_.back();
    std::vector<std::string_view> known;
    for (const Field& asked : frame.fields) {
        known.push_back(asked.key);
    }
    for (const JsonMember& member : frame.node->members) {
        if (std::find(known.begin(), known.end(), member.key) == known.end()) {
            const LocalText near = did_you_mean(member.key, known);
            const LocalText all = near.empty() && known.size() <= most_listed ? one_of(known) : LocalText{};
            errors_.push_back({member.line,
                               join(frame.path, member.key),
                               "",
                               {"is an unknown key", "ist ein unbekannter Schlüssel"},
                               all,
                               near});
        }
    }
}

void FieldReader::report_repeated_ids(const std::string& path, const std::vector<JsonValue>& items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        const JsonMember* id = items[i].find("id");
        for (std::size_t j = 0; id != nullptr && j < i; ++j) {
            const JsonMember* earlier = items[j].find("id");
            if (earlier != nullptr && !id->value.text.empty() && earlier->value.text == id->value.text) {
                errors_.push_back(
                    {id->line,
                     fmt::format("{}[{}].id", path, i),
                     shown(id->value),
                     {"is used twice", "kommt zweimal vor"},
                     {"unique ids", "jede Id einmal"},
                     filled({"it is first used in line {}", "zuerst steht sie in Zeile {}"}, earlier->line)});
                break;
            }
        }
    }
}

}  // namespace goodwill
