#include "sim/base/json_tree.h"

#include <cstddef>
#include <cstdint>
#include <iterator>

#include <nlohmann/json.hpp>

#include "sim/base/filled.h"

namespace goodwill {

namespace {

// Counts lines up to, but without, the character read last: the parser reads one beyond a number.
struct LineCounter {
    int line = 1;
    bool is_after_newline = false;

    void pass(char c) {
        line += is_after_newline ? 1 : 0;
        is_after_newline = c == '\n';
    }
};

class CountingIterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, LineCounter* counter) : at_(at), counter_(counter) {}
    reference operator*() const { return *at_; }
    CountingIterator& operator++() {
        counter_->pass(*at_);
        ++at_;
        return *this;
    }
    CountingIterator operator++(int) {
        const CountingIterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
    bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

   private:
    const char* at_;
    LineCounter* counter_;
};

bool has_control_character(std::string_view text) {
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20U || byte == 0x7FU) {
            return true;
        }
    }
    return false;
}

// "[json.exception.parse_error.101] parse error at line 1, column 2: X" -> "X"
std::string essence(std::string_view message) {
    const std::size_t column = message.find("column ");
    const std::size_t start = column == std::string_view::npos ? message.find("] ") : message.find(": ", column);
    std::string text(start == std::string_view::npos ? message : message.substr(start + 2));
    // What was read last may be anything, even broken UTF-8: the line and the key say where it is.
    const std::size_t quote = text.find("; last read: '");
    if (quote != std::string::npos) {
        const std::size_t end = text.rfind("'; expected");
        text.erase(quote, end == std::string::npos || end < quote ? std::string::npos : end + 1 - quote);
    }
    return text;
}

const LocalText printable = {"printable characters", "druckbare Zeichen"};

LocalText at_most(std::size_t count) { return filled({"at most {}", "höchstens {}"}, count); }
LocalText at_most_bytes(std::size_t count) { return filled({"at most {} bytes", "höchstens {} Bytes"}, count); }

// Builds the tree from the parser's events. Pointers to open values stay valid: only the innermost grows.
class Builder : public nlohmann::json_sax<nlohmann::json> {
   public:
    Builder(JsonResult& result, const LineCounter& counter, const JsonLimits& limits)
        : result_(result), counter_(counter), limits_(limits) {}

    bool null() override { return add({}) != nullptr; }
    bool boolean(bool value) override {
        JsonValue fresh;
        fresh.type = JsonValue::Type::boolean;
        fresh.boolean = value;
        return add(fresh) != nullptr;
    }
    bool number_integer(number_integer_t value) override {
        return add_number(static_cast<double>(value), std::to_string(value));
    }
    bool number_unsigned(number_unsigned_t value) override {
        return add_number(static_cast<double>(value), std::to_string(value));
    }
    bool number_float(number_float_t value, const string_t& text) override { return add_number(value, text); }
    bool string(string_t& text) override {
        JsonValue fresh;
        fresh.type = JsonValue::Type::string;
        fresh.text = text;
        const JsonValue* added = add(fresh);
        if (added == nullptr) {
            return false;
        }
        if (text.size() > limits_.string_bytes) {
            return fail(path(), in_quotes(text), {"is too long", "ist zu lang"}, at_most_bytes(limits_.string_bytes));
        }
        if (!limits_.has_texts_of_files && has_control_character(text)) {
            fail(path(), "", {"contains a control character", "enthält ein Steuerzeichen"}, printable);
        }
        return true;
    }
    bool binary(binary_t& /*value*/) override { return false; }
    bool start_object(std::size_t /*size*/) override { return open(JsonValue::Type::object); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t /*size*/) override { return open(JsonValue::Type::array); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        JsonValue& object = *open_.back();
        if (name.size() > limits_.key_bytes) {
            return fail(path(), in_quotes(name), {"is too long for a key", "ist zu lang für einen Schlüssel"},
                        at_most_bytes(limits_.key_bytes));
        }
        if (object.members.size() >= limits_.members) {
            return fail(path(), "", {"has too many keys", "hat zu viele Schlüssel"}, at_most(limits_.members));
        }
        if (has_control_character(name)) {
            fail(path(), "", {"has a key with a control character", "hat einen Schlüssel mit einem Steuerzeichen"},
                 printable);
        }
        const JsonMember* earlier = object.find(name);
        object.members.push_back({name, counter_.line, {}});
        if (earlier != nullptr) {
            const int line = object.find(name)->line;
            fail(path(), "", {"appears twice in this object", "steht zweimal in diesem Objekt"}, {"once", "einmal"},
                 filled({"it is first set in line {}", "zuerst steht es in Zeile {}"}, line));
        }
        return true;
    }
    bool parse_error(std::size_t /*position*/, const std::string& token,
                     const nlohmann::detail::exception& e) override {
        if (e.id == 406) {
            fail(path(), token, {"is too large for a number", "ist zu groß für eine Zahl"},
                 {"up to about 1.8e308", "bis etwa 1.8e308"});
        } else {
            const bool is_comma = token.ends_with("]") || token.ends_with("}");
            fail(path(), "", filled({"is not valid JSON: {}", "ist von hier an kein gültiges JSON"}, essence(e.what())),
                 {},
                 is_comma
                     ? LocalText{"is there a comma after the last entry?", "steht nach dem letzten Eintrag ein Komma?"}
                     : LocalText{});
        }
        return false;
    }

   private:
    bool fail(std::string where, std::string value, LocalText problem, LocalText allowed, LocalText advice = {}) {
        result_.errors.push_back({counter_.line, std::move(where), std::move(value), std::move(problem),
                                  std::move(allowed), std::move(advice)});
        return false;
    }

    // Of the innermost key or item begun so far.
    [[nodiscard]] std::string path() const {
        std::string text;
        for (const JsonValue* value : open_) {
            if (value->type == JsonValue::Type::object && !value->members.empty()) {
                text += (text.empty() ? "" : ".") + value->members.back().key;
            } else if (value->type == JsonValue::Type::array && !value->items.empty()) {
                text += "[" + std::to_string(value->items.size() - 1) + "]";
            }
        }
        return text;
    }

    bool add_number(double number, std::string text) {
        JsonValue fresh;
        fresh.type = JsonValue::Type::number;
        fresh.number = number;
        fresh.text = std::move(text);
        return add(fresh) != nullptr;
    }

    JsonValue* add(JsonValue fresh) {
        fresh.line = counter_.line;
        if (++values_ > limits_.values) {
            fail(path(), "", {"is one value too many for a file", "ist ein Wert zu viel für eine Datei"},
                 at_most(limits_.values));
            return nullptr;
        }
        if (open_.empty()) {
            result_.root = std::move(fresh);
            return &result_.root;
        }
        JsonValue& parent = *open_.back();
        if (parent.type == JsonValue::Type::object) {
            parent.members.back().value = std::move(fresh);
            return &parent.members.back().value;
        }
        const bool has_rows = !parent.items.empty() && parent.items[0].type == JsonValue::Type::array;
        const std::size_t most_items = has_rows ? limits_.rows : limits_.items;
        if (parent.items.size() >= most_items) {
            fail(path(), "", {"has too many entries", "hat zu viele Einträge"}, at_most(most_items));
            return nullptr;
        }
        parent.items.push_back(std::move(fresh));
        return &parent.items.back();
    }

    bool open(JsonValue::Type type) {
        if (open_.size() >= limits_.depth) {
            return fail(path(), "", {"is nested too deeply", "ist zu tief verschachtelt"},
                        filled({"at most {} levels", "höchstens {} Ebenen"}, limits_.depth));
        }
        JsonValue fresh;
        fresh.type = type;
        JsonValue* added = add(fresh);
        if (added != nullptr) {
            open_.push_back(added);
        }
        return added != nullptr;
    }

    bool close() {
        open_.pop_back();
        return true;
    }

    JsonResult& result_;
    const LineCounter& counter_;
    const JsonLimits& limits_;
    std::vector<JsonValue*> open_;
    std::size_t values_ = 0;
};

}  // namespace

const JsonMember* JsonValue::find(std::string_view key) const {
    for (const JsonMember& member : members) {
        if (member.key == key) {
            return &member;
        }
    }
    return nullptr;
}

JsonResult parse_json(std::string_view text, const JsonLimits& limits) {
    JsonResult result;
    if (text.size() > limits.bytes) {
        result.errors.push_back({1,
                                 "",
                                 std::to_string(text.size()) + " bytes",
                                 {"is too large for a file", "ist zu groß für eine Datei"},
                                 at_most_bytes(limits.bytes),
                                 {}});
        result.is_broken = true;
        return result;
    }
    LineCounter counter;
    Builder builder(result, counter, limits);
    result.is_broken = !nlohmann::json::sax_parse(CountingIterator(text.data(), &counter),
                                                  CountingIterator(text.data() + text.size(), &counter), &builder,
                                                  nlohmann::json::input_format_t::json, true, true);
    return result;
}

std::string in_quotes(std::string_view text) {
    constexpr std::size_t most = 40;
    std::string shortened = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool begins_character = (byte & 0xC0U) != 0x80U;
        if (begins_character && i >= most) {
            return shortened + "…\"";
        }
        shortened += byte < 0x20U || byte == 0x7FU ? '?' : text[i];
    }
    return shortened + "\"";
}

std::string shown(const JsonValue& value) {
    switch (value.type) {
        case JsonValue::Type::null:
            return "null";
        case JsonValue::Type::boolean:
            return value.boolean ? "true" : "false";
        case JsonValue::Type::number:
            return value.text.substr(0, 40);
        case JsonValue::Type::string:
            return in_quotes(value.text);
        case JsonValue::Type::array:
            return "[…]";
        case JsonValue::Type::object:
            return "{…}";
    }
    return "";
}

std::string json_of(const JsonValue& value) {
    const auto quoted = [](const std::string& text) { return nlohmann::json(text).dump(); };
    std::string json;
    switch (value.type) {
        case JsonValue::Type::array:
            for (const JsonValue& item : value.items) {
                json += (json.empty() ? "" : ", ") + json_of(item);
            }
            return "[" + json + "]";
        case JsonValue::Type::object:
            for (const JsonMember& member : value.members) {
                json += (json.empty() ? "" : ", ") + quoted(member.key) + ": " + json_of(member.value);
            }
            return "{" + json + "}";
        case JsonValue::Type::string:
            return quoted(value.text);
        case JsonValue::Type::number:
            return value.text;
        case JsonValue::Type::boolean:
            return value.boolean ? "true" : "false";
        case JsonValue::Type::null:
            return "null";
    }
    return json;
}

}  // namespace goodwill
