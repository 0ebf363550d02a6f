// Scenarios of the repository, read from their files.
#pragma once

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "sim/scenario/scenario_reader.h"
#include "tests/files.h"

namespace goodwill::tests {

inline Scenario shipped(std::string_view name) {
    const ScenarioResult result = read_scenario(file_text(source_path("scenarios/" + std::string(name) + ".json")));
    REQUIRE(result.ok());
    return result.scenario;
}

inline std::string minimal_text() { return file_text(source_path("tests/minimal_scenario.json")); }

}  // namespace goodwill::tests
