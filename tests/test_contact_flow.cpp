// What happens at a touchpoint and where the journey goes from there: skill, solutions, patience, delays (M6–M8, M17, M20).
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include "sim/rules/creation.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

// Within four standard errors of a share among `n`.
bool is_share(double found, double expected, double n) {
    return std::abs(found - expected) < 4.0 * std::sqrt(expected * (1.0 - expected) / n);
}

// A desk at which nobody waits and every matter is solved as the stated share says; nobody learns or forgets.
Scenario settled_desk(TouchpointKind kind, double solution_share) {
    Scenario scenario = quiet_market(3000);
    scenario.touchpoints = {staffed_touchpoint(kind, 60, 60.0)};
    scenario.touchpoints[0].solution_share = solution_share;
    scenario.journeys = {single_contact(Trigger::issue, 36.5, 0)};
    scenario.journeys[0].steps[0].needs_solution = true;
    Parameters& p = scenario.parameters;
    p.solution_skill = 0.0;
    p.solution_empowerment = 0.0;
    p.solution_overload = 0.0;
    p.skill_learning = 0.0;
    p.skill_practice = 0.0;
    p.skill_forgetting = 0.0;
    return scenario;
}

World with_skill(const Scenario& scenario, double skill, std::uint64_t seed) {
    World world = create_world(scenario, seed);
    for (Employee& employee : world.employees) {
        employee.skill = static_cast<float>(skill);
    }
    return world;
}

struct Mean {
    double sum = 0.0;
    double squares = 0.0;
    double count = 0.0;

    void add(double value) {
        sum += value;
        squares += value * value;
        count += 1.0;
    }
    [[nodiscard]] double value() const { return sum / count; }
    [[nodiscard]] double error() const { return std::sqrt((squares / count - value() * value()) / count); }
    [[nodiscard]] bool is(double expected) const { return std::abs(value() - expected) < 4.0 * error(); }
};

using MatterName = std::pair<std::uint32_t, std::uint64_t>;
MatterName matter_name(const Contact& contact) { return {contact.person, contact.key / 256U}; }

// Of contacts that were not passed on, the share that solved their matter.
double solved_share(World& world, int days, double& contacts) {
    double solved = 0.0;
    contacts = 0.0;
    run_days(world, days, [&](const World& w) {
        for (const Contact& contact : w.today.contacts) {
            contacts += contact.outcome != Outcome::passed_on ? 1.0 : 0.0;
            solved += contact.outcome == Outcome::done ? 1.0 : 0.0;
        }
    });
    return solved / contacts;
}

}  // namespace

TEST_CASE("solutions: skill and empowerment raise the chance, a transfer and overload lower it") {
    double contacts = 0.0;
    Scenario scenario = settled_desk(TouchpointKind::counter, 0.6);
    Parameters& p = scenario.parameters;
    const auto share_at = [&](double skill) {
        World world = with_skill(scenario, skill, 601);
        return solved_share(world, 40, contacts);
    };
    // Odds of 1.5 times e^(effect / 0.24): an effect counts in full at first, and nobody solves everything.
    const auto moved = [](double effect) { return 1.0 - 1.0 / (1.0 + 1.5 * std::exp(effect / 0.24)); };
    REQUIRE(moved(0.01) == doctest::Approx(0.61).epsilon(0.001));
    CHECK(is_share(share_at(0.9), 0.6, contacts));
    p.solution_skill = 0.2;
    CHECK(is_share(share_at(0.9), moved(0.2 * 0.8), contacts));
    CHECK(is_share(share_at(0.25), moved(-0.2 * 0.5), contacts));
    p.solution_skill = 0.0;
    p.solution_empowerment = 0.2;
    p.empowerment_eur = 0.0;
    CHECK(is_share(share_at(0.5), moved(-0.2), contacts));
    p.empowerment_eur = 80.0;
    CHECK(is_share(share_at(0.5), moved(0.2 * (1.0 - 2.0 * std::exp(-2.0))), contacts));
    p.solution_empowerment = 0.0;
    p.solution_after_transfer = 0.3;
    CHECK(is_share(share_at(0.5), 0.6, contacts));
    scenario.touchpoints[0].transfer_share = 1.0;  // everybody is passed on twice
    CHECK(is_share(share_at(0.5), moved(-0.3), contacts));
}

TEST_CASE("effort: the most laborious contact is remembered, not the last one") {
    World world = create_world(daily_contacts(500), 614);
    for (Person& person : world.people) {
        person.effort_memory = 0.9F;
    }
    run_days(world, 1);
    REQUIRE(world.today.contacts.size() > 300);
    for (const Contact& contact : world.today.contacts) {
        CHECK(contact.effort < 0.5F);
        CHECK(world.people[contact.person].effort_memory == 0.9F);
    }
}

TEST_CASE("a contact that fails is no wow moment") {
    Scenario scenario = daily_contacts(500);
    scenario.touchpoints[0].failure_rate = 0.5;
    scenario.parameters.wow_share = 1.0;
    World world = create_world(scenario, 615);
    run_days(world, 1);
    for (const Contact& contact : world.today.contacts) {
        CHECK(contact.is_wow != contact.has_failed);
    }
    CHECK(world.record.total.wows + world.record.total.failures == world.record.total.contacts);
    CHECK(world.record.total.wows > 100.0);
}

TEST_CASE("satisfied is from 6.25 points on, laborious from an effort of one half on") {
    World world = create_world(small_business(), 616);
    double satisfied = 0.0;
    double laborious = 0.0;
    double close = 0.0;
    const DayRecord sum = [&] {
        DayRecord record{};
        run_days(world, 60, [&](const World& w) {
            add(record, w.record);
            for (const Contact& contact : w.today.contacts) {
                satisfied += contact.satisfaction >= 6.25F ? 1.0 : 0.0;
                close += contact.satisfaction >= 5.0F && contact.satisfaction < 6.25F ? 1.0 : 0.0;
                laborious += contact.effort >= 0.5F ? 1.0 : 0.0;
            }
        });
        return record;
    }();
    CHECK(close > 20.0);
    CHECK(sum.total.satisfied == satisfied);
    CHECK(sum.total.high_effort == laborious);
    CHECK(laborious > 20.0);
}

TEST_CASE("solutions: better self-service solves more") {
    for (const double quality : {0.2, 0.5, 0.9}) {
        CAPTURE(quality);
        Scenario scenario = settled_desk(TouchpointKind::counter, 0.5);
        scenario.touchpoints[0] = machine_touchpoint(TouchpointKind::website);
        scenario.touchpoints[0].solution_share = 0.5;
        scenario.parameters.self_service_quality = quality;
        World world = create_world(scenario, 602);
        double contacts = 0.0;
        const double share = solved_share(world, 40, contacts);
        CHECK(is_share(share, 0.5 * (0.4 + (1.4 - 0.4 * quality) * quality), contacts));
    }
}

TEST_CASE(
    "transfers: by the share of the touchpoint and the lever, at most twice, told again unless history is shared") {
    Scenario scenario = settled_desk(TouchpointKind::counter, 1.0);
    scenario.touchpoints[0].transfer_share = 0.5;
    const auto count_for = [&scenario](double fewer, double shared, std::map<int, double>& by_transfers) {
        scenario.parameters.fewer_handovers = fewer;
        scenario.parameters.shared_history = shared;
        World world = create_world(scenario, 603);
        double explained = 0.0;
        run_days(world, 40, [&](const World& w) {
            for (const Contact& contact : w.today.contacts) {
                by_transfers[contact.transfers] += contact.repeats == 0 ? 1.0 : 0.0;
                explained += contact.repeats == 0 && contact.transfers == 1 ? contact.explains : 0.0;
            }
        });
        return explained;
    };
    for (const double fewer : {0.0, 0.6}) {
        CAPTURE(fewer);
        std::map<int, double> times;
        const double explained = count_for(fewer, 0.3, times);
        const double passed_on = 0.5 * (1.0 - (1.4 - 0.4 * fewer) * fewer);
        CHECK(is_share(times[1] / times[0], passed_on, times[0]));
        CHECK(is_share(times[2] / times[1], passed_on, times[1]));
        CHECK(times.rbegin()->first == 2);
        CHECK(is_share(explained / times[1], 1.0 - (1.4 - 0.4 * 0.3) * 0.3, times[1]));
    }
}

TEST_CASE("skill: failures grow rarer and handling quicker by the parameter, as stated at typical skill") {
    Scenario scenario = settled_desk(TouchpointKind::counter, 1.0);
    scenario.journeys[0].steps[0].needs_solution = false;
    scenario.touchpoints[0].failure_rate = 0.2;
    scenario.parameters.skill_speed = 0.4;
    for (const double skill : {0.25, 0.75, 1.0}) {
        CAPTURE(skill);
        World world = with_skill(scenario, skill, 604);
        double failures = 0.0;
        double contacts = 0.0;
        Mean handling_s;
        run_days(world, 40, [&](const World& w) {
            for (const Contact& contact : w.today.contacts) {
                contacts += 1.0;
                failures += contact.has_failed ? 1.0 : 0.0;
                handling_s.add(static_cast<double>(contact.end_s) - static_cast<double>(contact.start_s));
            }
        });
        CHECK(is_share(failures / contacts, 0.2 * (1.0 + 0.8 * (0.75 - skill)), contacts));
        CHECK(handling_s.is(60.0 * (1.0 + 0.4 * (0.75 - skill))));
    }
}

TEST_CASE("patience learns from waiting in person, between a third and three times the usual, and never from letters") {
    Scenario scenario = one_queue(20.0, 600.0, 3, 600.0);
    scenario.parameters.patience_adaptation = 0.5;
    scenario.touchpoints[0].kind = TouchpointKind::email;
    World letters = create_world(scenario, 605);
    double waited = 0.0;
    run_days(letters, 10, [&waited](const World& w) {
        for (const Contact& contact : w.today.contacts) {
            waited += contact.wait_ratio > 0.0F ? 1.0 : 0.0;
        }
    });
    CHECK(waited > 1000.0);
    CHECK(std::all_of(letters.people.begin(), letters.people.end(),
                      [](const Person& person) { return person.patience == 1.0F; }));
    scenario.touchpoints[0].kind = TouchpointKind::hotline;
    scenario.parameters.patience_adaptation = 1.0;  // as the last wait was
    World calls = create_world(scenario, 605);
    run_days(calls, 10);
    double at_limit = 0.0;
    int outside = 0;
    for (const Person& person : calls.people) {
        outside += person.patience < 0.33333F || person.patience > 3.0F ? 1 : 0;
        at_limit += person.patience < 0.33334F ? 1.0 : 0.0;
    }
    CHECK(outside == 0);
    CHECK(at_limit > 20.0);
}

TEST_CASE("a call back is one for this contact only: what follows is an ordinary step again") {
    Scenario scenario = quiet_market(2000);
    Touchpoint hotline = staffed_touchpoint(TouchpointKind::hotline, 3, 300.0);
    set_hours(hotline, 8.0, 18.0);
    hotline.shift_h = 10.0;
    hotline.patience_mean_s = 60.0;
    scenario.touchpoints = {hotline, staffed_touchpoint(TouchpointKind::email, 50, 60.0)};
    scenario.journeys = {single_contact(Trigger::issue, 55.0, 0)};
    scenario.journeys[0].steps[0].next = {Transition{1, 1.0, 0.0, 3.0}};
    Step answer;
    answer.id = "answer";
    answer.touchpoint = 1;
    scenario.journeys[0].steps.push_back(answer);
    scenario.parameters.call_back = 1.0;
    World world = create_world(scenario, 606);
    int following = 0;
    int still_called_back = 0;
    double call_backs = 0.0;
    run_days(world, 20, [&](const World& w) {
        call_backs += w.record.total.call_backs;
        w.calendar.for_each(w.day, [&](const Case& item) {
            following += item.step == 1 ? 1 : 0;
            still_called_back += item.step == 1 && item.is_called_back ? 1 : 0;
        });
    });
    CHECK(call_backs > 500.0);
    CHECK(following > 5000);
    CHECK(still_called_back == 0);
}

TEST_CASE("a call back comes within three hours, an hour and a half on average, whoever is called") {
    Scenario scenario = one_queue(30.0, 60.0, 1, 1e-9);  // nobody waits
    scenario.parameters.call_back = 1.0;
    World world = create_world(scenario, 607);
    // Those who hang up leave no contact; of those called back after midnight the calendar knows.
    double call_backs = 0.0;
    Mean minutes;
    run_days(world, 30, [&](const World& w) {
        call_backs += w.record.total.call_backs;
        w.calendar.for_each(w.day, [&](const Case& item) {
            if (item.is_called_back) {
                minutes.add(static_cast<double>(item.time_s) / 60.0);
            }
        });
    });
    CHECK(call_backs > 3000.0);
    REQUIRE(minutes.count > 200.0);
    // Called at t before midnight (even) and back after v (even on 0 … 180): the part beyond midnight, given that there is
    // one, has the density 2 (1 − x / 180) / 180 and the mean 60.
    CHECK(minutes.is(60.0));
}

TEST_CASE("whoever is called back stays on the line until it is her turn, and does not feel the wait") {
    Scenario scenario = one_queue(30.0, 60.0, 1, 1e-9);  // nobody who calls waits
    scenario.parameters.call_back = 1.0;
    World world = create_world(scenario, 617);
    int waited = 0;
    int felt = 0;
    run_days(world, 10, [&](const World& w) {
        for (const Contact& contact : w.today.contacts) {
            waited += contact.start_s > contact.arrive_s ? 1 : 0;
            felt += contact.wait_ratio > 0.0F ? 1 : 0;
        }
        CHECK(w.record.total.gave_up == 0.0);
        CHECK(w.record.total.wait_s == 0.0);
    });
    CHECK(waited > 300);
    CHECK(felt == 0);
}

TEST_CASE("yesterday's last customer is still there in the morning") {
    Scenario scenario = one_queue(20.0, 60.0, 1, 0.0);
    World world = create_world(scenario, 608);
    world.employees[0].free_at_s = 86400.0 + 7200.0;
    run_days(world, 1);
    REQUIRE(world.today.contacts.size() > 300);
    float first_arrival = 1e9F;
    float first_start = 1e9F;
    for (const Contact& contact : world.today.contacts) {
        first_arrival = std::min(first_arrival, contact.arrive_s);
        first_start = std::min(first_start, contact.start_s);
    }
    CHECK(first_arrival < 3600.0F);
    CHECK(first_start == 7200.0F);
}

TEST_CASE("employees go home: nobody is served by somebody whose shift is over when the turn comes") {
    Scenario scenario = one_queue(12.0, 900.0, 2, 0.0);
    set_hours(scenario.touchpoints[0], 8.0, 16.0);
    scenario.touchpoints[0].shift_h = 4.0;
    World world = create_world(scenario, 609);
    int served = 0;
    int too_late = 0;
    run_days(world, 30, [&](const World& w) {
        for (const Contact& contact : w.today.contacts) {
            if (contact.has_employee()) {
                const Employee& employee = w.employees[contact.employee];
                ++served;
                too_late += static_cast<double>(contact.start_s) >= employee.shift_end_s ? 1 : 0;
            }
        }
    });
    CHECK(served > 1000);
    CHECK(too_late == 0);
}

TEST_CASE("answered within twenty seconds: those served after no longer wait") {
    Scenario scenario = one_queue(30.0, 110.0, 1, 0.0);
    World world = create_world(scenario, 610);
    double quickly = 0.0;
    double slowly = 0.0;
    const auto count_waits = [&](const World& w) {
        for (const Contact& contact : w.today.contacts) {
            const float wait_s = contact.start_s - contact.arrive_s;
            (wait_s <= 20.0F ? quickly : slowly) += 1.0;
        }
    };
    double counted = 0.0;
    run_days(world, 20, [&](const World& w) {
        count_waits(w);
        counted += w.record.total.answered_20_s;
    });
    CHECK(slowly > 1000.0);
    CHECK(quickly > 1000.0);
    // Seconds of the day are kept as floats: a wait may be off by a hundredth of a second.
    CHECK(std::abs(counted - quickly) <= 5.0);
}

namespace {

// A contact that leads to one of two others, each with half of the cases and the same mean delay.
Scenario fork(double after_minutes, double after_days) {
    Scenario scenario = quiet_market(3000);
    scenario.touchpoints = {machine_touchpoint(TouchpointKind::website)};
    Journey journey = single_contact(Trigger::issue, 36.5, 0);
    journey.steps.resize(3, journey.steps[0]);
    journey.steps[0].next = {Transition{1, 0.5, after_minutes, after_days},
                             Transition{2, 0.5, after_minutes, after_days}};
    scenario.journeys = {journey};
    return scenario;
}

}  // namespace

TEST_CASE("the delay of the next step has nothing to do with which step it is") {
    World minutes_world = create_world(fork(20.0, 0.0), 611);
    Mean minutes[2];
    std::map<MatterName, double> ended;
    run_days(minutes_world, 20, [&](const World& w) {
        for (const Contact& contact : w.today.contacts) {
            if (contact.step == 0) {
                ended[matter_name(contact)] = static_cast<double>(contact.end_s);
            } else if (const auto place = ended.find(matter_name(contact)); place != ended.end()) {
                double passed_s = static_cast<double>(contact.arrive_s) - place->second;
                passed_s += passed_s < 0.0 ? 86400.0 : 0.0;
                minutes[contact.step - 1U].add(passed_s / 60.0);
            }
        }
    });
    World days_world = create_world(fork(0.0, 2.5), 611);
    Mean days[2];
    Mean hours[2][2];
    std::map<MatterName, int> began;
    run_days(days_world, 60, [&](const World& w) {
        for (const Contact& contact : w.today.contacts) {
            if (contact.step == 0) {
                began[matter_name(contact)] = w.day;
            } else {
                const int passed = w.day - began[matter_name(contact)];
                days[contact.step - 1U].add(passed);
                hours[contact.step - 1U][passed == 3 ? 1 : 0].add(static_cast<double>(contact.arrive_s) / 3600.0);
            }
        }
    });
    for (const int way : {0, 1}) {
        CAPTURE(way);
        REQUIRE(minutes[way].count > 2000.0);
        CHECK(minutes[way].is(20.0 + 1.0 / 60.0));
        REQUIRE(days[way].count > 2000.0);
        CHECK(days[way].is(2.5));
        CHECK(hours[way][0].is(12.0));
        CHECK(hours[way][1].is(12.0));
    }
}

TEST_CASE("an unsolved matter comes back after a day or two, at any hour whichever it is") {
    Scenario scenario = settled_desk(TouchpointKind::counter, 0.5);
    World world = create_world(scenario, 612);
    Mean days;
    Mean hours[3];
    std::map<MatterName, int> before;
    run_days(world, 60, [&](const World& w) {
        for (const Contact& contact : w.today.contacts) {
            int& last = before[matter_name(contact)];
            if (contact.repeats > 0) {
                const int passed = w.day - last;
                REQUIRE((passed == 1 || passed == 2));
                days.add(passed);
                hours[passed].add(static_cast<double>(contact.arrive_s) / 3600.0);
            }
            last = w.day;
        }
    });
    REQUIRE(days.count > 5000.0);
    CHECK(days.is(1.5));
    CHECK(hours[1].is(12.0));
    CHECK(hours[2].is(12.0));
}

TEST_CASE("whoever gave up tries again within three hours, or another channel within half an hour, evenly") {
    for (const bool has_other : {false, true}) {
        CAPTURE(has_other);
        Scenario scenario = settled_desk(TouchpointKind::hotline, 1.0);
        scenario.touchpoints[0].staff = 1;
        scenario.touchpoints[0].handling_mean_s = 600.0;
        scenario.touchpoints[0].patience_mean_s = 1.0;
        scenario.parameters.retry_share = 0.3;
        if (has_other) {
            scenario.touchpoints.push_back(machine_touchpoint(TouchpointKind::website));
            scenario.journeys[0].steps.push_back(scenario.journeys[0].steps[0]);
            scenario.journeys[0].steps[1].touchpoint = 1;
            scenario.journeys[0].steps[0].alternative = 1;
        }
        World world = create_world(scenario, 613);
        std::map<MatterName, double> gave_up;
        Mean minutes;
        run_days(world, 30, [&](const World& w) {
            for (const Contact& contact : w.today.contacts) {
                const auto place = gave_up.find(matter_name(contact));
                if (place != gave_up.end()) {
                    double passed_s = static_cast<double>(contact.arrive_s) - place->second;
                    passed_s += passed_s < 0.0 ? 86400.0 : 0.0;
                    minutes.add(passed_s / 60.0);
                    gave_up.erase(place);
                }
                if (contact.outcome == Outcome::gave_up) {
                    gave_up[matter_name(contact)] = static_cast<double>(contact.end_s);
                }
            }
        });
        REQUIRE(minutes.count > 1000.0);
        CHECK(minutes.is(has_other ? 15.0 : 90.0));
    }
}
