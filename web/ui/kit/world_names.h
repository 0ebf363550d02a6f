// What the two worlds are called wherever the screen speaks of them: by a story, or as the variant that is compared with.
#pragma once

#include <string>
#include <string_view>

#include "sim/base/local_text.h"

namespace goodwill::ui {

// Empty: it has no name of its own, and the usual words stand there.
struct WorldNames {
    std::string own, other;

    [[nodiscard]] bool has_any() const { return !own.empty() || !other.empty(); }
};

// As labels: "with the change", "without the change", or the names; "this world" beside one that has a name.
std::string own_world(const WorldNames& names, Language language);
std::string other_world(const WorldNames& names, Language language);
// The latter at the beginning of a sentence: "Without the change".
std::string other_world_first(const WorldNames& names, Language language);
// In the middle of a sentence: "with the change", or in “Low effort”.
std::string in_own_world(const WorldNames& names, Language language);
std::string in_other_world(const WorldNames& names, Language language);
// A value of the other world beside that of this one: "without: 4.2".
std::string in_other_world_value(const WorldNames& names, std::string_view value, Language language);

}  // namespace goodwill::ui
