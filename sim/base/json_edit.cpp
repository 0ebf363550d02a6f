#include "sim/base/json_edit.h"

#include <algorithm>
#include <vector>

#include <nlohmann/json.hpp>

#include "sim/base/json_places.h"

namespace goodwill {

using namespace json_places;

namespace {

constexpr LocalView no_such_place = {"is no place in this file", "ist keine Stelle in dieser Datei"};

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

JsonEdit with_json_values(std::string_view text, std::span<const JsonChange> changes, const JsonLimits& limits) {
    const JsonResult tree = parse_json(text, limits);
    if (!tree.errors.empty()) {
        return {"", first_error(tree)};
    }
    struct Cut {
        Span span;
        std::string_view value;
    };
    std::vector<Cut> cuts;
    for (const JsonChange& change : changes) {
        if (const JsonResult wanted = parse_json(change.value, limits); !wanted.errors.empty()) {
            return {"", first_error(wanted)};
        }
        const Way way = follow(text, tree.root, change.path);
        if (!way.rest.empty()) {
            return refused(change.path, no_such_place, {"what is there already", "was schon da ist"});
        }
        cuts.push_back({way.place.span, change.value});
    }
    std::sort(cuts.begin(), cuts.end(), [](const Cut& a, const Cut& b) { return a.span.value < b.span.value; });
    std::string result;
    std::size_t at = 0;
    for (const Cut& cut : cuts) {
        if (cut.span.value < at) {
            return refused("", {"would be changed twice", "würde zweimal geändert"}, {"each once", "jedes einmal"});
        }
        result.append(text.substr(at, cut.span.value - at)).append(cut.value);
        at = cut.span.end;
    }
    result += text.substr(at);
    return checked(std::move(result), limits);
}

JsonEdit with_json_entry_moved(std::string_view text, std::string_view path, std::size_t from, std::size_t to,
                               const JsonLimits& limits) {
    const JsonResult tree = parse_json(text, limits);
    if (!tree.errors.empty()) {
        return {"", first_error(tree)};
    }
    const Way way = follow(text, tree.root, path);
    const JsonValue& list = *way.place.value;
    if (!way.rest.empty() || list.type != JsonValue::Type::array || from >= list.items.size() ||
        to >= list.items.size()) {
        return refused(path, no_such_place, {"two entries of a list", "zwei Einträge einer Liste"});
    }
    const std::vector<Span> places = spans_in(text, way.place.span.value);
    std::vector<Span> order = places;
    const auto begin = order.begin();
    const auto at = [begin](std::size_t index) { return begin + static_cast<std::ptrdiff_t>(index); };
    if (from < to) {
        std::rotate(at(from), at(from + 1), at(to + 1));
    } else {
        std::rotate(at(to), at(from), at(from + 1));
    }
    std::string result;
    std::size_t behind = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        result.append(text.substr(behind, places[i].begin - behind));
        result.append(text.substr(order[i].begin, order[i].end - order[i].begin));
        behind = places[i].end;
    }
    result += text.substr(behind);
    return checked(std::move(result), limits);
}

std::optional<std::string> json_text_at(std::string_view text, std::string_view path, const JsonLimits& limits) {
    const JsonResult tree = parse_json(text, limits);
    if (!tree.errors.empty()) {
        return std::nullopt;
    }
    const Way way = follow(text, tree.root, path);
    if (!way.rest.empty()) {
        return std::nullopt;
    }
    return std::string(text.substr(way.place.span.value, way.place.span.end - way.place.span.value));
}

}  // namespace goodwill
