#include "cli/csv.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "cli/parsed_options.h"

namespace goodwill::cli {

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
