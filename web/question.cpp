#include "web/question.h"

#include <algorithm>
#include <cmath>

#include "web/size_estimate.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill {

namespace {

constexpr std::size_t max_errors_shown = 200, max_error_bytes = 600;

std::string seconds_text(double seconds, Language language) {
    return std::string(ui::decimal(std::max(1.0, std::round(seconds)), 0, language).view()) + "\u202fs";
}

std::string long_text(double seconds, Language language) {
    return seconds < 90.0 ? seconds_text(seconds, language) : ui::duration(seconds, language).c_str();
}

std::string memory_text(double bytes, Language language) {
    const bool is_large = bytes >= 1e9;
    const ui::Shown number = ui::decimal(is_large ? bytes / 1e9 : bytes / 1e6, is_large ? 1 : 0, language);
    return std::string(number.view()) + (is_large ? "\u202fGB" : "\u202fMB");
}

}  // namespace

std::string bounded(std::string_view text, std::size_t most) {
    if (text.size() <= most) return std::string(text);
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return std::string(text.substr(0, end)) + "…";
}

std::vector<std::string> described(const std::vector<FileError>& errors, std::string_view file, Language language) {
    std::vector<std::string> lines;
    for (const FileError& error : errors) {
        if (lines.size() == max_errors_shown) break;
        std::string line = describe(error, file, language);
        lines.push_back(bounded(line, max_error_bytes));
    }
    return lines;
}

ui::Notice question(const Scenario& sized, Language language) {
    const SizeEstimate size = estimate_size(sized);
    const ui::Shown customers = ui::decimal(sized.customers, 0, language);
    const ui::Shown people = ui::decimal(sized.people, 0, language);
    const bool has_room = size.bytes <= most_bytes;
    const std::string memory = memory_text(has_room ? size.bytes : size.least_bytes, language);
    const std::string alone = has_room ? std::string() : std::string(" ") + tr(Text::no_second_world, language);
    std::string title = bounded(sized.title.in(language), max_name_bytes);
    if (size.least_bytes > most_bytes) {
        return {std::move(title),
                ui::sentence(tr(Text::too_large_world, language), customers.view(), people.view(), memory,
                             memory_text(most_bytes, language)),
                {},
                {}};
    }
    const bool is_quick = size.still_s <= patience_s && size.settling_s <= settling_patience_s;
    if (is_quick && size.bytes <= modest_bytes) return {};
    if (sized.settle_years > 0) {
        return {std::move(title),
                ui::sentence(tr(Text::large_settling_world, language), customers.view(), people.view(),
                             ui::decimal(sized.settle_years, 0, language).view(),
                             long_text(size.still_s + size.settling_s, language), memory) +
                    alone,
                {},
                tr(Text::start_anyway, language)};
    }
    return {std::move(title),
            ui::sentence(tr(Text::large_world, language), customers.view(), people.view(),
                         seconds_text(size.still_s, language), memory) +
                alone,
            {},
            tr(Text::start_anyway, language)};
}

}  // namespace goodwill
