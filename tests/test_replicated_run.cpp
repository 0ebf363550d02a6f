// Several runs at once: independent worlds, and futures of one world (docs/model.md, 4 and 10).
#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "sim/experiment/plan.h"
#include "sim/rules/creation.h"
#include "sim/session/metrics.h"
#include "sim/session/session.h"
#include "sim/world/state_hash.h"
#include "tests/cli_replies.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;
using nlohmann::json;

namespace {

Scenario a_year_old() {
    Scenario scenario = small_business();
    scenario.settle_years = 1;
    return scenario;
}

std::vector<std::string> with(std::vector<std::string> arguments, const std::vector<std::string>& more) {
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

}  // namespace

TEST_CASE("futures: the same luck is the same future, other luck another one of the same people") {
    const World start = starting_world(a_year_old(), {.seed = 3});
    const auto future = [&start](std::uint64_t luck_seed, int days) {
        World world = start;
        begin_other_future(world, luck_seed);
        run_days(world, days);
        return world;
    };
    World undisturbed = start;
    run_days(undisturbed, 200);
    CHECK(state_hash(future(3, 200)) == state_hash(undisturbed));
    const World other = future(4, 200);
    CHECK(state_hash(other) != state_hash(undisturbed));
    CHECK(state_hash(other) == state_hash(future(4, 200)));
    CHECK(state_hash(other) != state_hash(future(5, 200)));
    CHECK(other.record.total.contacts != undisturbed.record.total.contacts);
    CHECK(other.network.seed == undisturbed.network.seed);

    // Who became a customer in both is the same person.
    int newcomers = 0;
    for (std::size_t i = 0; i < start.people.size(); ++i) {
        const Person& a = undisturbed.people[i];
        const Person& b = other.people[i];
        const bool has_joined = start.people[i].status == Status::prospect && a.status == Status::customer;
        if (has_joined && b.status == Status::customer && a.episode == b.episode) {
            CHECK(a.activity == b.activity);
            CHECK(a.fit.kept == b.fit.kept);
            ++newcomers;
        }
    }
    CHECK(newcomers > 0);
}

TEST_CASE("futures: a hash tells apart worlds that differ in their luck alone") {
    World world = starting_world(a_year_old(), {.seed = 3});
    const std::uint64_t before = state_hash(world);
    world.luck_seed = 4;
    CHECK(state_hash(world) != before);
}

TEST_CASE("futures: busy and quiet days are others from today on, and those of the past stay") {
    World world = starting_world(a_year_old(), {.seed = 3});
    REQUIRE(world.p.arrival_variability > 0.0);
    const ArrivalClock before = world.arrivals;
    begin_other_future(world, 4);
    const auto today = static_cast<std::size_t>(world.day - before.first_day);
    REQUIRE(before.begin.size() > today + 1);
    REQUIRE(world.arrivals.begin.size() >= before.begin.size());
    for (std::size_t day = 0; day <= today; ++day) {
        CHECK(world.arrivals.begin[day] == before.begin[day]);
    }
    CHECK(world.arrivals.begin[today + 1] != before.begin[today + 1]);
}

TEST_CASE("futures: a job that begins from a world goes on from it, with the commands of its own") {
    const auto scenario = std::make_shared<const Scenario>(a_year_old());
    Job job;
    job.scenario = scenario;
    job.seed = 8;
    job.days = 30;
    job.start = std::make_shared<const World>(starting_world(*scenario, {.seed = 3}));
    job.commands.push_back({0, lever(*scenario, "wow_share", 0.3)});
    World by_hand = *job.start;
    begin_other_future(by_hand, 8);
    const LeverSetting more_wow[] = {lever(*scenario, "wow_share", 0.3)};
    simulate_day(by_hand, more_wow);
    run_days(by_hand, 29);
    const JobResult result = run(job);
    CHECK(result.failure == "");
    CHECK(result.state_hash == state_hash(by_hand));
    CHECK(job.start->day == 0);
}

TEST_CASE("command line: --replications is the mean of so many runs with seeds that follow, in table, JSON and CSV") {
    const std::vector<std::string> base = {"run", tests::minimal_path(), "--days", "40", "--set", "wow_share=0.3"};
    double sum = 0.0;
    for (const char* seed : {"5", "6", "7"}) {
        const json one = json::parse(tests::goodwill_says(with(base, {"--seed", seed, "--json"})).out);
        sum += one["metrics"]["contacts"].get<double>();
    }
    const tests::Folder folder("several");
    const std::vector<std::string> three = with(base, {"--seed", "5", "--replications", "3"});
    const tests::Reply reply = tests::goodwill_says(with(three, {"--json", "--out", folder.path.string()}));
    REQUIRE(reply.code == 0);
    const json all = json::parse(reply.out);
    CHECK(all["over"] == "worlds");
    CHECK(all["replications"] == 3);
    CHECK(all["metrics"].size() == metric_table().size());
    const json& contacts = all["metrics"]["contacts"];
    CHECK(contacts["mean"].get<double>() == doctest::Approx(sum / 3.0));
    CHECK(contacts["ci_low"] < contacts["mean"]);
    CHECK(contacts["mean"] < contacts["ci_high"]);
    const std::string csv = tests::file_text(folder.path / "replications.csv");
    CHECK(std::count(csv.begin(), csv.end(), '\n') == 4);
    CHECK(tests::contains(csv, "seed,customers,"));
    CHECK(tests::contains(csv, "\n7,"));
    CHECK(tests::contains(tests::goodwill_says(three).out, "Any business of this kind: 3 independent settled worlds"));
    CHECK(tests::contains(tests::goodwill_says(with(three, {"--language", "de"})).out, "3 unabhängige"));
}

TEST_CASE("command line: --futures begins each run from one world, the first one as the plain run goes on") {
    const std::vector<std::string> base = {"run", tests::minimal_path(), "--days", "40", "--seed", "5"};
    const tests::Folder folder("futures");
    const tests::Reply reply =
        tests::goodwill_says(with(base, {"--futures", "3", "--json", "--out", folder.path.string()}));
    REQUIRE(reply.code == 0);
    CHECK(json::parse(reply.out)["over"] == "futures");
    const json plain = json::parse(tests::goodwill_says(with(base, {"--json"})).out);
    const std::string csv = tests::file_text(folder.path / "replications.csv");
    CHECK(tests::contains(csv, "\n5," + std::to_string(plain["metrics"]["customers"].get<int>()) + ","));
    const json worlds = json::parse(tests::goodwill_says(with(base, {"--replications", "3", "--json"})).out);
    CHECK(worlds["metrics"] != json::parse(reply.out)["metrics"]);
    CHECK(tests::goodwill_says(with(base, {"--futures", "3", "--replications", "3"})).code == 2);
    CHECK(tests::goodwill_says(with(base, {"--futures", "3", "--trace", "1", "--out", "unused"})).code == 2);
    CHECK(tests::goodwill_says(with(base, {"--replications", "3", "--daily-hashes"})).code == 2);
    CHECK(tests::goodwill_says(with(base, {"--replications", "1"})).code == 2);
}

TEST_CASE("command line: a plain run says that it is one draw of chance") {
    const std::vector<std::string> base = {"run", tests::minimal_path(), "--days", "5"};
    CHECK(tests::contains(tests::goodwill_says(base).out, "One draw of chance; --replications N shows the spread"));
    CHECK(tests::contains(tests::goodwill_says(with(base, {"--language", "de"})).out, "Ein Wurf des Zufalls"));
}
