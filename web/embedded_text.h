// The scenarios that come along, as text: a ScenarioLibrary (sim/session/run.h).
#pragma once

#include <optional>
#include <string_view>

#include "generated/embedded_scenarios.h"

namespace goodwill {

inline std::optional<std::string_view> embedded_text(std::string_view id) {
    for (const EmbeddedFile& file : embedded_scenarios()) {
        if (file.name == id) return file.text;
    }
    return std::nullopt;
}

}  // namespace goodwill
