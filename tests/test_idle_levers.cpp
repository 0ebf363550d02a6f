// Levers that can do nothing here are not offered; those that are offered can do something.

#include <doctest/doctest.h>

#include <cmath>

#include "sim/day/day.h"
#include "sim/rules/creation.h"
#include "sim/rules/programmes.h"
#include "sim/scenario/idle_levers.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

const ParameterInfo& row(std::string_view name) { return parameter_table()[*find_parameter(name)]; }

// Everything that happens in a year, but for what the programme itself costs.
std::vector<double> year_of(const Scenario& scenario, std::string_view lever_name, double value) {
    World world = create_world(scenario, 11);
    std::vector<double> counts;
    for (int day = 0; day < 365; ++day) {
        simulate_day(world, day == 0 ? std::vector<LeverSetting>{lever(scenario, lever_name, value)}
                                     : std::vector<LeverSetting>{});
        counts.insert(counts.end(), {world.record.total.contacts, world.record.total.satisfaction,
                                     world.record.total.deposited, world.record.total.revenue});
    }
    return counts;
}

}  // namespace

TEST_CASE("a lever that can do nothing in a business changes nothing there but its cost") {
    Scenario scenario = small_business();
    for (Touchpoint& touchpoint : scenario.touchpoints) {
        touchpoint.late.share = 0.0;
        touchpoint.transfer_share = 0.0;
        touchpoint.patience_mean_s = 0.0;
    }
    for (Journey& journey : scenario.journeys) {
        for (Step& step : journey.steps) {
            for (Transition& transition : step.next) {
                transition.told = -1;
            }
        }
    }
    int idle = 0;
    for (const ParameterInfo& info : parameter_table()) {
        if (info.is_lever() && !can_act(scenario, info)) {
            CAPTURE(info.name);
            ++idle;
            CHECK(year_of(scenario, info.name, info.minimum) == year_of(scenario, info.name, info.maximum));
        }
    }
    CHECK(idle == 4);  // nothing to tell, nobody to pass on to, nobody who hangs up, no community
    CHECK(can_act(scenario, row("personalisation")));
    CHECK(year_of(scenario, "personalisation", 0.0) != year_of(scenario, "personalisation", 1.0));
    CHECK(can_act(scenario, row("fit_sd")));
}

TEST_CASE("the further a programme goes, the less each step adds") {
    for (const ParameterInfo& info : parameter_table()) {
        CAPTURE(info.name);
        const bool is_programme = info.cost.most > 0.0 && info.minimum == 0.0 && info.maximum == 1.0;
        if (!is_programme) {
            CHECK(effect_of(info, info.standard) == info.standard);
            continue;
        }
        CHECK(effect_of(info, 0.0) == 0.0);
        CHECK(effect_of(info, 0.5) == doctest::Approx(usual_effect));
        CHECK(effect_of(info, 1.0) == doctest::Approx(1.0));
        for (double x = 0.1; x < 0.95; x += 0.1) {
            CHECK(effect_of(info, x + 0.05) - effect_of(info, x) < effect_of(info, x) - effect_of(info, x - 0.05));
        }
    }
}
