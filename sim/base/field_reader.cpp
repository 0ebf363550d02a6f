#include "sim/base/field_reader.h"

#include <charconv>
#include <limits>
#include <system_error>

#include "sim/base/edit_distance.h"

namespace goodwill {

namespace {

constexpr LocalView below_range = {"is below the allowed range", "liegt unter dem erlaubten Bereich"};
constexpr LocalView above_range = {"is above the allowed range", "liegt über dem erlaubten Bereich"};
constexpr LocalView is_no_number = {"is not a number", "ist keine Zahl"};
constexpr LocalView is_no_text = {"is not text", "ist kein Text"};
constexpr LocalView true_or_false = {"true or false", "true oder false"};

std::string join(const std::string& path, std::string_view key) {
    return path.empty() ? std::string(key) : path + "." + std::string(key);
}

LocalText has_entries(std::size_t count) { return filled({"has {} entries", "hat {} Einträge"}, count); }

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// What is wrong with a text that has to say something, in at most so many characters; empty when nothing is.
LocalView fault_of_text(std::string_view text, std::size_t most_characters) {
    if (text.find_first_not_of(' ') == std::string_view::npos) {
        return {"is empty", "ist leer"};
    }
    return characters(text) > most_characters ? LocalView{"is too long", "ist zu lang"} : LocalView{};
}

bool is_identifier(std::string_view text) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789_-";
    return !text.empty() && text.size() <= 40 && text.find_first_not_of(letters) == std::string_view::npos;
}

// The number that decimal digits make, or what is wrong with them.
LocalView fault_of_natural(std::string_view digits, std::uint64_t& value) {
    const bool is_negative = digits.starts_with('-');
    const std::string_view rest = digits.substr(is_negative ? 1 : 0);
    if (rest.empty() || rest.find_first_not_of("0123456789") != std::string_view::npos) {
        return is_no_whole_number;
    }
    if (is_negative) {
        return below_range;
    }
    std::uint64_t found = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), found).ec != std::errc{}) {
        return above_range;
    }
    value = found;
    return {};
}

}  // namespace

std::optional<JsonValue> read_json_object(std::string_view text, const JsonLimits& limits,
                                          std::vector<FileError>& errors) {
    JsonResult json = parse_json(text, limits);
    errors.insert(errors.end(), json.errors.begin(), json.errors.end());
    if (json.is_broken) {
        return std::nullopt;
    }
    if (json.root.type != JsonValue::Type::object) {
        errors.push_back({json.root.line, "", shown(json.root), is_no_object, an_object, {}});
        return std::nullopt;
    }
    return std::move(json.root);
}

LocalText range_text(FieldRange range) { return filled({"{} to {}", "{} bis {}"}, range.minimum, range.maximum); }

LocalText one_of(std::span<const std::string_view> names) {
    return filled({"one of: {}", "eines von: {}"}, fmt::format("{}", fmt::join(names, ", ")));
}

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

void FieldReader::natural(std::string_view key, std::uint64_t& value, Presence presence, std::string_view /*help*/) {
    const LocalText allowed =
        filled({"a whole number from 0 to {}, as digits", "eine ganze Zahl von 0 bis {}, in Ziffern"},
               std::numeric_limits<std::uint64_t>::max());
    const JsonMember* member = take(key, presence, allowed);
    if (member == nullptr) {
        return;
    }
    const JsonValue::Type type = member->value.type;
    const bool has_digits = type == JsonValue::Type::number || type == JsonValue::Type::string;
    const LocalView fault = has_digits ? fault_of_natural(member->value.text, value) : is_no_number;
    if (!fault.en.empty()) {
        fail(key, *member, fault, allowed);
    }
}

void FieldReader::numbers(std::string_view key, std::span<double> values, FieldRange range, Presence presence,
                          std::string_view /*help*/) {
    const LocalText allowed =
        filled({"{} numbers from {} to {}", "{} Zahlen von {} bis {}"}, values.size(), range.minimum, range.maximum);
    const auto count = static_cast<double>(values.size());
    const JsonMember* member = take_list(key, presence, {count, count}, allowed);
    if (member == nullptr || field(key).has_failed) {
        return;
    }
    const std::vector<JsonValue>& items = member->value.items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (is_number_in(key, path_of(key, i), items[i].line, items[i], range)) {
            values[i] = items[i].number;
        }
    }
}

void FieldReader::number_list(std::string_view key, std::vector<double>& values, FieldRange count, FieldRange range,
                              Presence presence, std::string_view /*help*/) {
    const LocalText allowed = filled({"{} to {} numbers from {} to {}", "{} bis {} Zahlen von {} bis {}"},
                                     count.minimum, count.maximum, range.minimum, range.maximum);
    const JsonMember* member = take_list(key, presence, count, allowed);
    if (member == nullptr || field(key).has_failed) {
        return;
    }
    std::vector<double> found;
    const std::vector<JsonValue>& items = member->value.items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (is_number_in(key, path_of(key, i), items[i].line, items[i], range)) {
            found.push_back(items[i].number);
        }
    }
    values = std::move(found);
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
    constexpr LocalView allowed = {"1 to 40 of a–z, 0–9, - and _", "1 bis 40 Zeichen aus a–z, 0–9, - und _"};
    const JsonMember* member = take_string(key, Presence::required, allowed);
    if (member == nullptr) {
        return;
    }
    if (!is_identifier(member->value.text)) {
        fail(key, *member, {"is not an id", "ist keine Id"}, allowed);
        return;
    }
    value = member->value.text;
}

void FieldReader::plain_text(std::string_view key, std::string& value, std::size_t most_characters, Presence presence,
                             std::string_view /*help*/) {
    const LocalText allowed = filled({"1 to {} characters", "1 bis {} Zeichen"}, most_characters);
    const JsonMember* member = take_string(key, presence, allowed);
    if (member == nullptr) {
        return;
    }
    if (const LocalView fault = fault_of_text(member->value.text, most_characters); !fault.en.empty()) {
        fail(key, *member, fault, allowed);
        return;
    }
    value = member->value.text;
}

void FieldReader::plain_texts(std::string_view key, std::vector<std::string>& values, FieldRange count,
                              std::size_t most_characters, Presence presence, std::string_view /*help*/) {
    const JsonMember* member = take_list(
        key, presence, count,
        filled({"an array of {} to {} texts", "eine Liste von {} bis {} Texten"}, count.minimum, count.maximum));
    if (member == nullptr || field(key).has_failed) {
        return;
    }
    std::vector<std::string> found;
    for (const JsonValue& item : member->value.items) {
        const bool is_text = item.type == JsonValue::Type::string;
        const LocalView fault = is_text ? fault_of_text(item.text, most_characters) : is_no_text;
        if (!fault.en.empty()) {
            fail_inside(key, path_of(key, found.size()), item.line, item, fault,
                        filled({"1 to {} characters", "1 bis {} Zeichen"}, most_characters));
        }
        found.push_back(item.text);
    }
    if (!field(key).has_failed) {
        values = std::move(found);
    }
}

void FieldReader::text(std::string_view key, LocalText& value, std::size_t most_characters, std::string_view help,
                       Presence presence) {
    object(key, presence, help, [&value, most_characters](FieldReader& inner) {
        inner.plain_text("en", value.en, most_characters, Presence::required, "In English.");
        inner.plain_text("de", value.de, most_characters, Presence::required, "In German.");
    });
}

void FieldReader::ignored(std::string_view key, std::string_view /*help*/) {
    take_string(key, Presence::optional, {"text", "Text"});
}

bool FieldReader::is_sound(std::string_view key) {
    const Field* known = find_field(frames_.back(), key);
    return known != nullptr && !is_missing(key) && !known->has_failed && !known->has_failed_inside &&
           !known->has_broken_rule;
}

void FieldReader::check(std::string_view key, bool holds, LocalText problem, LocalText allowed, LocalText advice) {
    const Field* known = find_field(frames_.back(), key);
    if (known != nullptr && !known->has_failed_inside) {
        check_outside(key, holds, std::move(problem), std::move(allowed), std::move(advice));
    }
}

void FieldReader::check_outside(std::string_view key, bool holds, LocalText problem, LocalText allowed,
                                LocalText advice) {
    Field* known = find_field(frames_.back(), key);
    if (holds || known == nullptr || known->has_failed) {
        return;
    }
    const JsonMember* member = node().find(key);
    const bool is_simple = member != nullptr && member->value.type != JsonValue::Type::array &&
                           member->value.type != JsonValue::Type::object;
    note(member == nullptr ? node().line : member->line, path_of(key), is_simple ? shown(member->value) : "",
         std::move(problem), std::move(allowed), std::move(advice));
    known->has_broken_rule = true;
}

void FieldReader::note_entry(std::string_view key, std::size_t index, LocalText problem, LocalText allowed,
                             LocalText advice, std::string_view inside) {
    const JsonValue& entry = node().find(key)->value.items[index];
    const JsonMember* member = entry.find(inside);
    note(member == nullptr ? entry.line : member->line,
         path_of(key, index) + (member == nullptr ? "" : "." + std::string(inside)), "", std::move(problem),
         std::move(allowed), std::move(advice));
}

FieldReader::Field& FieldReader::field(std::string_view key) {
    if (Field* known = find_field(frames_.back(), key)) {
        return *known;
    }
    frames_.back().fields.push_back({std::string(key)});
    return frames_.back().fields.back();
}

FieldReader::Field* FieldReader::find_field(Frame& frame, std::string_view key) {
    for (Field& known : frame.fields) {
        if (known.key == key) {
            return &known;
        }
    }
    return nullptr;
}

const FieldReader::Field* FieldReader::outermost_field(std::string_view key) {
    return find_field(frames_.front(), key);
}

std::string FieldReader::path_of(std::string_view key) const { return join(frames_.back().path, key); }

std::string FieldReader::path_of(std::string_view key, std::size_t index) const {
    return fmt::format("{}[{}]", path_of(key), index);
}

const JsonMember* FieldReader::take(std::string_view key, Presence presence, const LocalText& allowed) {
    field(key);
    const JsonMember* member = node().find(key);
    if (member == nullptr && presence == Presence::required) {
        note(node().line, path_of(key), "", missing_key, allowed);
        field(key).has_failed = true;
    }
    return member;
}

const JsonMember* FieldReader::take_string(std::string_view key, Presence presence, const LocalText& allowed) {
    const JsonMember* member = take(key, presence, allowed);
    if (member != nullptr && member->value.type != JsonValue::Type::string) {
        fail(key, *member, is_no_text, allowed);
        return nullptr;
    }
    return member;
}

const JsonMember* FieldReader::take_object(std::string_view key, Presence presence) {
    const JsonMember* member = take(key, presence, {"an object", "ein Objekt"});
    if (member != nullptr && member->value.type != JsonValue::Type::object) {
        fail(key, *member, is_no_object, an_object);
        return nullptr;
    }
    return member;
}

const JsonMember* FieldReader::take_list(std::string_view key, Presence presence, FieldRange count,
                                         const LocalText& allowed) {
    const JsonMember* member = take(key, presence, allowed);
    if (member == nullptr) {
        return nullptr;
    }
    if (member->value.type != JsonValue::Type::array) {
        fail(key, *member, is_no_list, allowed);
        return nullptr;
    }
    const auto size = static_cast<double>(member->value.items.size());
    if (size < count.minimum || size > count.maximum) {
        fail(key, *member, has_entries(member->value.items.size()), allowed);
    }
    return member;
}

void FieldReader::note(int line, std::string path, std::string value, LocalText problem, LocalText allowed,
                       LocalText advice) {
    errors_.push_back(
        {line, std::move(path), std::move(value), std::move(problem), std::move(allowed), std::move(advice)});
}

void FieldReader::fail(std::string_view key, const JsonMember& member, LocalText problem, LocalText allowed,
                       LocalText advice) {
    note(member.line, path_of(key), shown(member.value), std::move(problem), std::move(allowed), std::move(advice));
    field(key).has_failed = true;
}

void FieldReader::fail_inside(std::string_view key, std::string path, int line, const JsonValue& value,
                              LocalText problem, LocalText allowed) {
    note(line, std::move(path), shown(value), std::move(problem), std::move(allowed));
    field(key).has_failed = true;
}

bool FieldReader::is_number_in(std::string_view key, const std::string& path, int line, const JsonValue& value,
                               FieldRange range) {
    LocalView problem;
    if (value.type != JsonValue::Type::number) {
        problem = is_no_number;
    } else if (value.number < range.minimum) {
        problem = below_range;
    } else if (value.number > range.maximum) {
        problem = above_range;
    } else {
        return true;
    }
    fail_inside(key, path, line, value, problem, range_text(range));
    return false;
}

int FieldReader::place_among(std::string_view key, std::span<const std::string_view> names, Presence presence) {
    const JsonMember* member = take_string(key, presence, one_of(names));
    if (member == nullptr) {
        return -1;
    }
    const auto found = std::find(names.begin(), names.end(), member->value.text);
    if (found == names.end()) {
        fail(key, *member, there_is_none, one_of(names), did_you_mean(member->value.text, names));
        return -1;
    }
    return static_cast<int>(found - names.begin());
}

void FieldReader::report_unknown_keys() {
    constexpr std::size_t most_listed = 24;
    std::vector<std::string_view> known;
    for (const Field& asked : frames_.back().fields) {
        known.push_back(asked.key);
    }
    for (const JsonMember& member : node().members) {
        if (std::find(known.begin(), known.end(), member.key) == known.end()) {
            const LocalText near = did_you_mean(member.key, known);
            const LocalText all = near.empty() && known.size() <= most_listed ? one_of(known) : LocalText{};
            note(member.line, path_of(member.key), "", {"is an unknown key", "ist ein unbekannter Schlüssel"}, all,
                 near);
        }
    }
}

void FieldReader::report_repeated_ids(std::string_view key, const std::vector<JsonValue>& items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        const JsonMember* id = items[i].find("id");
        for (std::size_t j = 0; id != nullptr && j < i; ++j) {
            const JsonMember* earlier = items[j].find("id");
            if (earlier != nullptr && !id->value.text.empty() && earlier->value.text == id->value.text) {
                note(id->line, path_of(key, i) + ".id", shown(id->value), {"is used twice", "kommt zweimal vor"},
                     {"unique ids", "jede Id einmal"},
                     filled({"it is first used in line {}", "zuerst steht sie in Zeile {}"}, earlier->line));
                break;
            }
        }
    }
}

}  // namespace goodwill
