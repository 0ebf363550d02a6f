// The visitor of scenario_fields.h that fills a Scenario from a JSON tree and notes everything that is wrong.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "sim/base/filled.h"
#include "sim/base/json_tree.h"
#include "sim/scenario/scenario_fields.h"
#include "sim/scenario/scenario_reader.h"

namespace goodwill {

inline const LocalText is_no_object = {"is not an object", "ist kein Objekt"};
inline const LocalText is_no_list = {"is not an array", "ist keine Liste"};
inline const LocalText an_object = {"an object: { … }", "ein Objekt: { … }"};

class FieldReader {
   public:
    FieldReader(std::vector<FileError>& errors, const FileSource& files) : errors_(errors), files_(files) {}

    // Shows the object `node` to `body`, then reports the keys that nobody asked for.
    template <typename Body>
    void read(const JsonValue& node, const std::string& path, Body body) {
        frames_.push_back({&node, path, {}});
        body(*this);
        report_unknown_keys();
        frames_.pop_back();
    }

    void number(std::string_view key, double& value, FieldRange range, Presence presence, std::string_view help);
    void whole(std::string_view key, int& value, FieldRange range, Presence presence, std::string_view help);
    void numbers(std::string_view key, std::span<double> values, FieldRange range, Presence presence,
                 std::string_view help);
    void flag(std::string_view key, bool& value, std::string_view help);
    void identifier(std::string_view key, std::string& value, std::string_view help);
    void text(std::string_view key, LocalText& value, std::size_t most_characters, std::string_view help);
    void reference(std::string_view key, int& value, const std::vector<std::string>& names, Presence presence,
                   std::string_view help);
    void levers(std::string_view key, std::vector<LeverSetting>& settings, const Scenario& scenario,
                std::string_view help);
    void ignored(std::string_view key, std::string_view help);
    void edges(std::string_view key, std::vector<Edge>& edges, std::string_view help);
    void edge_file(std::string_view key, std::string& name, std::vector<Edge>& edges, std::string_view help);

    template <typename Enum>
    void choice(std::string_view key, Enum& value, std::span<const std::string_view> names, Presence presence,
                std::string_view /*help*/) {
        if (const int place = place_among(key, names, presence); place >= 0) {
            value = static_cast<Enum>(place);
        }
    }

    template <typename Body>
    void object(std::string_view key, Presence presence, std::string_view /*help*/, Body body) {
        const JsonMember* member = take(key, presence, {"an object", "ein Objekt"});
        if (member == nullptr) {
            return;
        }
        if (member->value.type != JsonValue::Type::object) {
            fail(key, *member, is_no_object, an_object);
            return;
        }
        const std::size_t errors_before = errors_.size();
        read(member->value, path_of(key), body);
        field(key).has_failed_inside = errors_.size() > errors_before;
    }

    template <typename Item, typename Body>
    void list(std::string_view key, std::vector<Item>& items, FieldRange count, Presence presence,
              std::string_view /*help*/, Body body) {
        const LocalText allowed =
            filled({"an array of {} to {} objects", "eine Liste von {} bis {} Objekten"}, count.minimum, count.maximum);
        const JsonMember* member = take(key, presence, allowed);
        if (member == nullptr) {
            return;
        }
        const std::vector<JsonValue>& found = member->value.items;
        if (member->value.type != JsonValue::Type::array) {
            fail(key, *member, is_no_list, allowed);
            return;
        }
        const auto size = static_cast<double>(found.size());
        if (size < count.minimum || size > count.maximum) {
            fail(key, *member, has_entries(found.size()), allowed);
        }
        const std::size_t errors_before = errors_.size();
        items.assign(std::min(found.size(), static_cast<std::size_t>(count.maximum)), Item{});
        for (std::size_t i = 0; i < items.size(); ++i) {
            const std::string path = fmt::format("{}[{}]", path_of(key), i);
            if (found[i].type != JsonValue::Type::object) {
                errors_.push_back({found[i].line, path, shown(found[i]), is_no_object, an_object, {}});
                continue;
            }
            read(found[i], path, [&](FieldReader& inner) { body(inner, items[i]); });
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

    static std::vector<PlannedDay> planned(const std::vector<ScheduledChange>& /*schedule*/) { return {}; }
    static bool applies(bool /*has_value*/) { return true; }

    [[nodiscard]] bool is_missing(std::string_view key) const { return frames_.back().node->find(key) == nullptr; }
    // Read without any error.
    [[nodiscard]] bool is_sound(std::string_view key);

    // A rule about a key, checked unless the key is wrong already.
    void check(std::string_view key, bool holds, const LocalText& problem, const LocalText& allowed,
               const LocalText& advice = {});
    // The same for rules that mistakes inside the key do not touch.
    void check_outside(std::string_view key, bool holds, const LocalText& problem, const LocalText& allowed,
                       const LocalText& advice = {});
    void check_journey_step(std::size_t index, const JourneyFault& fault);

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

    Field& field(std::string_view key);
    [[nodiscard]] std::string path_of(std::string_view key) const;
    static LocalText has_entries(std::size_t count);
    const JsonMember* take(std::string_view key, Presence presence, const LocalText& allowed);
    void fail(std::string_view key, const JsonMember& member, LocalText problem, LocalText allowed,
              LocalText advice = {});
    bool is_string(std::string_view key, const JsonMember& member, const LocalText& allowed);
    bool is_number_in(std::string_view key, const std::string& path, int line, const JsonValue& value,
                      FieldRange range);
    bool read_edge(std::string_view key, const std::string& path, const JsonValue& row, Edge& edge);
    // Place of the key's text among the names, or -1.
    int place_among(std::string_view key, std::span<const std::string_view> names, Presence presence);
    void plain_text(std::string_view key, std::string& value, std::size_t most_characters);
    void read_lever(const std::string& path, const JsonMember& setting, std::vector<LeverSetting>& settings,
                    const Scenario& scenario);
    [[nodiscard]] bool has_broken_touchpoints() const;
    void report_unknown_keys();
    void report_repeated_ids(const std::string& path, const std::vector<JsonValue>& items);

    std::vector<FileError>& errors_;
    const FileSource& files_;
    std::vector<Frame> frames_;
};

}  // namespace goodwill
