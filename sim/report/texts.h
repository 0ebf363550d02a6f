// The texts of reports.
#pragma once

#include <string>

#include <fmt/format.h>

#include "sim/base/local_text.h"

namespace goodwill {

enum class ReportText {
#define REPORT_TEXT(key, en, de) key,
#include "sim/report/texts.inl"
};

LocalView report_text(ReportText text);

// With its values filled in.
template <typename... Values>
std::string say(ReportText text, Language language, const Values&... values) {
    return fmt::format(fmt::runtime(report_text(text).in(language)), values...);
}

}  // namespace goodwill
