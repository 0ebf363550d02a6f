#include "sim/base/file_error.h"

#include <algorithm>

#include <fmt/format.h>

namespace goodwill {

std::string describe(const FileError& error, std::string_view file, Language language) {
    constexpr LocalView allowed = {"allowed", "erlaubt"};
    std::string text = error.line > 0 ? fmt::format("{}:{}: ", file, error.line)
                       : file.empty() ? ""
                                      : fmt::format("{}: ", file);
    text += error.path.empty() ? "" : error.path + ": ";
    text += error.value.empty() ? "" : error.value + " ";
    text += error.problem.in(language);
    text += error.allowed.empty() ? "" : fmt::format(" ({}: {})", allowed.in(language), error.allowed.in(language));
    text += error.advice.empty() ? "" : "; " + error.advice.in(language);
    return text;
}

void sort_by_line(std::vector<FileError>& errors) {
    std::stable_sort(errors.begin(), errors.end(),
                     [](const FileError& a, const FileError& b) { return a.line < b.line; });
}

}  // namespace goodwill
