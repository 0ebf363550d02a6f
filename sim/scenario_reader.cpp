#include "sim/scenario_reader.h"

#include <algorithm>
#include <iterator>
#include <span>

#include <fmt/format.h>

#include "sim/edit_distance.h"
#include "sim/json_tree.h"
#include "sim/scenario_fields.h"

namespace goodwill {

namespace {

std::string join(const std::string& path, std::string_view key) {
    return path.empty() ? std::string(key) : path + "." + std::string(key);
}

std::string range_text(FieldRange range) { return fmt::format("{} to {}", range.minimum, range.maximum); }

std::string one_of(std::span<const std::string_view> names) {
    return names.empty() ? "an id, but there are none" : fmt::format("one of: {}", fmt::join(names, ", "));
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_blank(std::string_view text) { return text.find_first_not_of(' ') == std::string_view::npos; }

bool is_identifier(std::string_view text) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789_-";
    return !text.empty() && text.size() <= 40 && text.find_first_not_of(letters) == std::string_view::npos;
}

// The visitor of scenario_fields.h that fills a Scenario from the tree and notes what is wrong.
class Reader {
   public:
    explicit Reader(std::vector<ScenarioError>& errors) : errors_(errors) {}

    template <typename Body>
    void read(const JsonValue& node, const std::string& path, Body body) {
        frames_.push_back({&node, path, {}});
        body(*this);
        report_unknown_keys();
        frames_.pop_back();
    }

    void number(std::string_view key, double& value, FieldRange range, Presence presence, std::string_view /*help*/) {
        const JsonMember* member = take(key, presence, range_text(range));
        if (member != nullptr && is_number_in(key, path_of(key), member->line, member->value, range)) {
            value = member->value.number;
        }
    }

    void whole(std::string_view key, int& value, FieldRange range, Presence presence, std::string_view /*help*/) {
        const JsonMember* member = take(key, presence, range_text(range));
        if (member == nullptr || !is_number_in(key, path_of(key), member->line, member->value, range)) {
            return;
        }
        const double found = member->value.number;
        if (found != static_cast<double>(static_cast<int>(found))) {
            fail(key, *member, "is not a whole number", range_text(range));
            return;
        }
        value = static_cast<int>(found);
    }

    void numbers(std::string_view key, std::span<double> values, FieldRange range, Presence presence, std::string_view /*help*/) {
        const std::string allowed = fmt::format("{} numbers from {}", values.size(), range_text(range));
        const JsonMember* member = take(key, presence, allowed);
        if (member == nullptr) {
            return;
        }
        const std::vector<JsonValue>& items = member->value.items;
        if (member->value.type != JsonValue::Type::array) {
            fail(key, *member, "is not an array", allowed);
        } else if (items.size() != values.size()) {
            fail(key, *member, fmt::format("has {} entries", items.size()), allowed);
        } else {
            for (std::size_t i = 0; i < items.size(); ++i) {
                if (is_number_in(key, fmt::format("{}[{}]", path_of(key), i), items[i].line, items[i], range)) {
                    values[i] = items[i].number;
                }
            }
        }
    }

    void flag(std::string_view key, bool& value, std::string_view /*help*/) {
        const JsonMember* member = take(key, Presence::optional, "true or false");
        if (member == nullptr) {
            return;
        }
        if (member->value.type != JsonValue::Type::boolean) {
            fail(key, *member, "is not a truth value", "true or false");
            return;
        }
        value = member->value.boolean;
    }

    void identifier(std::string_view key, std::string& value, std::string_view /*help*/) {
        constexpr std::string_view allowed = "1 to 40 of a–z, 0–9, - and _";
        const JsonMember* member = take(key, Presence::required, allowed);
        if (member == nullptr || !is_string(key, *member, allowed)) {
            return;
        }
        if (!is_identifier(member->value.text)) {
            fail(key, *member, "is not an id", allowed);
            return;
        }
        value = member->value.text;
    }

    void text(std::string_view key, LocalText& value, std::size_t most_characters, std::string_view help) {
        object(key, Presence::required, help, [&value, most_characters](Reader& inner) {
            inner.plain_text("en", value.en, most_characters);
            inner.plain_text("de", value.de, most_characters);
        });
    }

    template <typename Enum>
    void choice(std::string_view key, Enum& value, std::span<const std::string_view> names, Presence presence,
                std::string_view /*help*/) {
        const JsonMember* member = take(key, presence, one_of(names));
        if (member == nullptr || !is_string(key, *member, one_of(names))) {
            return;
        }
        const auto found = std::find(names.begin(), names.end(), member->value.text);
        if (found == names.end()) {
            fail(key, *member, "is unknown", one_of(names), did_you_mean(member->value.text, names));
            return;
        }
        value = static_cast<Enum>(found - names.begin());
    }

    void reference(std::string_view key, int& value, const std::vector<std::string>& names, Presence presence,
                   std::string_view /*help*/) {
        std::vector<std::string_view> views;
        std::copy_if(names.begin(), names.end(), std::back_inserter(views), [](const std::string& id) { return !id.empty(); });
        const JsonMember* member = take(key, presence, one_of(views));
        if (member == nullptr || !is_string(key, *member, one_of(views))) {
            return;
        }
        const auto found = std::find(names.begin(), names.end(), member->value.text);
        if (found == names.end() || member->value.text.empty()) {
            fail(key, *member, "is not the id of anything here", one_of(views), did_you_mean(member->value.text, views));
            return;
        }
        value = static_cast<int>(found - names.begin());
    }

    template <typename Body>
    void object(std::string_view key, Presence presence, std::string_view /*help*/, Body body) {
        const JsonMember* member = take(key, presence, "an object");
        if (member == nullptr) {
            return;
        }
        if (member->value.type != JsonValue::Type::object) {
            fail(key, *member, "is not an object", "an object: { … }");
            return;
        }
        const std::size_t errors_before = errors_.size();
        read(member->value, path_of(key), body);
        field(key).has_failed_inside = errors_.size() > errors_before;
    }

    template <typename Item, typename Body>
    void list(std::string_view key, std::vector<Item>& items, FieldRange count, Presence presence, std::string_view /*help*/,
              Body body) {
        const std::string allowed = fmt::format("an array of {} objects", range_text(count));
        const JsonMember* member = take(key, presence, allowed);
        if (member == nullptr) {
            return;
        }
        const std::vector<JsonValue>& found = member->value.items;
        if (member->value.type != JsonValue::Type::array) {
            fail(key, *member, "is not an array", allowed);
            return;
        }
        const auto size = static_cast<double>(found.size());
        if (size < count.minimum || size > count.maximum) {
            fail(key, *member, fmt::format("has {} entries", found.size()), allowed);
        }
        const std::size_t errors_before = errors_.size();
        items.assign(std::min(found.size(), static_cast<std::size_t>(count.maximum)), Item{});
        for (std::size_t i = 0; i < items.size(); ++i) {
            const std::string path = fmt::format("{}[{}]", path_of(key), i);
            if (found[i].type != JsonValue::Type::object) {
                errors_.push_back({found[i].line, path, shown(found[i]), "is not an object", "an object: { … }", ""});
                continue;
            }
            read(found[i], path, [&](Reader& inner) { body(inner, items[i]); });
        }
        report_repeated_ids(path_of(key), found);
        field(key).has_failed_inside = errors_.size() > errors_before;
    }

    // Ids of the objects in a list of the present object, "" where there is none: usable before the list is read.
    template <typename Item>
    std::vector<std::string> names(std::string_view key, const std::vector<Item>& /*items*/) {
        std::vector<std::string> ids;
        const JsonMember* member = frames_.back().node->find(key);
        if (member != nullptr) {
            for (const JsonValue& item : member->value.items) {
                const JsonMember* id = item.find("id");
                ids.push_back(id == nullptr ? "" : id->value.text);
            }
        }
        return ids;
    }

    void levers(std::string_view key, std::vector<LeverSetting>& settings, const Scenario& scenario, std::string_view /*help*/) {
        const JsonMember* member = take(key, Presence::required, "an object of levers");
        if (member == nullptr) {
            return;
        }
        if (member->value.type != JsonValue::Type::object) {
            fail(key, *member, "is not an object", "an object: { \"lever\": value }");
            return;
        }
        for (const JsonMember& setting : member->value.members) {
            read_lever(join(path_of(key), setting.key), setting, settings, scenario);
        }
        if (settings.size() < member->value.members.size()) {
            field(key).has_failed_inside = true;
        }
    }

    void ignored(std::string_view key, std::string_view /*help*/) {
        const JsonMember* member = take(key, Presence::optional, "text");
        if (member != nullptr) {
            is_string(key, *member, "text");
        }
    }

    static std::vector<PlannedDay> planned(const std::vector<ScheduledChange>& /*schedule*/) { return {}; }
    static bool applies(bool /*has_value*/) { return true; }

    [[nodiscard]] bool is_missing(std::string_view key) const { return frames_.back().node->find(key) == nullptr; }
    // Read without any error.
    [[nodiscard]] bool is_sound(std::string_view key) {
        const Field& known = field(key);
        return !is_missing(key) && !known.has_failed && !known.has_failed_inside && !known.has_broken_rule;
    }

    // A rule about a key, checked unless the key is wrong already.
    void check(std::string_view key, bool holds, std::string_view problem, const std::string& allowed, const std::string& advice) {
        if (!field(key).has_failed_inside) {
            check_outside(key, holds, problem, allowed, advice);
        }
    }

    // The same for rules that mistakes inside the key do not touch.
    void check_outside(std::string_view key, bool holds, std::string_view problem, const std::string& allowed,
                       const std::string& advice) {
        if (holds || field(key).has_failed) {
            return;
        }
        const JsonMember* member = frames_.back().node->find(key);
        const bool is_simple = member != nullptr && member->value.type != JsonValue::Type::array &&
                               member->value.type != JsonValue::Type::object;
        const int line = member == nullptr ? frames_.back().node->line : member->line;
        errors_.push_back({line, path_of(key), is_simple ? shown(member->value) : "", std::string(problem), allowed, advice});
        field(key).has_broken_rule = true;
    }

    void check_journey_step(std::size_t index, const JourneyFault& fault) {
        const JsonMember* steps = frames_.back().node->find("steps");
        if (is_sound("steps") && is_sound("start")) {
            errors_.push_back({steps->value.items[index].line, fmt::format("{}[{}]", path_of("steps"), index), "",
                               fault.problem, fault.allowed, fault.advice});
        }
    }

   private:
    struct Field {
        std::string key;
        bool has_failed = false;
        bool has_failed_inside = false;
        bool has_broken_rule = false;
    };
    struct Frame {
        const JsonValue* node;
        std::string path;
        std::vector<Field> fields;  // asked for so far
    };

    Field& field(std::string_view key) {
        for (Field& known : frames_.back().fields) {
            if (known.key == key) {
                return known;
            }
        }
        frames_.back().fields.push_back({std::string(key)});
        return frames_.back().fields.back();
    }

    [[nodiscard]] std::string path_of(std::string_view key) const { return join(frames_.back().path, key); }

    const JsonMember* take(std::string_view key, Presence presence, std::string_view allowed) {
        field(key);
        const JsonMember* member = frames_.back().node->find(key);
        if (member == nullptr && presence == Presence::required) {
            errors_.push_back({frames_.back().node->line, path_of(key), "", "is missing", std::string(allowed), ""});
            field(key).has_failed = true;
        }
        return member;
    }

    void fail(std::string_view key, const JsonMember& member, std::string problem, std::string_view allowed,
              std::string advice = "") {
        errors_.push_back(
            {member.line, path_of(key), shown(member.value), std::move(problem), std::string(allowed), std::move(advice)});
        field(key).has_failed = true;
    }

    bool is_string(std::string_view key, const JsonMember& member, std::string_view allowed) {
        if (member.value.type != JsonValue::Type::string) {
            fail(key, member, "is not text", allowed);
            return false;
        }
        return true;
    }

    bool is_number_in(std::string_view key, const std::string& path, int line, const JsonValue& value, FieldRange range) {
        std::string problem;
        if (value.type != JsonValue::Type::number) {
            problem = "is not a number";
        } else if (value.number < range.minimum) {
            problem = "is below the allowed range";
        } else if (value.number > range.maximum) {
            problem = "is above the allowed range";
        } else {
            return true;
        }
        errors_.push_back({line, path, shown(value), problem, range_text(range), ""});
        field(key).has_failed = true;
        return false;
    }

    void plain_text(std::string_view key, std::string& value, std::size_t most_characters) {
        const std::string allowed = fmt::format("1 to {} characters", most_characters);
        const JsonMember* member = take(key, Presence::required, allowed);
        if (member == nullptr || !is_string(key, *member, allowed)) {
            return;
        }
        if (is_blank(member->value.text) || characters(member->value.text) > most_characters) {
            fail(key, *member, is_blank(member->value.text) ? "is empty" : "is too long", allowed);
            return;
        }
        value = member->value.text;
    }

    void read_lever(const std::string& path, const JsonMember& setting, std::vector<LeverSetting>& settings,
                    const Scenario& scenario) {
        const std::optional<LeverId> lever = find_lever(scenario, setting.key);
        if (!lever && setting.key.starts_with("staff.") && has_broken_touchpoints()) {
            return;
        }
        if (!lever) {
            const std::string near = nearest_lever_name(scenario, setting.key);
            const std::string_view candidate[] = {near};
            errors_.push_back({setting.line, path, "", "is not a lever",
                               "a parameter, or staff. and the id of a touchpoint with staff", did_you_mean(setting.key, candidate)});
            return;
        }
        const LeverRange range = lever_range(scenario, *lever);
        if (!is_number_in("set", path, setting.line, setting.value, {range.minimum, range.maximum})) {
            return;
        }
        if (refuse(scenario, {*lever, setting.value.number})) {
            errors_.push_back({setting.line, path, shown(setting.value), "is not a whole number",
                               range_text({range.minimum, range.maximum}), ""});
            return;
        }
        settings.push_back({*lever, setting.value.number});
    }

    // Then nothing can be said about their staff.
    [[nodiscard]] bool has_broken_touchpoints() const {
        for (const Field& known : frames_.front().fields) {
            if (known.key == "touchpoints") {
                return known.has_failed || known.has_failed_inside;
            }
        }
        return true;
    }

    void report_unknown_keys() {
        const Frame& frame = frames_.back();
        std::vector<std::string_view> known;
        for (const Field& asked : frame.fields) {
            known.push_back(asked.key);
        }
        for (const JsonMember& member : frame.node->members) {
            if (std::find(known.begin(), known.end(), member.key) == known.end()) {
                const std::string most = known.size() > 24 ? "" : one_of(known);
                errors_.push_back({member.line, join(frame.path, member.key), "", "is an unknown key", most,
                                   did_you_mean(member.key, known)});
            }
        }
    }

    void report_repeated_ids(const std::string& path, const std::vector<JsonValue>& items) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            const JsonMember* id = items[i].find("id");
            for (std::size_t j = 0; id != nullptr && j < i; ++j) {
                const JsonMember* earlier = items[j].find("id");
                if (earlier != nullptr && !id->value.text.empty() && earlier->value.text == id->value.text) {
                    errors_.push_back({id->line, fmt::format("{}[{}].id", path, i), shown(id->value), "is used twice",
                                       "unique ids", fmt::format("it is first used in line {}", earlier->line)});
                    break;
                }
            }
        }
    }

    std::vector<ScenarioError>& errors_;
    std::vector<Frame> frames_;
};

}  // namespace

std::string describe(const ScenarioError& error, std::string_view file) {
    std::string text = fmt::format("{}:{}: ", file, error.line);
    text += error.key.empty() ? "" : error.key + ": ";
    text += error.value.empty() ? "" : error.value + " ";
    text += error.problem;
    text += error.allowed.empty() ? "" : " (allowed: " + error.allowed + ")";
    text += error.advice.empty() ? "" : "; " + error.advice;
    return text;
}

ScenarioResult read_scenario(std::string_view text) {
    ScenarioResult result;
    JsonLimits limits;
    limits.bytes = max_scenario_bytes;
    const JsonResult json = parse_json(text, limits);
    for (const JsonError& e : json.errors) {
        result.errors.push_back({e.line, e.path, e.value, e.problem, e.allowed, e.advice});
    }
    if (json.is_broken) {
        return result;
    }
    if (json.root.type != JsonValue::Type::object) {
        result.errors.push_back({json.root.line, "", shown(json.root), "is not an object", "an object: { … }", ""});
        return result;
    }
    Reader reader(result.errors);
    reader.read(json.root, "", [&result](Reader& inner) { visit_scenario(inner, result.scenario); });
    std::stable_sort(result.errors.begin(), result.errors.end(),
                     [](const ScenarioError& a, const ScenarioError& b) { return a.line < b.line; });
    return result;
}

}  // namespace goodwill
