// A page of HTML in one file, to be read and printed: semantic elements, a style of its own, no script, nothing from
// elsewhere. Whatever is written is escaped here.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/base/local_text.h"

namespace goodwill {

struct HtmlCell {
    std::string text;                  // lines end with \n
    std::optional<double> value = {};  // the number behind the text, for programs
    std::string note = {};             // small, below it
    bool is_strong = false;
};

struct HtmlRow {
    std::vector<HtmlCell> cells;  // the first names the row; one cell alone: a heading over the rows that follow
    std::string name = {};        // by which programs find it
    std::vector<std::pair<std::string, double>> numbers = {};  // for programs, beside those of the cells
};

struct HtmlTable {
    std::string caption;
    std::vector<std::pair<std::string, bool>> columns;  // title; whether numbers stand in it
    std::vector<HtmlRow> rows;
    bool is_long = false;  // may go on on the next page, between its groups
};

class HtmlPage {
   public:
    HtmlPage(Language language, std::string title, std::string subtitle);

    // Ends the section before it.
    void section(std::string_view heading, bool begins_page = false);
    void paragraph(std::string_view text);
    void small(std::string_view text);
    void list(std::span<const std::string> entries);
    void facts(std::span<const std::pair<std::string, std::string>> facts);
    void table(const HtmlTable& table);
    // `svg`: an element as curves_svg() makes it within a page.
    void figure(const std::string& svg, std::string_view title, std::string_view caption);
    void command(std::string_view what, std::string_view line);
    [[nodiscard]] std::string finished(std::string_view footer) const;

   private:
    Language language_;
    std::string title_, subtitle_, body_;
    bool is_in_section_ = false;
};

// At most so many bytes, without half a letter; "…" where something is missing.
std::string shortened(std::string_view text, std::size_t most_bytes = 240);

}  // namespace goodwill
