// Tables for spreadsheets and for programs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace goodwill::cli {

// Comma and point; or semicolon, decimal comma and a byte order mark, as German spreadsheets open without asking.
enum class CsvForm { international, german };

// Rows of cells. Numbers are the shortest text that reads back to the same number; NaN is an empty cell.
class Csv {
   public:
    explicit Csv(CsvForm form) : form_(form), text_(form == CsvForm::german ? "\xEF\xBB\xBF" : "") {}

    Csv& cell(std::string_view text);
    Csv& cell(double value);
    Csv& number_or_text(const std::string& text);
    Csv& whole(unsigned long long value);
    void end_row();
    [[nodiscard]] const std::string& text() const { return text_; }

   private:
    void separate();

    CsvForm form_;
    std::string text_;
    bool is_first_ = true;
};

struct CsvRow {
    int line = 1;  // on which it begins
    std::vector<std::string> cells;
};
struct CsvLimits {
    std::size_t rows = 100'001;
    std::size_t cells = 500;  // of one row
    std::size_t cell_bytes = 4'000;
};
struct CsvResult {
    std::vector<CsvRow> rows;  // without empty lines
    std::string problem;       // one English sentence; empty where all could be read
    int line = 1;              // of the problem
};
// A table with commas, cells in quotes where need be, lines that end in any usual way. For hostile input: everything is
// bounded.
CsvResult parse_csv(std::string_view text, const CsvLimits& limits = {});

}  // namespace goodwill::cli
