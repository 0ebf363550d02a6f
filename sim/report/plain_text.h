// Numbers and lines as people read them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/local_text.h"

namespace goodwill {

// 1,234.56 or 1.234,56; a minus sign as −; – without a value.
std::string number_text(double value, int decimals, Language language);

// Characters of UTF-8 text, each one column wide.
std::size_t width_of(std::string_view text);
// Broken at spaces into lines of at most `width` characters.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

// 10 to a whole power, by multiplication: the same bits everywhere.
double power_of_ten(int exponent);
// Decimals that tell multiples of `step` apart, at most six.
int decimals_of_step(double step);

}  // namespace goodwill
