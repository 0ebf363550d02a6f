#include "sim/base/json_places.h"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace goodwill::json_places {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

namespace {

bool is_space(char c) { return is_blank(c) || c == '\n' || c == '\r'; }

}  // namespace

std::size_t behind_comment(std::string_view text, std::size_t at) {
    constexpr std::string_view ends_comment{"\n\r\0", 3};
    if (text.substr(at, 2) == "//") {
        const std::size_t end = std::min(text.find_first_of(ends_comment, at), text.size());
        return end < text.size() && text[end] == '\0' ? end + 1 : end;
    }
    return text.substr(at, 2) == "/*" ? text.find("*/", at + 2) + 2 : at;
}

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

namespace {

std::size_t behind_string(std::string_view text, std::size_t at) {
    for (++at; text[at] != '"'; ++at) {
        at += text[at] == '\\' ? 1U : 0U;
    }
    return at + 1;
}

}  // namespace

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

namespace {

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

}  // namespace

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

}  // namespace goodwill::json_places
