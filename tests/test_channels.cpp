// Preferred channels, opening hours, calls back, answers that come too late (M8, M19).
#include "sim/rules/creation.h"
#include "sim/world/channels.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <vector>

#include "sim/rules/staff.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

// A hotline and e-mail, either of which settles a matter; half of them begin at each.
Scenario two_channels(int customers) {
    Scenario scenario = quiet_market(customers);
    scenario.touchpoints = {staffed_touchpoint(TouchpointKind::hotline, 50, 60.0),
                            staffed_touchpoint(TouchpointKind::email, 50, 60.0)};
    for (Touchpoint& t : scenario.touchpoints) {
        t.solution_share = 1.0;
    }
    Journey journey = single_contact(Trigger::issue, 30.0, 0);
    journey.steps[0].needs_solution = true;
    journey.steps.push_back(journey.steps[0]);
    journey.steps[1].touchpoint = 1;
    journey.start = {Transition{0, 0.5, 0.0, 0.0}, Transition{1, 0.5, 0.0, 0.0}};
    scenario.journeys = {journey};
    return scenario;
}

// A hotline from 8 to 18 o'clock that cannot keep up.
Scenario crowded_hotline() {
    Scenario scenario = quiet_market(2000);
    Touchpoint hotline = staffed_touchpoint(TouchpointKind::hotline, 3, 300.0);
    set_hours(hotline, 8.0, 18.0);
    hotline.shift_h = 10.0;
    hotline.patience_mean_s = 120.0;
    hotline.solution_share = 1.0;
    scenario.touchpoints = {hotline};
    scenario.journeys = {single_contact(Trigger::issue, 55.0, 0)};
    scenario.journeys[0].steps[0].needs_solution = true;
    return scenario;
}

}  // namespace

TEST_CASE("shares of preferred channels: those of the survey, of the channels there are") {
    Scenario scenario;
    for (const TouchpointKind kind :
         {TouchpointKind::hotline, TouchpointKind::email, TouchpointKind::counter, TouchpointKind::app}) {
        Touchpoint t;
        t.kind = kind;
        scenario.touchpoints.push_back(t);
    }
    const ChannelShares shares = channel_shares(scenario);
    CHECK(shares[0] == doctest::Approx(44.0 / 71.0));
    CHECK(shares[1] == 0.0);  // no chat
    CHECK(shares[2] == doctest::Approx(15.0 / 71.0));
    CHECK(shares[3] == doctest::Approx(12.0 / 71.0));
    std::array<double, channel_count> found{};
    constexpr std::uint32_t people = 50000;
    for (std::uint32_t i = 0; i < people; ++i) {
        ++found[preferred_channel(shares, 9, i)];
    }
    CHECK(found[1] == 0.0);
    // Standard error of a share of 0.62 among 50,000: 0.0022.
    CHECK(std::abs(found[0] / people - 44.0 / 71.0) < 4 * 0.0022);
    CHECK(std::abs(found[3] / people - 12.0 / 71.0) < 4 * 0.0017);
    CHECK(preferred_channel(shares, 9, 17) == preferred_channel(shares, 9, 17));
    scenario.touchpoints[2].kind = TouchpointKind::chat;
    const ChannelShares with_chat = channel_shares(scenario);
    CHECK(with_chat[0] == doctest::Approx(44.0 / 88.0));
    CHECK(with_chat[1] == doctest::Approx(17.0 / 88.0));
    CHECK(with_chat[2] == doctest::Approx(15.0 / 88.0));
    // One channel is nothing to choose from.
    scenario.touchpoints.resize(1);
    CHECK(preferred_channel(channel_shares(scenario), 9, 17) == no_channel);
}

TEST_CASE("a matter in another channel than the preferred one is perceived 0.4 points lower") {
    const Scenario scenario = two_channels(2000);
    World world = create_world(scenario, 401);
    // Staff of the start differ: compare people served by the same employee on the same day.
    double right = 0.0;
    double wrong = 0.0;
    run_days(world, 20, [&](const World& w) {
        std::vector<double> best(w.employees.size(), -1.0);
        std::vector<double> worst(w.employees.size(), -1.0);
        for (const Contact& c : w.today.contacts) {
            if (c.repeats > 0) {
                continue;  // perceived lower for another reason
            }
            const bool is_preferred = preferred_channel(w.channels, w.seed, c.person) ==
                                      channel_of(w.scenario->touchpoints[c.touchpoint].kind);
            double& seen = is_preferred ? best[c.employee] : worst[c.employee];
            CHECK((seen < 0.0 || std::abs(seen - static_cast<double>(c.perceived)) < 1e-5));
            seen = static_cast<double>(c.perceived);
            (is_preferred ? right : wrong) += 1.0;
        }
        for (std::size_t i = 0; i < best.size(); ++i) {
            if (best[i] >= 0.0 && worst[i] >= 0.0) {
                CHECK(best[i] - worst[i] == doctest::Approx(0.4).epsilon(1e-4));
            }
        }
    });
    CHECK(right > 500.0);
    CHECK(wrong > 500.0);
}

TEST_CASE("those who follow their preference begin in their channel") {
    Scenario scenario = two_channels(2000);
    scenario.parameters.preference_followed = 1.0;
    World world = create_world(scenario, 402);
    int contacts = 0;
    run_days(world, 20, [&](const World& w) {
        for (const Contact& c : w.today.contacts) {
            CHECK(preferred_channel(w.channels, w.seed, c.person) ==
                  channel_of(w.scenario->touchpoints[c.touchpoint].kind));
            ++contacts;
        }
    });
    CHECK(contacts > 1000);
}

TEST_CASE("before closed doors people wait, or turn to the other channel with a switch and a new explanation") {
    Scenario scenario = two_channels(3000);
    set_hours(scenario.touchpoints[0], 8.0, 12.0);
    scenario.touchpoints[0].arrival_profile.fill(1.0);  // they come at any hour
    scenario.journeys[0].steps[0].alternative = 1;
    scenario.journeys[0].start = {Transition{0, 1.0, 0.0, 0.0}};
    scenario.parameters.shared_history = 0.0;
    for (const double share : {0.0, 0.4, 1.0}) {
        CAPTURE(share);
        scenario.parameters.switch_when_closed = share;
        World world = create_world(scenario, 403);
        double by_phone = 0.0;
        double by_mail = 0.0;
        run_days(world, 40, [&](const World& w) {
            for (const Contact& c : w.today.contacts) {
                CHECK(c.switches == (c.touchpoint == 1 ? 1 : 0));
                CHECK(c.explains == c.switches);
                (c.touchpoint == 1 ? by_mail : by_phone) += 1.0;
            }
        });
        // Open for 4 of 24 hours; a share of the others turns away. About 9,800 matters: standard error 0.005.
        CHECK(std::abs(by_mail / (by_mail + by_phone) - share * 20.0 / 24.0) < 0.025);
    }
}

TEST_CASE("who changes the channel tells all again, unless history is shared") {
    for (const double shared : {0.0, 0.4, 1.0}) {
        CAPTURE(shared);
        Scenario scenario = two_channels(3000);
        set_hours(scenario.touchpoints[0], 8.0, 9.0);
        scenario.touchpoints[0].arrival_profile.fill(1.0);
        scenario.journeys[0].steps[0].alternative = 1;
        scenario.journeys[0].start = {Transition{0, 1.0, 0.0, 0.0}};
        scenario.parameters.switch_when_closed = 1.0;
        scenario.parameters.shared_history = shared;
        World world = create_world(scenario, 407);
        double switched = 0.0;
        double explained = 0.0;
        run_days(world, 30, [&](const World& w) {
            for (const Contact& c : w.today.contacts) {
                switched += c.switches;
                explained += c.explains;
            }
        });
        REQUIRE(switched > 5000.0);
        const double expected = 1.0 - (1.4 - 0.4 * shared) * shared;
        CHECK(std::abs(explained / switched - expected) <= 4.0 * std::sqrt(expected * (1.0 - expected) / switched));
    }
}

TEST_CASE("longer opening hours: half earlier, half later, as far as the day goes; shifts and wages follow") {
    Scenario scenario = crowded_hotline();
    scenario.touchpoints[0].wage_eur_per_h = 20.0;
    scenario.parameters.training_h = 0.0;
    World world = create_world(scenario, 404);
    const Station& hotline = world.stations[0];
    const auto set_hours_to = [&](double added) {
        simulate_day(world, std::vector<LeverSetting>{lever(scenario, "opening_hours", added)});
        return world.record.total;
    };
    CHECK(set_hours_to(0.0).wages == doctest::Approx(100.0 * 3 * 10 * 20));
    CHECK(set_hours_to(4.0).wages == doctest::Approx(100.0 * 3 * 14 * 20));
    CHECK(hotline.opens_h == 6.0);
    CHECK(hotline.closes_h == 20.0);
    CHECK(set_hours_to(8.0).wages == doctest::Approx(100.0 * 3 * 18 * 20));
    CHECK(hotline.opens_h == 4.0);
    CHECK(hotline.closes_h == 22.0);
    // Some customers come in the new hours: half as many as in the others.
    double early = 0.0;
    double usual = 0.0;
    run_days(world, 60, [&](const World& w) {
        for (const Contact& c : w.today.contacts) {
            (c.arrive_s >= 8 * 3600.0F && c.arrive_s < 18 * 3600.0F ? usual : early) += 1.0;
        }
    });
    CHECK(early / (early + usual) == doctest::Approx(4.0 / 14.0).epsilon(0.05));
    CHECK(set_hours_to(0.0).wages == doctest::Approx(100.0 * 3 * 10 * 20));
    CHECK(hotline.opens_h == 8.0);
    CHECK(hotline.closes_h == 18.0);
    // At the edge of the day the hours go to the other side.
    widen_hours(world, 0, 0.0);
    Scenario late = scenario;
    set_hours(late.touchpoints[0], 14.0, 23.0);
    World evening = create_world(late, 404);
    simulate_day(evening, std::vector<LeverSetting>{lever(late, "opening_hours", 6.0)});
    CHECK(evening.stations[0].closes_h == 24.0);
    CHECK(evening.stations[0].opens_h == 9.0);
}

TEST_CASE("calls back: whoever would hang up is called later and does not wait; nobody is lost") {
    Scenario scenario = crowded_hotline();
    World usual = create_world(scenario, 405);
    const DayRecord without = run_and_count(usual, 30);
    CHECK(without.total.gave_up > 200.0);
    CHECK(without.total.call_backs == 0.0);
    scenario.parameters.call_back = 1.0;
    World offered = create_world(scenario, 405);
    const DayRecord with = run_and_count(offered, 30);
    CHECK(with.total.call_backs > 200.0);
    CHECK(with.total.gave_up == 0.0);
    CHECK(with.total.served > without.total.served + 100.0);
    CHECK(with.total.effort / with.total.contacts < without.total.effort / without.total.contacts);
    CHECK(with.total.served + with.total.gave_up == with.total.queued);
}

TEST_CASE("answers that come too late are given up by the share of those beyond their patience") {
    Scenario scenario = quiet_market(2000);
    Touchpoint email = staffed_touchpoint(TouchpointKind::email, 1, 600.0);
    set_hours(email, 8.0, 12.0);
    email.arrival_profile.fill(1.0);
    email.shift_h = 4.0;
    email.patience_mean_s = 4.0 * 3600.0;
    email.solution_share = 1.0;
    scenario.touchpoints = {email};
    scenario.journeys = {single_contact(Trigger::issue, 1.8, 0)};
    scenario.journeys[0].steps[0].needs_solution = true;
    const auto lost = [&](double share) {
        scenario.parameters.answer_give_up = share;
        World world = create_world(scenario, 406);
        const DayRecord sum = run_and_count(world, 300);
        CHECK(sum.total.answers > 2000.0);
        CHECK(sum.total.gave_up == 0.0);
        CHECK(sum.total.unsolved == sum.total.answers_too_late);
        return sum.total.answers_too_late / sum.total.answers;
    };
    CHECK(lost(0.0) == 0.0);
    const double all = lost(1.0);
    CHECK(all > 0.5);
    CHECK(lost(0.5) == doctest::Approx(0.5 * all).epsilon(0.08));
}
