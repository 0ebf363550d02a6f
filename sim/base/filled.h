// Values put into a text of both languages: filled({"{} to {}", "{} bis {}"}, 0, 1).
#pragma once

#include <fmt/format.h>

#include "sim/base/local_text.h"

namespace goodwill {

template <typename... Values>
LocalText filled(LocalView pattern, const Values&... values) {
    return {fmt::format(fmt::runtime(pattern.en), values...), fmt::format(fmt::runtime(pattern.de), values...)};
}

}  // namespace goodwill
