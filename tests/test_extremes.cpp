// Sensible extremes: no lever at an end of its range, alone or with another one, makes a world that cannot be: shares
// outside 0–1, negative amounts, numbers that are none, people who vanish, or a business that loses half of its customers
// within a month because somebody moved a lever. Random businesses are in test_properties.cpp.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <vector>

#include "sim/session/session.h"
#include "tests/inspector.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

// A business small enough to be simulated hundreds of times.
Scenario tiny_business() {
    Scenario scenario = small_business();
    scenario.customers = 250;
    scenario.people = 800;
    return scenario;
}

struct Story {
    double customers_before = 0.0;
    double customers_month_later = 0.0;
    std::vector<std::string> findings;
};

// Ten ordinary days, then the levers are moved.
Story story_of(const Scenario& scenario, const std::vector<LeverSetting>& settings, int days, std::uint64_t seed) {
    constexpr int before = 10;
    SessionOptions options;
    options.seed = seed;
    Session session = start_session(scenario, options);
    Story story;
    for (int day = 0; day < days; ++day) {
        if (day == before) {
            story.customers_before = static_cast<double>(session.world().customers);
            for (const LeverSetting& setting : settings) {
                if (const auto problem = session.submit({day, setting})) {
                    story.findings.push_back(*problem);
                }
            }
        }
        session.advance_day();
        if (day == before + 30) {
            story.customers_month_later = static_cast<double>(session.world().customers);
        }
    }
    Inspector inspector;
    inspect_people(inspector, session.world());
    inspect_figures(inspector, session.world(), session.history());
    story.findings.insert(story.findings.end(), inspector.findings().begin(), inspector.findings().end());
    return story;
}

std::vector<LeverId> levers_of(const Scenario& scenario) {
    std::vector<LeverId> levers;
    for (std::size_t i = 0; i < parameter_table().size(); ++i) {
        if (parameter_table()[i].is_lever()) {
            levers.push_back({LeverId::Kind::parameter, static_cast<int>(i)});
        }
    }
    for (std::size_t i = 0; i < scenario.touchpoints.size(); ++i) {
        if (kind_info(scenario.touchpoints[i].kind).is_staffed) {
            levers.push_back({LeverId::Kind::staff, static_cast<int>(i)});
        }
    }
    return levers;
}

// Both ends of every lever; positions end at three times the roster, more would only cost.
std::vector<LeverSetting> ends_of(const Scenario& scenario) {
    std::vector<LeverSetting> ends;
    for (const LeverId& lever : levers_of(scenario)) {
        const LeverRange range = lever_range(scenario, lever);
        const bool is_staff = lever.kind == LeverId::Kind::staff;
        const double most =
            is_staff ? 3.0 * scenario.touchpoints[static_cast<std::size_t>(lever.index)].staff : range.maximum;
        ends.push_back({lever, range.minimum});
        ends.push_back({lever, std::min(most, range.maximum)});
    }
    return ends;
}

std::string text_of(const Scenario& scenario, const std::vector<LeverSetting>& settings) {
    std::string text;
    for (const LeverSetting& setting : settings) {
        text += lever_name(scenario, setting.lever) + "=" + std::to_string(setting.value) + " ";
    }
    return text;
}

void check_story(const Scenario& scenario, const std::vector<LeverSetting>& settings, int days, std::uint64_t seed) {
    const Story story = story_of(scenario, settings, days, seed);
    const std::string moved = text_of(scenario, settings);
    const std::string findings = joined(story.findings);
    CAPTURE(moved);
    CAPTURE(findings);
    CHECK(story.findings.empty());
    // No instant collapse: whatever a firm does, a month later more than half of the customers are still there.
    CHECK(story.customers_month_later > 0.5 * story.customers_before);
}

}  // namespace

TEST_CASE("extremes: every lever alone at both ends of its range") {
    const Scenario scenario = tiny_business();
    const std::vector<LeverSetting> ends = ends_of(scenario);
    REQUIRE(ends.size() > 40);
    for (const LeverSetting& end : ends) {
        check_story(scenario, {end}, 300, 91);
    }
}

TEST_CASE("extremes: all pairs of levers at the ends of their ranges") {
    const Scenario scenario = tiny_business();
    const std::vector<LeverSetting> ends = ends_of(scenario);
    std::uint64_t seed = 93;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        for (std::size_t j = i + 1; j < ends.size(); ++j) {
            if (!(ends[i].lever == ends[j].lever)) {
                check_story(scenario, {ends[i], ends[j]}, 60, ++seed);
            }
        }
    }
}

TEST_CASE("extremes: all levers at their lowest, all at their highest") {
    const Scenario scenario = tiny_business();
    const std::vector<LeverSetting> ends = ends_of(scenario);
    for (const std::size_t first : {std::size_t{0}, std::size_t{1}}) {
        std::vector<LeverSetting> all;
        for (std::size_t i = first; i < ends.size(); i += 2) {
            all.push_back(ends[i]);
        }
        check_story(scenario, all, 400, 94);
    }
}

TEST_CASE("extremes: the inspector sees what is wrong") {
    SessionOptions options;
    Session session = start_session(tiny_business(), options);
    session.advance_day();
    World world = session.world();
    world.people[3].expectation[1] = 10.5F;
    world.people[4].consideration = std::nanf("");
    --world.customers;
    DayRecord day = session.history()[0];
    day.total.revenue = -1.0;
    Inspector inspector;
    inspect_people(inspector, world);
    inspect_figures(inspector, world, std::span(&day, 1));
    const std::string findings = joined(inspector.findings());
    CHECK(findings.find("expectation is 10.5") != std::string::npos);
    CHECK(findings.find("consideration is") != std::string::npos);
    CHECK(findings.find("counted customers") != std::string::npos);
    CHECK(findings.find("revenue is") != std::string::npos);
}
