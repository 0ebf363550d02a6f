// The comparison with published findings: its statistics, its table, and that observers measure what they say (docs/model.md, 10).
#include <doctest/doctest.h>

#include <cmath>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/command_line.h"
#include "cli/replications.h"
#include "sim/rules/creation.h"
#include "sim/rules/intentions.h"
#include "sim/session/session.h"
#include "sim/validation/calibration.h"
#include "sim/validation/evidence.h"
#include "sim/validation/statistics.h"
#include "sim/validation/validation.h"
#include "sim/world/state_hash.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

TEST_CASE("validation: moments, shares") {
    Moments moments{.origin = 5.0};
    for (const double x : {1.0, 2.0, 3.0, 10.0}) {
        moments.add(x);
    }
    CHECK(moments.mean() == doctest::Approx(4.0));
    CHECK(moments.deviation() == doctest::Approx(std::sqrt(12.5)));
    CHECK(moments.skewness() == doctest::Approx(45.0 / std::pow(12.5, 1.5)));

    CHECK(std::isnan(share_of(1.0, 0.0)));
    CHECK(median_of({3.0, 1.0, 2.0}) == 2.0);
    CHECK(top_share({1.0, 1.0, 1.0, 1.0, 6.0}, 0.2) == doctest::Approx(0.6));
}

TEST_CASE("validation: stated intentions go through the published points") {
    CHECK(says_disloyal(0.1) == doctest::Approx(0.09).epsilon(0.02));
    CHECK(says_disloyal(0.9) == doctest::Approx(0.96).epsilon(0.01));
    CHECK(says_buys_again(0.1) == doctest::Approx(0.94).epsilon(0.01));
    CHECK(says_buys_again(0.9) == doctest::Approx(0.04).epsilon(0.02));
    CHECK(says_spends_more(0.1) == doctest::Approx(0.88).epsilon(0.01));
    CHECK(says_spends_more(0.9) == doctest::Approx(0.04).epsilon(0.03));
    CHECK(says_speaks_badly(0.1) == doctest::Approx(0.01).epsilon(0.02));
    CHECK(says_speaks_badly(0.9) == doctest::Approx(0.81).epsilon(0.01));
    for (const bool is_major : {false, true}) {
        for (int i = 1; i < aftermath_count; ++i) {
            CHECK(says_stays(static_cast<Aftermath>(i), is_major) >
                  says_stays(static_cast<Aftermath>(i - 1), is_major));
        }
    }
}

TEST_CASE("validation: who says that they stay, after minor and after major matters, as published") {
    const auto is_stated = [](Aftermath aftermath, double minor, double major) {
        CHECK(says_stays(aftermath, false) == minor);
        CHECK(says_stays(aftermath, true) == major);
    };
    is_stated(Aftermath::silent, 0.37, 0.09);
    is_stated(Aftermath::unsatisfied, 0.46, 0.19);
    is_stated(Aftermath::satisfied, 0.70, 0.54);
    is_stated(Aftermath::satisfied_quickly, 0.95, 0.82);
}

TEST_CASE("validation: every fact has a name of its own, a target, a setting, both languages") {
    std::set<std::string_view> ids;
    for (const FactInfo& fact : fact_table()) {
        CAPTURE(std::string(fact.id));
        CHECK(ids.insert(fact.id).second);
        CHECK(fact.minimum <= fact.maximum);
        CHECK(fact.setting < setting_table().size());
        CHECK(!fact.label.en.empty());
        CHECK(!fact.label.de.empty());
        CHECK(!fact.source.en.empty());
        CHECK(!fact.source.de.empty());
    }
    for (const SettingInfo& setting : setting_table()) {
        Scenario scenario = small_business();
        setting.change(scenario);
        for (const ParameterInfo& info : parameter_table()) {
            CAPTURE(std::string(info.name));
            CHECK(scenario.parameters.*info.field >= info.minimum);
            CHECK(scenario.parameters.*info.field <= info.maximum);
        }
    }
}

TEST_CASE("validation: watching changes nothing, and agrees with the counters of the days") {
    SessionOptions options;
    options.seed = 5;
    Session watched = start_session(small_business(), options);
    Session alone = start_session(small_business(), options);
    Evidence evidence = start_watching(watched.world());
    for (int day = 0; day < 120; ++day) {
        watched.advance_day();
        observe(evidence, watched.world());
        alone.advance_day();
    }
    CHECK(state_hash(watched.world()) == state_hash(alone.world()));

    const Counters& c = evidence.window.total;
    CHECK(evidence.experience.satisfaction.count == c.contacts);
    CHECK(evidence.experience.satisfaction.mean() == doctest::Approx(c.satisfaction / c.contacts).epsilon(1e-6));
    // Bad contacts about complaints are told too, but are no new failures.
    CHECK(evidence.words.bad_told <= c.told_after_bad);
    CHECK(evidence.words.bad_told > 0.8 * c.told_after_bad);
    CHECK(evidence.words.bad_complained == c.complaints);
    CHECK(evidence.words.bad_listeners >= evidence.words.bad_told);
    CHECK(evidence.words.bad_listeners <= c.told_negative);
    // Matters of complaints are left out; those closed began while watched.
    CHECK(evidence.matters.closed > 100.0);
    CHECK(evidence.matters.closed <= c.solved_first + c.solved_later + c.unsolved);
    CHECK(evidence.matters.reworked <= evidence.matters.closed);
    double calls = 0.0;
    for (const Moments& hour : evidence.queue.calls) {
        CHECK(hour.count == 120.0);
        calls += hour.mean() * hour.count;
    }
    CHECK(calls > 0.0);
}

TEST_CASE("validation: chains of six independent contacts") {
    // Every contact fails with probability 0.05 and nobody gets used to it: flawless chains are ρ⁶.
    Scenario scenario = daily_contacts(400);
    scenario.touchpoints[0].failure_rate = 0.05;
    SessionOptions options;
    Session session = start_session(scenario, options);
    Evidence evidence = start_watching(session.world());
    for (int day = 0; day < 200; ++day) {
        session.advance_day();
        observe(evidence, session.world());
    }
    REQUIRE(evidence.experience.chains > 12000.0);
    // Standard error of a share near 0.735 of 13,000 chains: 0.0039.
    CHECK(std::abs(evidence.experience.flawless_chains / evidence.experience.chains - 0.735) < 4 * 0.0039);
}

TEST_CASE("validation: Poisson calls at a constant rate") {
    Session session = start_session(one_queue(60.0, 120.0, 4, 200.0), SessionOptions{});
    Evidence evidence = start_watching(session.world());
    for (int day = 0; day < 60; ++day) {
        session.advance_day();
        observe(evidence, session.world());
    }
    // Variance and mean are equal; the ratio of 24 × 60 hours has a standard error of √(2/1440) = 0.037.
    CHECK(std::abs(calls_variance_ratio(evidence.queue) - 1.0) < 4 * 0.037);
    CHECK(busiest_hour_share(evidence.queue) == doctest::Approx(1.0 / 24.0).epsilon(0.05));
    // Exponential handling: mean 120 s, spread 1. Patience: mean wait / share that gives up.
    CHECK(evidence.queue.service_s.mean() == doctest::Approx(120.0).epsilon(0.02));
    CHECK(evidence.queue.service_s.deviation() == doctest::Approx(120.0).epsilon(0.02));
    CHECK(seconds_of_patience(evidence.queue) == doctest::Approx(200.0).epsilon(0.05));
}

TEST_CASE("validation: humps of the day") {
    QueueEvidence evidence;
    const double hours[24] = {0, 0, 0, 0, 0, 0, 0, 3, 8, 10, 9, 7, 4, 5, 7, 8, 6, 3, 0, 0, 0, 0, 0, 0};
    for (std::size_t hour = 0; hour < 24; ++hour) {
        evidence.calls[hour].add(hours[hour]);
    }
    CHECK(humps(evidence) == 2.0);
    CHECK(busiest_hour_share(evidence) == doctest::Approx(10.0 / 70.0));
}

TEST_CASE("validation: purchases of newcomers and revenue of the best fifth") {
    CustomerEvidence evidence;
    World world;
    world.day = 1000;
    evidence.first_purchase = {10, 10, 10, 10, -1, 990};
    evidence.joined = {10, 10, 10, -1, -1, 990};
    evidence.repeated = {0, 1, 2, 0, 0, 0};
    evidence.revenue_eur = {10.0F, 20.0F, 60.0F, 5.0F, 0.0F, 500.0F};
    CHECK(without_repeat(evidence, world, false) == doctest::Approx(2.0 / 3.0));
    CHECK(without_repeat(evidence, world, true) == doctest::Approx(1.0 / 3.0));
    CHECK(revenue_of_top_fifth(evidence, world) == doctest::Approx(60.0 / 95.0));
}

TEST_CASE("validation: weeks of a cohort count from its first day") {
    // Two join on the first and the last of twelve weeks, and buy again 250 days after they did.
    constexpr std::int32_t cohort = 5 * CustomerEvidence::cohort_days;
    Scenario scenario = quiet_market(10);
    scenario.touchpoints.push_back(machine_touchpoint(TouchpointKind::shop));
    scenario.journeys.push_back(single_contact(Trigger::purchase, 1.0, 0));
    World world = create_world(scenario, 3);
    CustomerEvidence evidence = start_watching(world).customers;
    const std::int32_t joined[] = {cohort, cohort + CustomerEvidence::cohort_days - 1};
    for (std::uint32_t who = 0; who < 2; ++who) {
        evidence.joined[who] = joined[who];
        Contact contact{};
        contact.person = who;
        world.today.contacts.assign(1, contact);
        world.day = joined[who] + 250 + 1;
        watch_customers(evidence, world, 0);
    }
    CHECK(evidence.repeated[0] == 1);
    CHECK(evidence.repeated[1] == 2);
}

TEST_CASE("validation: the same values for any number of threads, other values for other seeds") {
    std::istringstream in;
    std::ostringstream out;
    const cli::Console console{in, out, out};
    const std::vector<Scenario> scenarios(setting_table().size(), small_business());
    std::vector<bool> is_wanted(setting_table().size(), false);
    is_wanted[0] = true;
    std::vector<std::vector<double>> one, three;
    CHECK(cli::replicate(scenarios, is_wanted, 3, 1, 1, console, one) == cli::ExitCode::fine);
    CHECK(cli::replicate(scenarios, is_wanted, 3, 1, 3, console, three) == cli::ExitCode::fine);
    REQUIRE(one.size() == fact_table().size());
    int compared = 0;
    for (std::size_t fact = 0; fact < one.size(); ++fact) {
        for (std::size_t r = 0; r < 3; ++r) {
            const bool is_other = fact_table()[fact].setting != 0;
            CHECK(std::isnan(one[fact][r]) == std::isnan(three[fact][r]));
            CHECK((!is_other || std::isnan(one[fact][r])));
            if (!std::isnan(one[fact][r])) {
                CHECK(one[fact][r] == three[fact][r]);
                ++compared;
            }
        }
    }
    CHECK(compared > 30);
    CHECK(one[0][0] != one[0][1]);  // churn with seeds 1 and 2
}

TEST_CASE("validation: the JSON of the command line") {
    const auto says = [](const std::vector<std::string>& arguments, std::string& text) {
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        const cli::ExitCode code = cli::run_command_line(arguments, {in, out, err});
        text = out.str() + err.str();
        return static_cast<int>(code);
    };
    std::string text;
    REQUIRE(says({"validate", "--json", "--replications", "2", "--threads", "1", "--fact", "nps", "--fact", "churn"},
                 text) == 0);
    const auto rows = nlohmann::json::parse(text);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0]["id"] == "churn");
    CHECK(rows[0]["kind"] == "calibrated");
    CHECK(rows[0]["tag"] == "S");
    for (const auto& row : rows) {
        for (const char* key : {"target_min", "target_max", "mean", "ci_low", "ci_high"}) {
            CHECK(row[key].is_number());
        }
        CHECK(row["inside"].is_boolean());
        CHECK(row["scenario"] == "grand-hotel");
        CHECK(row["ci_low"] < row["mean"]);
        CHECK(row["mean"] < row["ci_high"]);
        CHECK(row.size() == 12);
    }
    CHECK(says({"validate", "--fact", "npss"}, text) == 2);
    CHECK(text.find("nps") != std::string::npos);
    CHECK(says({"validate", "--replications", "1"}, text) == 2);
}

TEST_CASE("calibration: only judgements are free, inside the range of their parameter") {
    for (const FreeParameter& parameter : free_parameters()) {
        CAPTURE(std::string(parameter.info->name));
        CHECK(parameter.info->tag == EvidenceTag::J);
        CHECK(parameter.minimum >= parameter.info->minimum);
        CHECK(parameter.maximum <= parameter.info->maximum);
        CHECK(parameter.minimum < parameter.maximum);
    }
}

TEST_CASE("calibration: the search finds the lowest point of a bowl inside its bounds, on the grid of the steps") {
    std::vector<double> start;
    std::vector<double> goal;
    for (const FreeParameter& parameter : free_parameters()) {
        const double step = parameter.info->step;
        start.push_back(std::round(0.5 * (parameter.minimum + parameter.maximum) / step) * step);
        goal.push_back(parameter.minimum + 0.3 * (parameter.maximum - parameter.minimum));
    }
    const auto bowl = [&goal](std::span<const double> x) {
        double sum = 0.0;
        for (std::size_t k = 0; k < x.size(); ++k) {
            sum += (x[k] - goal[k]) * (x[k] - goal[k]);
        }
        return sum;
    };
    const Search found = compass_search(start, 60, bowl);
    CHECK(found.evaluations > 20);
    CHECK(found.objective == bowl(found.values));
    for (std::size_t k = 0; k < start.size(); ++k) {
        CAPTURE(std::string(free_parameters()[k].info->name));
        CHECK(std::abs(found.values[k] - goal[k]) <= 0.51 * free_parameters()[k].info->step);
    }
}

TEST_CASE("calibration: a fact counts by its distance from the middle of its target") {
    std::vector<std::vector<double>> values(fact_table().size());
    const FactInfo& fact = fact_table()[0];
    const double middle = 0.5 * (fact.minimum + fact.maximum);
    const double half = 0.5 * (fact.maximum - fact.minimum);
    values[0] = {middle + 0.7 * half};
    CHECK(distance(values) == 0.0);
    values[0] = {middle - 1.8 * half};
    CHECK(distance(values) == doctest::Approx(1.0));
    values[0] = {middle + 100.0 * half};
    CHECK(distance(values) == doctest::Approx(9.0));
}

TEST_CASE("calibration: scenarios that set a parameter themselves keep it") {
    std::vector<Scenario> scenarios(2, small_business());
    scenarios[1].parameters.tell_delight = 0.51;
    std::vector<double> values;
    for (const FreeParameter& parameter : free_parameters()) {
        values.push_back(start_of(parameter, scenarios));
    }
    values[0] = 0.33;
    REQUIRE(free_parameters()[0].info->name == "tell_delight");
    const std::vector<Scenario> changed = with_values(scenarios, values);
    CHECK(changed[0].parameters.tell_delight == 0.33);
    CHECK(changed[1].parameters.tell_delight == 0.51);
}
