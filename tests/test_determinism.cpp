// The same bits everywhere: any partition and any number of threads, other sizes, and the golden hashes of the shipped
// scenarios.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "sim/rules/creation.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/session/metrics.h"
#include "sim/session/session.h"
#include "sim/world/state_hash.h"
#include "tests/shipped.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;
using tests::shipped;

namespace {

struct GoldenHash {
    std::string_view scenario;
    int day;
    std::uint64_t hash;
};
constexpr GoldenHash golden_hashes[] = {
#define GOLDEN_HASH(scenario, day, hash) {scenario, day, hash},
#include "tests/golden_hashes.inl"
};

struct GoldenMetric {
    std::string_view scenario;
    std::string_view metric;
    double value;
};
constexpr GoldenMetric golden_metrics[] = {
#define GOLDEN_METRIC(scenario, metric, value) {scenario, metric, value},
#include "tests/golden_hashes.inl"
};

struct GoldenScenario {
    std::string_view name;
    int days;
};
// The first two cover a season; for the others a month shows whether the bits are the same.
constexpr GoldenScenario scenarios[] = {{"grand-hotel", 100}, {"phone-provider", 100},   {"blank", 30},
                                        {"car-workshop", 30}, {"loudspeaker-maker", 30}, {"online-shoe-shop", 30},
                                        {"restaurant", 30},   {"retail-chain", 30}};
constexpr std::uint64_t golden_seed = 7;

// The plan of the scenario takes effect as it does in a session.
std::vector<LeverSetting> planned_for(const Scenario& scenario, int day) {
    std::vector<LeverSetting> settings;
    for (const ScheduledChange& change : scenario.schedule) {
        if (change.day == day) {
            settings.push_back(change.setting);
        }
    }
    return settings;
}

struct GoldenRun {
    std::vector<std::uint64_t> hashes;  // at the beginning of days 0, 10, 20, …
    std::vector<double> metrics;        // over all days
};

GoldenRun golden_run(const GoldenScenario& golden) {
    const Scenario scenario = shipped(golden.name);
    World world = create_world(scenario, golden_seed);
    std::vector<DayRecord> days;
    GoldenRun run{{state_hash(world)}, {}};
    while (world.day < golden.days) {
        simulate_day(world, planned_for(scenario, world.day));
        days.push_back(world.record);
        if (world.day % 10 == 0) {
            run.hashes.push_back(state_hash(world));
        }
    }
    run.metrics = metrics_over(days, world.p);
    return run;
}

void print_rows(std::string_view name, const GoldenRun& run) {
    for (std::size_t i = 0; i < run.hashes.size(); ++i) {
        std::printf("GOLDEN_HASH(\"%s\", %d, 0x%016llXULL)\n", std::string(name).c_str(), static_cast<int>(10 * i),
                    static_cast<unsigned long long>(run.hashes[i]));
    }
    for (std::size_t i = 0; i < run.metrics.size(); ++i) {
        std::printf("GOLDEN_METRIC(\"%s\", \"%s\", %.17g)\n", std::string(name).c_str(),
                    std::string(metric_table()[i].id).c_str(), run.metrics[i]);
    }
}

World in_pieces(const Scenario& scenario, std::uint64_t seed, std::size_t pieces) {
    World world = create_world_without_people(scenario, seed);
    const std::size_t n = world.people.size();
    for (std::size_t i = pieces; i > 0; --i) {  // backwards: order must not matter either
        create_people(world, n * (i - 1) / pieces, n * i / pieces);
    }
    finish_world(world, Ledger::Scope::none, 0);
    return world;
}

}  // namespace

TEST_CASE("a world made in pieces is the same world") {
    const World whole = create_world(small_business(), 151);
    for (const std::size_t pieces : {1U, 2U, 7U, 5000U}) {
        CAPTURE(pieces);
        CHECK(state_hash(in_pieces(small_business(), 151, pieces)) == state_hash(whole));
    }
}

#ifndef __EMSCRIPTEN__
TEST_CASE("a world made by several threads is the same world") {
    const Scenario scenario = scaled_to(small_business(), 20000);
    const World whole = create_world(scenario, 152);
    for (const std::size_t threads : {2U, 4U}) {
        CAPTURE(threads);
        World world = create_world_without_people(scenario, 152);
        const std::size_t n = world.people.size();
        std::vector<std::thread> workers;
        for (std::size_t i = 0; i < threads; ++i) {
            workers.emplace_back(
                [&world, n, i, threads] { create_people(world, n * i / threads, n * (i + 1) / threads); });
        }
        for (std::thread& worker : workers) {
            worker.join();
        }
        finish_world(world, Ledger::Scope::none, 0);
        CHECK(state_hash(world) == state_hash(whole));
    }
}
#endif

TEST_CASE("scaled businesses: the same size is the same world, twice the size has about twice of everything") {
    const Scenario once = small_business();
    CHECK(state_hash(create_world(scaled_to(once, once.customers), 153)) == state_hash(create_world(once, 153)));
    const Scenario four_times = scaled_to(once, 4 * once.customers);
    CHECK(four_times.people == 4 * once.people);
    CHECK(four_times.touchpoints[2].staff == 4 * once.touchpoints[2].staff);
    World small = create_world(once, 153);
    World large = create_world(four_times, 153);
    const Counters a = run_and_count(small, 200).total;
    const Counters b = run_and_count(large, 200).total;
    // Contacts and purchases are Poisson over thousands; activity differs between people (shape 1.2): together about 2.5 %.
    CHECK(b.contacts / a.contacts == doctest::Approx(4.0).epsilon(0.1));
    CHECK(b.revenue / a.revenue == doctest::Approx(4.0).epsilon(0.15));
    CHECK(b.customers / a.customers == doctest::Approx(4.0).epsilon(0.05));
    // Large queues wait less at the same load.
    CHECK(b.wait_s / b.queued < a.wait_s / a.queued);
}

TEST_CASE("the hash sees every kind of state") {
    World world = create_world(small_business(), 154);
    run_days(world, 30);
    const std::uint64_t before = state_hash(world);
    const auto differs = [&](auto change) {
        World changed = world;
        change(changed);
        return state_hash(changed) != before;
    };
    CHECK(differs([](World& w) { w.people[4999].balance += 1; }));
    CHECK(differs([](World& w) { w.people[10].patience = std::nextafter(w.people[10].patience, 9.0F); }));
    CHECK(differs([](World& w) { w.employees[1].skill = 0.123F; }));
    CHECK(differs([](World& w) { w.employees[1].free_at_s += 1e-9 * w.employees[1].free_at_s + 1e-9; }));
    CHECK(differs([](World& w) { w.set.price = 1.01; }));
    CHECK(differs([](World& w) { w.p.price = 1.01; }));
    CHECK(differs([](World& w) { ++w.day; }));
    CHECK(differs([](World& w) { ++w.seed; }));
    CHECK(differs([](World& w) { ++w.hired_ever; }));
    CHECK(differs([](World& w) { ++w.stations[1].staff; }));
    CHECK(differs([](World& w) { w.arrivals.variability += 0.01; }));
    CHECK(differs([](World& w) { w.arrivals.begin[static_cast<std::size_t>(w.day) + 5] += 0.01; }));
    CHECK(differs([](World& w) { w.messages.push_back({}); }));
    REQUIRE(!world.messages.empty());
    CHECK(differs([](World& w) { w.messages[0].key ^= 1U; }));
    CHECK(differs([](World& w) { w.messages[0].sender ^= 1U; }));
    CHECK(differs([](World& w) { w.messages[0].strength += 0.1F; }));
    CHECK(differs([](World& w) { w.messages[0].perceived += 0.1F; }));
    CHECK(differs([](World& w) { ++w.messages[0].hop; }));
    CHECK(differs([](World& w) { w.messages[0].is_public = !w.messages[0].is_public; }));
    CHECK(differs([](World& w) { w.messages[0].is_positive = !w.messages[0].is_positive; }));
    const auto with = [&world](auto change) {
        World changed = world;
        Case item;
        item.due_day = world.day + 1;
        change(item);
        changed.calendar.put(item, world.day);
        return state_hash(changed);
    };
    const std::uint64_t plain = with([](Case&) {});
    CHECK(plain != before);
    CHECK(with([](Case& c) { c.key = 1; }) != plain);
    CHECK(with([](Case& c) { c.person = 1; }) != plain);
    CHECK(with([](Case& c) { c.time_s = 1.0F; }) != plain);
    CHECK(with([](Case& c) { ++c.due_day; }) != plain);
    CHECK(with([](Case& c) { c.waited_s = 1.0F; }) != plain);
    CHECK(with([](Case& c) { c.is_called_back = true; }) != plain);
    for (std::uint8_t Case::*const field : {&Case::journey, &Case::step, &Case::episode, &Case::contacts,
                                            &Case::repeats, &Case::switches, &Case::transfers, &Case::explains}) {
        CHECK(with([field](Case& c) { c.*field = 1; }) != plain);
    }
}

TEST_CASE("golden state hashes of the shipped scenarios") {
    const bool prints = std::getenv("GOODWILL_PRINT_HASHES") != nullptr;
    for (const GoldenScenario& scenario : scenarios) {
        const std::string_view name = scenario.name;
        CAPTURE(name);
        const GoldenRun run = golden_run(scenario);
        if (prints) {
            print_rows(name, run);
            continue;
        }
        int first_day = -1;
        std::size_t rows = 0;
        for (const GoldenHash& golden : golden_hashes) {
            if (golden.scenario != name) {
                continue;
            }
            ++rows;
            if (first_day < 0 && run.hashes.at(static_cast<std::size_t>(golden.day / 10)) != golden.hash) {
                first_day = golden.day;
            }
        }
        CHECK_MESSAGE(rows == run.hashes.size(), "a row for every tenth day");
        CHECK_MESSAGE(first_day == -1, name << ": the first hash that differs is that of day " << first_day);
        std::string_view first_metric;
        double expected = 0.0;
        double found = 0.0;
        std::size_t metrics = 0;
        for (const GoldenMetric& golden : golden_metrics) {
            if (golden.scenario != name) {
                continue;
            }
            ++metrics;
            const std::optional<std::size_t> index = find_metric(golden.metric);
            const double value = index ? run.metrics[*index] : std::nan("");
            if (first_metric.empty() && value != golden.value) {
                first_metric = golden.metric;
                expected = golden.value;
                found = value;
            }
        }
        CHECK_MESSAGE(metrics == run.metrics.size(), "a row for every metric");
        CHECK_MESSAGE(first_metric.empty(), name << ": the first metric that differs is " << first_metric << ", "
                                                 << found << " instead of " << expected);
    }
}

namespace {

constexpr std::string_view moved_levers = "grand-hotel with every lever moved";

// Each goes a third of its range towards its further end: the numbers of the model, too.
std::vector<LeverSetting> every_lever_moved(const Session& session) {
    std::vector<LeverSetting> settings;
    const auto move = [&](LeverId lever) {
        const LeverRange range = lever_range(session.scenario(), lever);
        const double value = session.start_value(lever);
        const bool is_up = range.maximum - value >= value - range.minimum;
        settings.push_back({lever, value + (is_up ? 1.0 : -1.0) * (range.maximum - range.minimum) / 3.0});
    };
    for (std::size_t i = 0; i < parameter_table().size(); ++i) {
        move({LeverId::Kind::parameter, static_cast<int>(i)});
    }
    for (std::size_t i = 0; i < session.scenario().touchpoints.size(); ++i) {
        if (kind_info(session.scenario().touchpoints[i].kind).is_staffed) {
            const LeverId lever{LeverId::Kind::staff, static_cast<int>(i)};
            settings.push_back({lever, session.start_value(lever) + 1.0});
        }
    }
    return settings;
}

}  // namespace

TEST_CASE("golden state hashes of the grand hotel with every lever moved") {
    constexpr int days = 400;
    constexpr int apart_days = 50;
    Session session = start_session(shipped("grand-hotel"), SessionOptions{.seed = golden_seed});
    const std::vector<LeverSetting> settings = every_lever_moved(session);
    for (const LeverSetting& setting : settings) {
        REQUIRE(setting.value != session.start_value(setting.lever));
        REQUIRE(session.submit({0, setting}) == std::nullopt);
    }
    DayRecord sum{};
    std::vector<std::uint64_t> hashes;
    while (session.world().day < days) {
        session.advance_day();
        add(sum, session.history().back());
        if (session.world().day % apart_days == 0) {
            hashes.push_back(state_hash(session.world()));
        }
    }
    if (std::getenv("GOODWILL_PRINT_HASHES") != nullptr) {
        for (std::size_t i = 0; i < hashes.size(); ++i) {
            std::printf("GOLDEN_HASH(\"%s\", %d, 0x%016llXULL)\n", std::string(moved_levers).c_str(),
                        apart_days * static_cast<int>(i + 1), static_cast<unsigned long long>(hashes[i]));
        }
        return;
    }
    // A business that lives: what nothing happens in says nothing.
    CHECK(sum.total.customers > 2000.0);
    CHECK(sum.total.lost > 500.0);
    CHECK(sum.total.won_back > 50.0);
    CHECK(sum.total.complaints > 500.0);
    CHECK(sum.total.gave_up > 10.0);
    std::vector<std::uint64_t> expected;
    for (const GoldenHash& golden : golden_hashes) {
        if (golden.scenario == moved_levers) {
            CHECK(golden.day == apart_days * static_cast<int>(expected.size() + 1));
            expected.push_back(golden.hash);
        }
    }
    REQUIRE(expected.size() == hashes.size());
    const auto first = std::mismatch(hashes.begin(), hashes.end(), expected.begin()).first;
    CHECK_MESSAGE(first == hashes.end(),
                  "the first hash that differs is that of day " << apart_days * (first - hashes.begin() + 1));
}
