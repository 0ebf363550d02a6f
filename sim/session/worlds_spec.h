// The worlds that stand beside a run in its text: what the run is compared with, and the variants that were kept.
//
//   "worlds": {
//     "as_it_was": [{"day": 10, "lever": "price", "value": 1.1}],
//     "variants": [{"letter": "A", "name": "Two at the desk", "commands": [ … ]}],
//     "compared": "A"
//   }
//
// All of it may be missing: then the run is compared with what it was before its commands. Hostile input like all of the text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/file_error.h"
#include "sim/base/json_tree.h"
#include "sim/scenario/scenario.h"
#include "sim/session/edits.h"

namespace goodwill {

inline constexpr std::string_view nothing_compared = "nothing";

struct WorldsSpec {
    std::vector<Command> as_it_was;
    std::vector<Variant> variants;  // by letter
    std::string compared;           // letter of a variant, nothing_compared, or empty: as it was

    friend bool operator==(const WorldsSpec&, const WorldsSpec&) = default;
};

struct WorldsResult {
    WorldsSpec worlds;              // meaningful only when there are no errors
    std::vector<FileError> errors;  // keys begin at "worlds"
};
// `scenario`: of the size at which the run has it.
WorldsResult read_worlds(const JsonValue& node, const Scenario& scenario);

// JSON; nothing where there is nothing to say.
std::optional<std::string> write_worlds(const WorldsSpec& worlds, const Scenario& scenario);

}  // namespace goodwill
