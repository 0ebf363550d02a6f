// Numbers as people write them: 1.234,56 in German, 1,234.56 in English; no heap.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "sim/base/local_text.h"
#include "sim/session/metrics.h"

namespace goodwill::ui {

// A short text by value.
struct Shown {
    std::array<char, 96> text{};

    [[nodiscard]] const char* c_str() const { return text.data(); }
    [[nodiscard]] std::string_view view() const { return text.data(); }
};

Shown decimal(double value, int decimals, Language language);
Shown signed_decimal(double value, int decimals, Language language);  // +1,5 −1,5 ±0
Shown percent(double share, int decimals, Language language);         // 0.123 -> 12,3 %  12.3%
// Of few cases the counts, "3 von 8", else a percentage; a dash of none.
inline constexpr double few_cases = 30.0;
Shown share_of(double part, double whole, int decimals, Language language);
Shown euro(double value_eur, int decimals, Language language);  // 1.234 €  €1,234
Shown compact_euro(double value_eur, Language language);        // 1,23 Mio. €  €1.23 M
Shown duration(double seconds, Language language);              // 45 s, 3,5 min, 2,1 h
Shown time_of_day(double second);                               // 07:45
Shown joined(std::string_view a, std::string_view b);           // a then b, cut to fit

// The other way round: a whole number written with digits alone, within the limits.
std::optional<std::uint64_t> read_whole(std::string_view text, std::uint64_t least, std::uint64_t most);

// Value of a metric in its unit; `with_unit` adds words such as "Punkte".
Shown metric_value(const MetricInfo& metric, double value, Language language, bool with_unit);
// Difference of two values of a metric: percentage points, euros, seconds … Money and time have their own decimals.
Shown metric_change(const MetricInfo& metric, double difference, Language language, int more_decimals = 0);
// Marks along the axis of a metric stand at round multiples of this, where the largest is that far from zero: 60 for
// seconds that are shown in minutes.
double tick_unit(const MetricInfo& metric, double largest);
// A value at such a mark, with as many decimals as the `step` between two of them needs; `is_change`: of a difference.
Shown metric_tick(const MetricInfo& metric, double value, double step, double unit, bool is_change, Language language);
// Value of a parameter or lever with its unit.
Shown parameter_value(const ParameterInfo& parameter, double value, Language language);
// Words that follow the number of a parameter: "der Kontakte"; empty when the number says it all.
std::string_view parameter_unit(const ParameterInfo& parameter, Language language);

// A mistake that names no file, ":12: key …", as people read it: "Line 12: key …".
std::string mistake_in_words(std::string mistake, Language language);

// Text with "{}" replaced in order.
Shown fill(std::string_view text, std::string_view first, std::string_view second = {});
// The same of any length.
std::string filled_in(std::string_view text, std::initializer_list<std::string_view> values);
template <class... Values>
std::string sentence(std::string_view text, const Values&... values) {
    return filled_in(text, {values...});
}

}  // namespace goodwill::ui
