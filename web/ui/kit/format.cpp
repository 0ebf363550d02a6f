#include "web/ui/kit/format.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

constexpr const char* minus = "\xe2\x88\x92";
constexpr const char* plus_minus = "\xc2\xb1";
constexpr const char* thin_space = "\xe2\x80\xaf";  // narrow, keeps number and unit together

void append(Shown& shown, std::string_view more) {
    const std::size_t used = shown.view().size();
    std::size_t count = std::min(more.size(), shown.text.size() - 1 - used);
    // Never cut inside a character.
    while (count < more.size() && count > 0 && (static_cast<unsigned char>(more[count]) & 0xC0U) == 0x80U) --count;
    std::copy_n(more.begin(), count, shown.text.begin() + static_cast<std::ptrdiff_t>(used));
    shown.text[used + count] = '\0';
}

Shown magnitude(double value, int decimals, Language language) {
    std::array<char, 48> digits{};
    const double shown_value = std::min(std::abs(value), 1e15);
    const int length = std::snprintf(digits.data(), digits.size(), "%.*f", decimals, shown_value);
    const int whole = decimals > 0 ? length - decimals - 1 : length;
    Shown shown;
    for (int i = 0; i < whole; ++i) {
        if (i > 0 && (whole - i) % 3 == 0) append(shown, language == Language::de ? "." : ",");
        append(shown, {digits.data() + i, 1});
    }
    if (decimals > 0) {
        append(shown, language == Language::de ? "," : ".");
        append(shown, {digits.data() + whole + 1, static_cast<std::size_t>(decimals)});
    }
    return shown;
}

bool rounds_to_zero(double value, int decimals) { return std::abs(value) < 0.5 * std::pow(10.0, -decimals); }

std::string_view percent_sign(Language language) { return language == Language::de ? "\xe2\x80\xaf%" : "%"; }

Shown with_word(Shown number, std::string_view word) {
    if (!word.empty()) {
        append(number, thin_space);
        append(number, word);
    }
    return number;
}

int decimals_of(double step) {
    int decimals = 0;
    while (decimals < 4 && std::abs(step - std::round(step)) > 1e-9) {
        step *= 10.0;
        ++decimals;
    }
    return decimals;
}

}  // namespace

Shown decimal(double value, int decimals, Language language) {
    Shown shown;
    if (value < 0.0 && !rounds_to_zero(value, decimals)) append(shown, minus);
    append(shown, magnitude(value, decimals, language).view());
    return shown;
}

Shown signed_decimal(double value, int decimals, Language language) {
    Shown shown;
    append(shown, rounds_to_zero(value, decimals) ? plus_minus : value < 0.0 ? minus : "+");
    append(shown, rounds_to_zero(value, decimals) ? "0" : magnitude(value, decimals, language).view());
    return shown;
}

Shown percent(double share, int decimals, Language language) {
    Shown shown = decimal(100.0 * share, decimals, language);
    append(shown, percent_sign(language));
    return shown;
}

Shown share_of(double part, double whole, int decimals, Language language) {
    if (whole <= 0.0) return joined("–", "");
    if (whole >= few_cases) return percent(part / whole, decimals, language);
    return fill(tr(Text::n_of_m, language), decimal(part, 0, language).view(), decimal(whole, 0, language).view());
}

Shown euro(double value_eur, int decimals, Language language) {
    Shown shown;
    if (language == Language::en) {
        if (value_eur < 0.0 && !rounds_to_zero(value_eur, decimals)) append(shown, minus);
        append(shown, "€");
        append(shown, magnitude(value_eur, decimals, language).view());
        return shown;
    }
    shown = decimal(value_eur, decimals, language);
    append(shown, thin_space);
    append(shown, "€");
    return shown;
}

Shown compact_euro(double value_eur, Language language) {
    const double size = std::abs(value_eur);
    if (size < 1e6) return euro(value_eur, size < 100.0 && size > 0.0 ? 2 : 0, language);
    const bool is_billion = size >= 1e9;
    const double scaled = value_eur / (is_billion ? 1e9 : 1e6);
    const int decimals = std::abs(scaled) < 10.0 ? 2 : std::abs(scaled) < 100.0 ? 1 : 0;
    if (language == Language::en) return with_word(euro(scaled, decimals, language), is_billion ? "bn" : "m");
    return with_word(decimal(scaled, decimals, language), is_billion ? "Mrd. €" : "Mio. €");
}

Shown duration(double seconds, Language language) {
    const double size = std::abs(seconds);
    if (size < 90.0) return with_word(decimal(seconds, size < 9.95 && size > 0.0 ? 1 : 0, language), "s");
    if (size < 5400.0) return with_word(decimal(seconds / 60.0, size < 600.0 ? 1 : 0, language), "min");
    return with_word(decimal(seconds / 3600.0, 1, language), language == Language::de ? "Std." : "h");
}

Shown time_of_day(double second) {
    const int minutes = static_cast<int>(std::clamp(second, 0.0, 86399.0) / 60.0);
    Shown shown;
    std::snprintf(shown.text.data(), shown.text.size(), "%02d:%02d", minutes / 60, minutes % 60);
    return shown;
}

Shown joined(std::string_view a, std::string_view b) {
    Shown shown;
    append(shown, a);
    append(shown, b);
    return shown;
}

Shown metric_value(const MetricInfo& metric, double value, Language language, bool with_unit) {
    if (!std::isfinite(value)) return joined("–", "");
    const std::string_view unit = metric.unit.en;
    if (unit == "%") return percent(value, metric.decimals, language);
    if (unit == "s") return duration(value, language);
    if (unit == "€") return compact_euro(value, language);
    if (unit.starts_with("€")) return euro(value, metric.decimals, language);
    const Shown number = decimal(value, metric.decimals, language);
    return with_unit || unit == ": 1" ? with_word(number, metric.unit.in(language)) : number;
}

Shown metric_change(const MetricInfo& metric, double difference, Language language, int more_decimals) {
    if (!std::isfinite(difference)) return {};
    const int decimals = metric.decimals + more_decimals;
    const std::string_view unit = metric.unit.en;
    if (unit == "%") {
        return with_word(signed_decimal(100.0 * difference, decimals, language),
                         language == Language::de ? "Pkt." : "pts");
    }
    const bool is_money = unit.starts_with("€");
    if (!is_money && unit != "s") return signed_decimal(difference, decimals, language);
    const bool is_zero = rounds_to_zero(difference, is_money ? metric.decimals : 1);
    Shown shown;
    append(shown, is_zero ? plus_minus : difference < 0.0 ? minus : "+");
    const double size = is_zero ? 0.0 : std::abs(difference);
    append(shown, (!is_money     ? duration(size, language)
                   : unit == "€" ? compact_euro(size, language)
                                 : euro(size, metric.decimals, language))
                      .view());
    return shown;
}

double tick_unit(const MetricInfo& metric, double largest) {
    if (metric.unit.en == "s") return largest < 90.0 ? 1.0 : largest < 5400.0 ? 60.0 : 3600.0;
    if (metric.unit.en == "€") return largest < 1e6 ? 1.0 : largest < 1e9 ? 1e6 : 1e9;
    return 1.0;
}

namespace {

// `amount` in units of one, a million or a billion euros.
Shown money_tick(double amount, int decimals, double unit, bool is_change, Language language) {
    const bool is_german = language == Language::de;
    const std::string_view word = unit < 1e6 ? "" : unit < 1e9 ? (is_german ? "Mio." : "m") : is_german ? "Mrd." : "bn";
    const bool is_zero = rounds_to_zero(amount, decimals);
    Shown shown;
    if (is_change) append(shown, is_zero ? plus_minus : amount < 0.0 ? minus : "+");
    const double size = is_change ? std::abs(amount) : amount;
    if (!is_german) {
        append(shown, euro(size, is_zero ? 0 : decimals, language).view());
        return with_word(shown, word);
    }
    append(shown, decimal(size, is_zero ? 0 : decimals, language).view());
    return with_word(with_word(shown, word), "€");
}

}  // namespace

Shown metric_tick(const MetricInfo& metric, double value, double step, double unit, bool is_change, Language language) {
    const std::string_view name = metric.unit.en;
    const bool is_german = language == Language::de;
    const double scale = name == "%" ? 0.01 : unit;
    const double amount = value / scale;
    const int decimals = decimals_of(step / scale);
    if (name.starts_with("€")) return money_tick(amount, decimals, unit, is_change, language);
    const Shown number = is_change ? signed_decimal(amount, decimals, language) : decimal(amount, decimals, language);
    if (name == "s") return with_word(number, unit == 1.0 ? "s" : unit == 60.0 ? "min" : is_german ? "Std." : "h");
    if (name != "%") return number;
    return is_change ? with_word(number, is_german ? "Pkt." : "pts") : joined(number.view(), percent_sign(language));
}

Shown parameter_value(const ParameterInfo& parameter, double value, Language language) {
    const std::string_view unit = parameter.unit.en;
    if (parameter.is_share()) return percent(value, std::max(0, decimals_of(parameter.step) - 2), language);
    const int decimals = decimals_of(parameter.step);
    if (unit.starts_with("€")) return euro(value, decimals, language);
    const Shown number = decimal(value, decimals, language);
    if (unit.starts_with("×")) return with_word(number, "×");
    if (unit == ": 1") return with_word(number, unit);
    if (unit.starts_with("h per")) return with_word(number, language == Language::de ? "Std." : "h");
    return number;
}

std::string_view parameter_unit(const ParameterInfo& parameter, Language language) {
    std::string_view unit = parameter.unit.in(language);
    for (const std::string_view shown : {"€", "×", ": 1", "share", "Anteil", "Std.", "h "}) {
        if (unit.starts_with(shown)) unit.remove_prefix(shown.size());
    }
    while (unit.starts_with(' ')) unit.remove_prefix(1);
    return unit;
}

Shown fill(std::string_view text, std::string_view first, std::string_view second) {
    Shown shown;
    for (const std::string_view value : {first, second}) {
        const std::size_t mark = text.find("{}");
        if (mark == std::string_view::npos) break;
        append(shown, text.substr(0, mark));
        append(shown, value);
        text.remove_prefix(mark + 2);
    }
    append(shown, text);
    return shown;
}

std::string filled_in(std::string_view text, std::initializer_list<std::string_view> values) {
    std::string result;
    for (const std::string_view value : values) {
        const std::size_t mark = text.find("{}");
        if (mark == std::string_view::npos) break;
        result.append(text.substr(0, mark)).append(value);
        text.remove_prefix(mark + 2);
    }
    return result.append(text);
}

std::optional<std::uint64_t> read_whole(std::string_view text, std::uint64_t least, std::uint64_t most) {
    std::uint64_t value = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, problem] = std::from_chars(text.data(), end, value);
    if (text.empty() || problem != std::errc() || stopped != end || value < least || value > most) return std::nullopt;
    return value;
}

std::string mistake_in_words(std::string mistake, Language language) {
    if (mistake.starts_with(':')) mistake.replace(0, 1, tr(Text::line, language));
    return mistake;
}

}  // namespace goodwill::ui
