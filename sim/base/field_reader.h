// Reads the objects of a JSON file key by key and notes everything that is wrong: all errors at once, each with line, path,
// value, what is allowed and advice. Knows no particular file; kinds of fields of their own are added by deriving from it.
//
//   std::vector<FileError> errors;
//   FieldReader reader(errors);
//   if (const auto root = read_json_object(text, limits, errors)) {
//       reader.read(*root, "", [&](FieldReader& v) { v.natural("seed", seed, Presence::optional, "…"); });
//   }
//   sort_by_line(errors);
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "sim/base/field.h"
#include "sim/base/file_error.h"
#include "sim/base/filled.h"
#include "sim/base/json_tree.h"

namespace goodwill {

// The object that is the whole of a text; nothing where it cannot be read. Every mistake of syntax is added to `errors`.
std::optional<JsonValue> read_json_object(std::string_view text, const JsonLimits& limits,
                                          std::vector<FileError>& errors);

inline constexpr LocalView missing_key = {"is missing", "fehlt"};
inline constexpr LocalView there_is_none = {"is unknown", "ist unbekannt"};
inline constexpr LocalView is_no_object = {"is not an object", "ist kein Objekt"};
inline constexpr LocalView is_no_list = {"is not an array", "ist keine Liste"};
inline constexpr LocalView is_no_whole_number = {"is not a whole number", "ist keine ganze Zahl"};
inline constexpr LocalView an_object = {"an object: { … }", "ein Objekt: { … }"};

// "0 to 1"
LocalText range_text(FieldRange range);
// "one of: …"
LocalText one_of(std::span<const std::string_view> names);

class FieldReader {
   public:
    explicit FieldReader(std::vector<FileError>& errors) : errors_(errors) {}

    // Shows the object `node` to `body`, then reports the keys that nobody asked for.
    template <typename Body>
    void read(const JsonValue& node, const std::string& path, Body body) {
        frames_.push_back({&node, path, {}});
        body(*this);
        report_unknown_keys();
        frames_.pop_back();
    }

    // Fields: what is wrong leaves the value as it was.
    void number(std::string_view key, double& value, FieldRange range, Presence presence, std::string_view help);
    void whole(std::string_view key, int& value, FieldRange range, Presence presence, std::string_view help);
    // From 0 to 2^64 − 1, without fraction and exponent; as text too, since many programs round numbers above 2^53.
    void natural(std::string_view key, std::uint64_t& value, Presence presence, std::string_view help);
    // As many as `values` has.
    void numbers(std::string_view key, std::span<double> values, FieldRange range, Presence presence,
                 std::string_view help);
    // As many as there are, within `count`.
    void number_list(std::string_view key, std::vector<double>& values, FieldRange count, FieldRange range,
                     Presence presence, std::string_view help);
    void flag(std::string_view key, bool& value, std::string_view help);
    void identifier(std::string_view key, std::string& value, std::string_view help);
    void plain_text(std::string_view key, std::string& value, std::size_t most_characters, Presence presence,
                    std::string_view help);
    void plain_texts(std::string_view key, std::vector<std::string>& values, FieldRange count,
                     std::size_t most_characters, Presence presence, std::string_view help);
    // Both languages: { "en": …, "de": … }.
    void text(std::string_view key, LocalText& value, std::size_t most_characters, std::string_view help,
              Presence presence = Presence::required);
    // Any text; for programs other than this one.
    void ignored(std::string_view key, std::string_view help);

    template <typename Enum>
    void choice(std::string_view key, Enum& value, std::span<const std::string_view> names, Presence presence,
                std::string_view /*help*/) {
        if (const int place = place_among(key, names, presence); place >= 0) {
            value = static_cast<Enum>(place);
        }
    }

    // `body` is shown this reader, inside the object.
    template <typename Body>
    void object(std::string_view key, Presence presence, std::string_view /*help*/, Body body) {
        const JsonMember* member = take_object(key, presence);
        if (member == nullptr) {
            return;
        }
        const std::size_t errors_before = errors_.size();
        read(member->value, path_of(key), body);
        field(key).has_failed_inside = errors_.size() > errors_before;
    }

    // A list of objects: `body` is shown this reader, inside the object, and the item. Their ids, if any, are unique.
    template <typename Item, typename Body>
    void list(std::string_view key, std::vector<Item>& items, FieldRange count, Presence presence,
              std::string_view /*help*/, Body body) {
        const JsonMember* member =
            take_list(key, presence, count,
                      filled({"an array of {} to {} objects", "eine Liste von {} bis {} Objekten"}, count.minimum,
                             count.maximum));
        if (member == nullptr) {
            return;
        }
        const std::vector<JsonValue>& found = member->value.items;
        const std::size_t errors_before = errors_.size();
        items.assign(std::min(found.size(), static_cast<std::size_t>(count.maximum)), Item{});
        for (std::size_t i = 0; i < items.size(); ++i) {
            const std::string path = path_of(key, i);
            if (found[i].type != JsonValue::Type::object) {
                note(found[i].line, path, shown(found[i]), is_no_object, an_object);
                continue;
            }
            read(found[i], path, [&](FieldReader& inner) { body(inner, items[i]); });
        }
        report_repeated_ids(key, found);
        field(key).has_failed_inside = errors_.size() > errors_before;
    }

    // Rules about the keys of the present object, when its fields have been read. What was not asked for has none.
    [[nodiscard]] bool is_missing(std::string_view key) const { return node().find(key) == nullptr; }
    // Read without any error.
    [[nodiscard]] bool is_sound(std::string_view key);
    // A rule about a key, checked unless the key is wrong already.
    void check(std::string_view key, bool holds, LocalText problem, LocalText allowed, LocalText advice = {});
    // The same for rules that mistakes inside the key do not touch.
    void check_outside(std::string_view key, bool holds, LocalText problem, LocalText allowed, LocalText advice = {});
    // A broken rule about one entry of a list that was read, or about what stands in it under `inside`.
    void note_entry(std::string_view key, std::size_t index, LocalText problem, LocalText allowed, LocalText advice,
                    std::string_view inside = "");

   protected:
    struct Field {
        std::string key;
        bool has_failed = false;
        bool has_failed_inside = false;
        bool has_broken_rule = false;
    };

    // The object that is being read.
    [[nodiscard]] const JsonValue& node() const { return *frames_.back().node; }
    // From now on a known key of this object.
    Field& field(std::string_view key);
    // A key of the whole file as read so far; null when it was not asked for yet.
    [[nodiscard]] const Field* outermost_field(std::string_view key);
    [[nodiscard]] std::string path_of(std::string_view key) const;
    [[nodiscard]] std::string path_of(std::string_view key, std::size_t index) const;

    // The key's member; null when there is none, which is noted where it is required.
    const JsonMember* take(std::string_view key, Presence presence, const LocalText& allowed);
    const JsonMember* take_string(std::string_view key, Presence presence, const LocalText& allowed);
    const JsonMember* take_object(std::string_view key, Presence presence);
    // Null unless it is an array. Too many or too few entries are noted.
    const JsonMember* take_list(std::string_view key, Presence presence, FieldRange count, const LocalText& allowed);

    void note(int line, std::string path, std::string value, LocalText problem, LocalText allowed,
              LocalText advice = {});
    // Notes that the key is wrong: its value as a whole, or what stands at a path inside it.
    void fail(std::string_view key, const JsonMember& member, LocalText problem, LocalText allowed,
              LocalText advice = {});
    void fail_inside(std::string_view key, std::string path, int line, const JsonValue& value, LocalText problem,
                     LocalText allowed);
    bool is_number_in(std::string_view key, const std::string& path, int line, const JsonValue& value,
                      FieldRange range);

   private:
    struct Frame {
        const JsonValue* node;
        std::string path;
        std::vector<Field> fields;  // asked for so far
    };

    static Field* find_field(Frame& frame, std::string_view key);
    // Place of the key's text among the names, or -1.
    int place_among(std::string_view key, std::span<const std::string_view> names, Presence presence);
    void report_unknown_keys();
    void report_repeated_ids(std::string_view key, const std::vector<JsonValue>& items);

    std::vector<FileError>& errors_;
    std::vector<Frame> frames_;
};

}  // namespace goodwill
