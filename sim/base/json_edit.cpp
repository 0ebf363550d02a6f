#include "sim/base/json_edit.h"

#include <algorithm>
#include <charconv>
#include <system_error>
#include <vector>

#include <nlohmann/json.hpp>

namespace goodwill {

namespace {

constexpr LocalView no_such_place = {"is no place in this file", "ist keine Stelle in dieser Datei"};

// --- the text, which parse_json() has accepted ------------------------------------------------------------------

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_space(char c) { return is_blank(c) || c == '\n' || c == '\r'; }

// Behind the comment that begins here; `at` where none does. The parser lets a zero character end a comment, too.
std::size_t behind_comment(std::string_view text, std::size_t at) {
    constexpr std::string_view ends_comment{"\n\r\0", 3};
    if (text.substr(at, 2) == "//") {
        const std::size_t end = std::min(text.find_first_of(ends_comment, at), text.size());
        return end < text.size() && text[end] == '\0' ? end + 1 : end;
    }
    return text.substr(at, 2) == "/*" ? text.find("*/", at + 2) + 2 : at;
}

// The first character from `at` on that is neither space nor comment, or the end.
std::size_t next_token(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const std::size_t next = is_space(text[at]) ? at + 1 : behind_comment(text, at);
        if (next == at) {
            break;
        }
        at = next;
    }
    return at;
}

std::size_t behind_string(std::string_view text, std::size_t at) {
    for (++at; text[at] != '"'; ++at) {
        at += text[at] == '\\' ? 1U : 0U;
    }
    return at + 1;
}

std::size_t behind_value(std::string_view text, std::size_t at) {
    constexpr std::string_view ends_literal{" \t\r\n,:[]{}/\0", 12};
    int depth = 0;
    do {
        const char c = text[at];
        if (c == '"') {
            at = behind_string(text, at);
        } else if (c == '[' || c == '{' || c == ']' || c == '}') {
            depth += c == '[' || c == '{' ? 1 : -1;
            ++at;
        } else if (c == ',' || c == ':') {
            ++at;
        } else {
            at = std::min(text.find_first_of(ends_literal, at), text.size());
        }
        at = depth > 0 ? next_token(text, at) : at;
    } while (depth > 0);
    return at;
}

// Where a member (with its key) or an entry stands.
struct Span {
    std::size_t begin = 0;  // of the key, or of the entry
    std::size_t value = 0;  // begin of the value
    std::size_t end = 0;    // behind the value
};

// What stands in the object or list whose bracket is at `open`, in order.
std::vector<Span> spans_in(std::string_view text, std::size_t open) {
    std::vector<Span> spans;
    std::size_t at = next_token(text, open + 1);
    while (text[at] != ']' && text[at] != '}') {
        Span span{at, at, 0};
        if (text[open] == '{') {
            span.value = next_token(text, next_token(text, behind_string(text, at)) + 1);
        }
        span.end = behind_value(text, span.value);
        spans.push_back(span);
        at = next_token(text, span.end);
        at = text[at] == ',' ? next_token(text, at + 1) : at;
    }
    return spans;
}

std::size_t line_begin(std::string_view text, std::size_t at) {
    const std::size_t newline = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    return newline == std::string_view::npos ? 0 : newline + 1;
}

std::string_view indentation(std::string_view text, std::size_t at) {
    const std::size_t begin = line_begin(text, at);
    std::size_t end = begin;
    while (end < text.size() && is_blank(text[end])) {
        ++end;
    }
    return text.substr(begin, end - begin);
}

std::string_view newline_of(std::string_view text) {
    const std::size_t first = text.find('\n');
    return first != std::string_view::npos && first > 0 && text[first - 1] == '\r' ? "\r\n" : "\n";
}

bool ends_line(std::string_view text, std::size_t at) {
    return at == text.size() || text[at] == '\n' || text[at] == '\r';
}

// --- paths ------------------------------------------------------------------------------------------------------

// A value that is there: its place, and that of what holds it.
struct Place {
    const JsonValue* value = nullptr;
    Span span;
    std::size_t open = 0;     // bracket of what holds it
    std::size_t index = 0;    // in what holds it
    std::vector<Span> among;  // it and its neighbours; empty for the whole
};

// How far a path leads, and what is left of it: a key or an index that is not there, or nothing.
struct Way {
    Place place;
    std::string_view rest;
};

// Reads "[12]" off the path.
std::optional<std::size_t> take_index(std::string_view& path) {
    std::size_t index = 0;
    const std::size_t close = path.find(']');
    if (!path.starts_with('[') || close == std::string_view::npos) {
        return std::nullopt;
    }
    const char* const end = path.data() + close;
    const std::from_chars_result read = std::from_chars(path.data() + 1, end, index);
    if (read.ec != std::errc{} || read.ptr != end) {
        return std::nullopt;
    }
    path.remove_prefix(close + 1);
    return index;
}

// Before a key stands a dot, except at the beginning of the path and before brackets.
bool take_dot(std::string_view& rest, std::string_view path) {
    if (rest.size() == path.size() || rest.starts_with("[\"")) {
        return true;
    }
    const bool has_dot = rest.starts_with('.');
    rest.remove_prefix(has_dot ? 1 : 0);
    return has_dot;
}

// The key of ["key"] at the beginning of the path, with all that belongs to it.
std::optional<std::string> take_quoted(std::string_view& path) {
    if (!path.starts_with("[\"")) {
        return std::nullopt;
    }
    const std::size_t close = path.find("\"]", 2);
    if (close == std::string_view::npos) {
        return std::nullopt;
    }
    std::string key(path.substr(2, close - 2));
    path.remove_prefix(close + 2);
    return key;
}

// The member that the path begins with. Keys may have dots: the longest that fits is meant.
std::optional<std::size_t> take_member(const JsonValue& object, std::string_view& path) {
    std::string_view rest = path;
    const std::optional<std::string> quoted = take_quoted(rest);
    std::optional<std::size_t> found;
    std::size_t longest = 0;
    for (std::size_t i = 0; i < object.members.size(); ++i) {
        const std::string& key = object.members[i].key;
        if (quoted) {
            found = *quoted == key ? i : found;
            continue;
        }
        const bool is_whole = path.size() == key.size() ||
                              (path.size() > key.size() && (path[key.size()] == '.' || path[key.size()] == '['));
        if (path.starts_with(key) && is_whole && (!found || key.size() > longest)) {
            found = i;
            longest = key.size();
        }
    }
    if (found) {
        path = quoted ? rest : path.substr(longest);
    }
    return found;
}

Way follow(std::string_view text, const JsonValue& root, std::string_view path) {
    const std::size_t begin = next_token(text, text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    Way way{{&root, {begin, begin, behind_value(text, begin)}, 0, 0, {}}, path};
    while (!way.rest.empty()) {
        const JsonValue& here = *way.place.value;
        std::string_view rest = way.rest;
        std::optional<std::size_t> index;
        if (here.type == JsonValue::Type::object && take_dot(rest, path)) {
            index = take_member(here, rest);
        } else if (here.type == JsonValue::Type::array) {
            index = take_index(rest);
        }
        const bool is_array = here.type == JsonValue::Type::array;
        if (!index || (is_array && *index >= here.items.size())) {
            return way;
        }
        const std::size_t open = way.place.span.value;
        std::vector<Span> among = spans_in(text, open);
        const Span span = among[*index];
        way.place = {is_array ? &here.items[*index] : &here.members[*index].value, span, open, *index,
                     std::move(among)};
        way.rest = rest;
    }
    return way;
}

// The key that the rest of a path asks to add to an object; nothing where it asks for more than one.
std::optional<std::string> new_key(std::string_view rest, std::string_view path) {
    if (!take_dot(rest, path)) {
        return std::nullopt;
    }
    if (const std::optional<std::string> quoted = take_quoted(rest)) {
        return rest.empty() ? quoted : std::nullopt;
    }
    const bool is_plain = !rest.empty() && rest.find_first_of(".[]\"") == std::string_view::npos;
    return is_plain ? std::optional(std::string(rest)) : std::nullopt;
}

// --- changes ----------------------------------------------------------------------------------------------------

bool is_same(const JsonValue& a, const JsonValue& b) {
    if (a.type != b.type || a.boolean != b.boolean || a.items.size() != b.items.size() ||
        a.members.size() != b.members.size()) {
        return false;
    }
    // Whole numbers beyond 2^53 differ in their digits alone.
    const bool is_number = a.type == JsonValue::Type::number;
    constexpr double exact = 9007199254740992.0;
    if (is_number ? a.number != b.number || ((a.number >= exact || a.number <= -exact) && a.text != b.text)
                  : a.text != b.text) {
        return false;
    }
    for (std::size_t i = 0; i < a.items.size(); ++i) {
        if (!is_same(a.items[i], b.items[i])) {
            return false;
        }
    }
    for (std::size_t i = 0; i < a.members.size(); ++i) {
        if (a.members[i].key != b.members[i].key || !is_same(a.members[i].value, b.members[i].value)) {
            return false;
        }
    }
    return true;
}

// Behind the comments that stand on the same line as what ends at `at`; where the line ends, at its end.
std::size_t behind_remarks(std::string_view text, std::size_t at) {
    for (;;) {
        std::size_t next = at;
        while (next < text.size() && is_blank(text[next])) {
            ++next;
        }
        const std::size_t behind = behind_comment(text, next);
        if (behind == next || text.substr(next, behind - next).find('\n') != std::string_view::npos) {
            return ends_line(text, next) && behind == next ? next : at;
        }
        at = behind;
    }
}

// `item` at the end of the object or list that opens at `open` and holds `among`.
std::string added(std::string_view text, std::size_t open, const std::vector<Span>& among, const std::string& item) {
    const std::size_t last = among.empty() ? open + 1 : among.back().end;
    const std::size_t place = behind_remarks(text, last);
    std::string result(text.substr(0, last));
    result += among.empty() ? "" : ",";
    result += text.substr(last, place - last);
    if (ends_line(text, place)) {
        result += newline_of(text);
        result += indentation(text, among.empty() ? open : among.back().begin);
        result += among.empty() ? "  " : "";
    } else if (!among.empty()) {
        result += " ";
    }
    result += item;
    return result + std::string(text.substr(place));
}

// `text` without the neighbour at `index`.
std::string removed(std::string_view text, const std::vector<Span>& among, std::size_t index) {
    const Span& span = among[index];
    const bool is_last = index + 1 == among.size();
    std::size_t begin = span.begin;
    std::size_t end = span.end;
    std::size_t comma = std::string_view::npos;  // where it does not border on what is removed
    if (!is_last) {
        const std::size_t next = next_token(text, end);
        comma = next == end ? comma : next;
        end += next == end ? 1 : 0;
    } else if (index > 0) {
        comma = next_token(text, among[index - 1].end);
    }
    std::size_t blanks_begin = begin;
    while (blanks_begin > 0 && is_blank(text[blanks_begin - 1])) {
        --blanks_begin;
    }
    std::size_t blanks_end = end;
    while (blanks_end < text.size() && is_blank(text[blanks_end])) {
        ++blanks_end;
    }
    const bool begins_line = blanks_begin == line_begin(text, begin);
    if (begins_line && ends_line(text, blanks_end) && blanks_begin > 0) {
        // The line goes with it, from the end of the one before.
        begin = blanks_begin - (text.substr(0, blanks_begin).ends_with("\r\n") ? 2 : 1);
        end = blanks_end;
    } else if (is_last || (!begins_line && ends_line(text, blanks_end))) {
        begin = begins_line ? begin : blanks_begin;
    } else {
        end = blanks_end;
    }
    std::string result(text.substr(0, begin));
    std::string_view behind = text.substr(end);
    if (comma != std::string_view::npos && comma < begin) {
        result.erase(comma, 1);
    } else if (comma != std::string_view::npos) {
        result += text.substr(end, comma - end);
        behind = text.substr(comma + 1);
    }
    return result += behind;
}

JsonEdit refused(std::string_view path, LocalText problem, LocalText allowed) {
    return {"", FileError{0, std::string(path), "", std::move(problem), std::move(allowed), {}}};
}

// The first mistake in a text; nothing where it has none.
std::optional<FileError> first_error(const JsonResult& result) {
    return result.errors.empty() ? std::nullopt : std::optional(result.errors.front());
}

// The text once more, unless what was made of it is broken: a limit may be passed.
JsonEdit checked(std::string text, const JsonLimits& limits) {
    JsonEdit edit{std::move(text), std::nullopt};
    edit.error = first_error(parse_json(edit.text, limits));
    return edit;
}

// A new member or entry at the end of what the path leads to.
JsonEdit with_addition(std::string_view text, std::string_view path, const Way& way, std::string_view value,
                       const JsonLimits& limits) {
    const std::size_t open = way.place.span.value;
    std::string item(value);
    if (way.place.value->type == JsonValue::Type::object) {
        const std::optional<std::string> key = new_key(way.rest, path);
        if (!key) {
            return refused(path, no_such_place, {"one new key in an object", "ein neuer Schlüssel in einem Objekt"});
        }
        item = nlohmann::json(*key).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + ": " + item;
    } else {
        std::string_view rest = way.rest;
        const std::size_t size = way.place.value->items.size();
        const bool is_array = way.place.value->type == JsonValue::Type::array;
        if (!is_array || take_index(rest) != size || !rest.empty()) {
            return refused(path, no_such_place,
                           {"a key of an object, or an index up to the length of a list",
                            "ein Schlüssel eines Objekts oder ein Index bis zur Länge einer Liste"});
        }
    }
    return checked(added(text, open, spans_in(text, open), item), limits);
}

}  // namespace

JsonEdit with_json_value(std::string_view text, std::string_view path, std::string_view value,
                         const JsonLimits& limits) {
    const JsonResult tree = parse_json(text, limits);
    if (!tree.errors.empty()) {
        return {"", first_error(tree)};
    }
    const JsonResult wanted = parse_json(value, limits);
    if (!wanted.errors.empty()) {
        return {"", first_error(wanted)};
    }
    const std::size_t first = value.find_first_not_of(" \t\r\n");
    const std::size_t last = value.find_last_not_of(" \t\r\n");
    const std::string_view trimmed = value.substr(first, last + 1 - first);
    if (next_token(trimmed, 0) != 0 || behind_value(trimmed, 0) != trimmed.size()) {
        return refused(path, {"has a comment in its new value", "hat einen Kommentar im neuen Wert"},
                       {"a value alone", "nur ein Wert"});
    }
    const Way way = follow(text, tree.root, path);
    if (!way.rest.empty()) {
        return with_addition(text, path, way, trimmed, limits);
    }
    if (is_same(*way.place.value, wanted.root)) {
        return {std::string(text), std::nullopt};
    }
    const Span& span = way.place.span;
    return checked(std::string(text.substr(0, span.value)) + std::string(trimmed) + std::string(text.substr(span.end)),
                   limits);
}

JsonEdit without_json_value(std::string_view text, std::string_view path, const JsonLimits& limits) {
    const JsonResult tree = parse_json(text, limits);
    if (!tree.errors.empty()) {
        return {"", first_error(tree)};
    }
    const Way way = follow(text, tree.root, path);
    if (!way.rest.empty() || way.place.among.empty()) {
        return refused(path, no_such_place,
                       {"what stands in an object or a list", "was in einem Objekt oder einer Liste steht"});
    }
    return checked(removed(text, way.place.among, way.place.index), limits);
}

}  // namespace goodwill
