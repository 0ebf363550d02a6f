// Tables for spreadsheets and for programs.
#pragma once

#include <string>
#include <string_view>

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

}  // namespace goodwill::cli
