// The mechanisms of docs/model.md, as short as a page can carry them.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "sim/base/local_text.h"

namespace goodwill::ui {

struct Mechanism {
    int number = 0;
    LocalView title;
    LocalView equation;  // lines
};
std::span<const Mechanism> mechanism_table();
const Mechanism* find_mechanism(int number);

// The numbers named in a source, each once: "M6, M14; HBR 2010" names 6 and 14.
std::vector<int> mechanisms_in(std::string_view source);

}  // namespace goodwill::ui
