#include "web/ui/figures/mechanisms.h"

#include <algorithm>

namespace goodwill::ui {

namespace {

constexpr Mechanism mechanisms[] = {
#define MECHANISM(number, en, de, equation_en, equation_de) {number, {en, de}, {equation_en, equation_de}},
#include "web/ui/figures/mechanisms.inl"
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::span<const Mechanism> mechanism_table() { return mechanisms; }

const Mechanism* find_mechanism(int number) {
    const auto* found = std::find_if(std::begin(mechanisms), std::end(mechanisms),
                                     [number](const Mechanism& m) { return m.number == number; });
    return found != std::end(mechanisms) ? found : nullptr;
}

std::vector<int> mechanisms_in(std::string_view source) {
    std::vector<int> numbers;
    for (std::size_t i = 0; i + 1 < source.size(); ++i) {
        const bool begins = source[i] == 'M' && is_digit(source[i + 1]) && (i == 0 || !is_letter(source[i - 1]));
        if (!begins) continue;
        int number = 0;
        for (++i; i < source.size() && is_digit(source[i]) && number < 100; ++i)
            number = 10 * number + (source[i] - '0');
        const bool is_known = find_mechanism(number) != nullptr;
        if (is_known && std::find(numbers.begin(), numbers.end(), number) == numbers.end()) numbers.push_back(number);
    }
    return numbers;
}

}  // namespace goodwill::ui
