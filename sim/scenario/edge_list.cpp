#include "sim/scenario/edge_list.h"

#include "sim/base/filled.h"
#include "sim/base/json_tree.h"

namespace goodwill {

namespace {

constexpr std::string_view separators = " \t,;\r";

// The next word of a line, which becomes shorter by it; empty at the end.
std::string_view next_word(std::string_view& line) {
    const std::size_t begin = line.find_first_not_of(separators);
    if (begin == std::string_view::npos) {
        line = {};
        return {};
    }
    line.remove_prefix(begin);
    const std::string_view word = line.substr(0, line.find_first_of(separators));
    line.remove_prefix(word.size());
    return word;
}

// The beginning of a word with what is not plain ASCII as question marks: the file may be anything.
std::string shown_part(std::string_view word) {
    std::string text(word.substr(0, 60));
    for (char& c : text) {
        c = static_cast<unsigned char>(c) < 0x80U ? c : '?';
    }
    return text;
}

std::optional<std::uint32_t> node_number(std::string_view word) {
    std::uint64_t number = 0;
    for (const char c : word) {
        if (c < '0' || c > '9' || number > max_node) {
            return std::nullopt;
        }
        number = 10 * number + static_cast<std::uint64_t>(c - '0');
    }
    return word.empty() || number > max_node ? std::nullopt : std::optional(static_cast<std::uint32_t>(number));
}

// A tie, or what is wrong with the line.
std::optional<FileError> read_line(std::string_view line, Edge& edge) {
    const LocalText people = filled({"two whole numbers from 0 to {}, then weak, strong or nothing",
                                     "zwei ganze Zahlen von 0 bis {}, dann weak, strong oder nichts"},
                                    max_node);
    for (std::uint32_t* node : {&edge.a, &edge.b}) {
        const std::string_view word = next_word(line);
        const std::optional<std::uint32_t> number = node_number(word);
        if (!number) {
            return FileError{0,
                             "",
                             in_quotes(shown_part(word)),
                             {"is not the number of a person", "ist nicht die Nummer eines Menschen"},
                             people};
        }
        *node = *number;
    }
    const std::string_view strength = next_word(line);
    edge.is_strong = strength != tie_strengths[0];
    if (!strength.empty() && edge.is_strong && strength != tie_strengths[1]) {
        return FileError{0, "", in_quotes(shown_part(strength)), {"is not a strength", "ist keine Stärke"}, people};
    }
    if (const std::string_view rest = next_word(line); !rest.empty()) {
        return FileError{0, "", in_quotes(shown_part(rest)), {"is one word too many", "ist ein Wort zu viel"}, people};
    }
    return std::nullopt;
}

bool is_skipped(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(separators);
    return begin == std::string_view::npos || line[begin] == '#' || line[begin] == '%';
}

}  // namespace

EdgeListResult read_edge_list(std::string_view text) {
    EdgeListResult result;
    if (text.size() > max_edge_list_bytes) {
        result.error = {0,
                        "",
                        "",
                        {"is too large", "ist zu groß"},
                        filled({"at most {} bytes", "höchstens {} Bytes"}, max_edge_list_bytes)};
        return result;
    }
    for (int line_number = 1; !text.empty(); ++line_number) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (is_skipped(line)) {
            continue;
        }
        Edge edge;
        result.error = read_line(line, edge);
        if (!result.error && result.edges.size() == max_edges) {
            result.error = {0,
                            "",
                            "",
                            {"is one tie too many", "ist eine Beziehung zu viel"},
                            filled({"at most {} ties", "höchstens {} Beziehungen"}, max_edges)};
        }
        if (result.error) {
            result.error->line = line_number;
            return result;
        }
        result.edges.push_back(edge);
    }
    if (result.edges.empty()) {
        result.error = {0,
                        "",
                        "",
                        {"has no ties", "hat keine Beziehungen"},
                        {"at least one line with two numbers", "mindestens eine Zeile mit zwei Zahlen"}};
    }
    return result;
}

}  // namespace goodwill
