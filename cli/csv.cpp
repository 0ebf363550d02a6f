#include "cli/csv.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "cli/parsed_options.h"

namespace goodwill::cli {

namespace {

class CsvParser {
   public:
    CsvParser(std::string_view text, const CsvLimits& limits) : text_(text), limits_(limits) {
        if (text_.starts_with("\xEF\xBB\xBF")) {
            text_.remove_prefix(3);
        }
    }

    CsvResult parse() {
        while (place_ < text_.size() && result_.problem.empty()) {
            row_.line = line_;
            read_row();
        }
        result_.line = line_;
        return std::move(result_);
    }

   private:
    void read_row() {
        bool is_last = false;
        while (!is_last && result_.problem.empty()) {
            is_quoted_ = is_at('"');
            std::string cell = is_quoted_ ? quoted_cell() : plain_cell();
            if (cell.size() > limits_.cell_bytes || row_.cells.size() >= limits_.cells) {
                result_.problem =
                    fmt::format("a row has at most {} cells of at most {} bytes", limits_.cells, limits_.cell_bytes);
                return;
            }
            row_.cells.push_back(std::move(cell));
            is_last = !is_at(',');
            place_ += is_last ? 0 : 1;
        }
        end_row();
    }
    void end_row() {
        if (result_.problem.empty() && !end_line()) {
            result_.problem = "after a closing quote comes a comma or the end of the line";
        }
        // A line with nothing on it, unless quotes say that nothing is meant.
        const bool is_empty = row_.cells.size() == 1 && row_.cells[0].empty() && !is_quoted_;
        if (!is_empty && result_.rows.size() >= limits_.rows) {
            result_.problem = fmt::format("there are more than {} rows", limits_.rows);
        } else if (!is_empty) {
            result_.rows.push_back(std::move(row_));
        }
        row_ = {};
    }
    // Goes behind the end of the line; false where there is none.
    bool end_line() {
        if (place_ == text_.size()) {
            return true;
        }
        const bool has_return = is_at('\r');
        place_ += has_return ? 1 : 0;
        const bool has_feed = is_at('\n');
        place_ += has_feed ? 1 : 0;
        line_ += has_return || has_feed ? 1 : 0;
        return has_return || has_feed;
    }
    std::string plain_cell() {
        const std::size_t end = std::min(text_.find_first_of(",\r\n", place_), text_.size());
        const std::string_view cell = text_.substr(place_, end - place_);
        place_ = end;
        return std::string(cell);
    }
    std::string quoted_cell() {
        std::string cell;
        for (++place_; place_ < text_.size(); ++place_) {
            if (is_at('"') && place_ + 1 < text_.size() && text_[place_ + 1] == '"') {
                ++place_;
            } else if (is_at('"')) {
                ++place_;
                return cell;
            }
            line_ += is_at('\n') ? 1 : 0;
            cell += text_[place_];
        }
        result_.problem = "a quote is not closed";
        return cell;
    }
    [[nodiscard]] bool is_at(char letter) const { return place_ < text_.size() && text_[place_] == letter; }

    std::string_view text_;
    CsvLimits limits_;
    std::size_t place_ = 0;
    int line_ = 1;
    bool is_quoted_ = false;  // the last cell
    CsvRow row_;
    CsvResult result_;
};

}  // namespace

CsvResult parse_csv(std::string_view text, const CsvLimits& limits) { return CsvParser(text, limits).parse(); }

void Csv::separate() {
    if (!is_first_) {
        text_ += form_ == CsvForm::german ? ';' : ',';
    }
    is_first_ = false;
}

Csv& Csv::cell(std::string_view text) {
    separate();
    if (text.find_first_of(",;\"\r\n") == std::string_view::npos) {
        text_ += text;
        return *this;
    }
    text_ += '"';
    for (const char letter : text) {
        text_ += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    text_ += '"';
    return *this;
}

Csv& Csv::cell(double value) {
    separate();
    if (!std::isnan(value)) {
        std::string number = fmt::format("{}", value);
        if (form_ == CsvForm::german) {
            std::replace(number.begin(), number.end(), '.', ',');
        }
        text_ += number;
    }
    return *this;
}

Csv& Csv::number_or_text(const std::string& text) {
    const std::optional<double> number = parsed_number(text);
    return number ? cell(*number) : cell(std::string_view(text));
}

Csv& Csv::whole(unsigned long long value) {
    separate();
    text_ += std::to_string(value);
    return *this;
}

void Csv::end_row() {
    text_ += "\n";
    is_first_ = true;
}

}  // namespace goodwill::cli
