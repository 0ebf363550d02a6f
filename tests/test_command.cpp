#include <cmath>
#include <limits>

#include <doctest/doctest.h>

#include "sim/scenario/command.h"
#include "sim/scenario/scenario_reader.h"
#include "tests/files.h"
#include "tests/shipped.h"

namespace goodwill {

namespace {

Scenario minimal() {
    ScenarioResult result = read_scenario(tests::minimal_text());
    REQUIRE(result.ok());
    return result.scenario;
}

LeverSetting setting(const Scenario& scenario, const std::string& name, double value) {
    const auto lever = find_lever(scenario, name);
    REQUIRE(lever.has_value());
    return {*lever, value};
}

}  // namespace

TEST_CASE("every parameter is a lever under its own name, with its own range") {
    const Scenario scenario = minimal();
    for (const ParameterInfo& info : parameter_table()) {
        CAPTURE(std::string(info.name));
        const auto lever = find_lever(scenario, info.name);
        REQUIRE(lever.has_value());
        CHECK(lever->kind == LeverId::Kind::parameter);
        CHECK(lever_name(scenario, *lever) == info.name);
        const LeverRange range = lever_range(scenario, *lever);
        CHECK(range.minimum == info.minimum);
        CHECK(range.maximum == info.maximum);
        CHECK(range.step == info.step);
    }
}

TEST_CASE("staff levers exist exactly for touchpoints with staff") {
    const Scenario scenario = minimal();
    const auto lever = find_lever(scenario, "staff.hotline");
    REQUIRE(lever.has_value());
    CHECK(*lever == LeverId{LeverId::Kind::staff, 1});
    CHECK(lever_name(scenario, *lever) == "staff.hotline");
    CHECK_FALSE(find_lever(scenario, "staff.website").has_value());
    CHECK_FALSE(find_lever(scenario, "staff.").has_value());
    CHECK_FALSE(find_lever(scenario, "staff.nowhere").has_value());
    CHECK_FALSE(find_lever(scenario, "hotline").has_value());
    CHECK_FALSE(find_lever(scenario, "").has_value());
    CHECK(lever_name(scenario, {LeverId::Kind::staff, 0}).empty());
    CHECK(lever_name(scenario, {LeverId::Kind::parameter, -1}).empty());
}

TEST_CASE("positions range from one to four times the roster, ten at least") {
    Scenario scenario = minimal();
    const LeverId lever{LeverId::Kind::staff, 1};
    CHECK(lever_range(scenario, lever).minimum == 1.0);
    CHECK(lever_range(scenario, lever).maximum == 10.0);
    scenario.touchpoints[1].staff = 25;
    CHECK(lever_range(scenario, lever).maximum == 100.0);
}

TEST_CASE("the nearest name is found for a misspelt lever") {
    const Scenario scenario = minimal();
    CHECK(nearest_lever_name(scenario, "wow_shar") == "wow_share");
    CHECK(nearest_lever_name(scenario, "staff.hotlin") == "staff.hotline");
    CHECK(nearest_lever_name(scenario, "stafing") == "staffing");
}

TEST_CASE("values outside the range are refused with value and range, the edges are allowed") {
    const Scenario scenario = minimal();
    CHECK_FALSE(refuse(scenario, setting(scenario, "wow_share", 0.0)).has_value());
    CHECK_FALSE(refuse(scenario, setting(scenario, "wow_share", 0.4)).has_value());
    CHECK_FALSE(refuse(scenario, setting(scenario, "wow_share", 0.123)).has_value());
    CHECK(refuse(scenario, setting(scenario, "wow_share", 0.41)) == "wow_share cannot be 0.41: allowed is 0 to 0.4.");
    CHECK(refuse(scenario, setting(scenario, "wow_share", -0.01)) == "wow_share cannot be -0.01: allowed is 0 to 0.4.");
    CHECK(refuse(scenario, setting(scenario, "wow_share", std::numeric_limits<double>::quiet_NaN())).has_value());
    CHECK(refuse(scenario, setting(scenario, "wow_share", std::numeric_limits<double>::infinity())).has_value());
    CHECK_FALSE(refuse(scenario, setting(scenario, "staff.hotline", 1.0)).has_value());
    CHECK(refuse(scenario, setting(scenario, "staff.hotline", 0.0)) ==
          "staff.hotline cannot be 0: allowed is 1 to 10.");
    CHECK(refuse(scenario, setting(scenario, "staff.hotline", 1.5)) ==
          "staff.hotline cannot be 1.5: allowed are whole numbers from 1 to 10.");
    CHECK(refuse(scenario, {{LeverId::Kind::staff, 0}, 1.0}) == "There is no such lever.");
    CHECK(refuse(scenario, {{LeverId::Kind::parameter, 100000}, 1.0}) == "There is no such lever.");
}

}  // namespace goodwill
