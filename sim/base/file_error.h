// What is wrong at one place of a file, told so that its author can put it right.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/base/local_text.h"

namespace goodwill {

struct FileError {
    int line = 1;       // counted from 1; 0: the file as a whole
    std::string path;   // of the key, "touchpoints[2].failure_rate"; empty where there is none
    std::string value;  // as found, shortened; empty when missing
    LocalText problem;  // "is above the allowed range"
    LocalText allowed;  // "0 to 1", "one of: website, app, …"
    LocalText advice;   // "did you mean \"failure_rate\"?"
};

// One line: file:line: path: value problem (allowed: …); advice. Without a line, file: path: …
std::string describe(const FileError& error, std::string_view file, Language language = Language::en);

// In order of line; those of one line stay as they are.
void sort_by_line(std::vector<FileError>& errors);

}  // namespace goodwill
