#include "sim/report/plain_text.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

namespace goodwill {

std::string number_text(double value, int decimals, Language language) {
    if (std::isnan(value)) {
        return "–";
    }
    std::string digits = fmt::format("{:.{}f}", std::fabs(value), decimals);
    const bool is_zero = digits.find_first_not_of("0.") == std::string::npos;
    const std::size_t point = std::min(digits.find('.'), digits.size());
    std::string text = digits.substr(0, point);
    const std::string_view group = language == Language::de ? "." : ",";
    for (std::size_t place = text.size(); place > 3; place -= 3) {
        text.insert(place - 3, group);
    }
    if (point < digits.size()) {
        text += (language == Language::de ? "," : ".") + digits.substr(point + 1);
    }
    return (value < 0.0 && !is_zero ? "−" : "") + text;
}

std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    std::string line;
    while (!text.empty()) {
        const std::size_t space = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, space);
        if (!line.empty() && width_of(line) + 1 + width_of(word) > width) {
            lines.push_back(line);
            line.clear();
        }
        line += (line.empty() ? "" : " ") + std::string(word);
        text.remove_prefix(std::min(text.size(), space + 1));
    }
    lines.push_back(line);
    return lines;
}

double power_of_ten(int exponent) {
    double power = 1.0;
    for (int i = 0; i < std::abs(exponent); ++i) {
        power *= 10.0;
    }
    return exponent < 0 ? 1.0 / power : power;
}

int decimals_of_step(double step) {
    int decimals = 0;
    while (decimals < 6 && step * power_of_ten(decimals) < 1.0 - 1e-9) {
        ++decimals;
    }
    return decimals;
}

}  // namespace goodwill
