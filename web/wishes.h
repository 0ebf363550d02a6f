// What a link, the command line or a script wishes for, as text; nothing is taken for something else.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/local_text.h"
#include "sim/scenario/scenario.h"

namespace goodwill {

struct Wishes {
    std::optional<std::string> scenario;  // id of an embedded one
    std::optional<std::string> seed;
    std::optional<std::string> customers;
    std::optional<std::string> text;  // its size in percent
};

struct GrantedWishes {
    std::size_t scenario = 0;  // index
    std::uint64_t seed = 7;
    int customers = 0;                 // 0: as the scenario says
    int text_size = 100;               // percent
    std::vector<std::string> refused;  // one sentence each
};
// What cannot be is left out and named; `usual` is the scenario without a wish.
GrantedWishes grant(const Wishes& wishes, const std::vector<Scenario>& scenarios, std::size_t usual, Language language);

}  // namespace goodwill
