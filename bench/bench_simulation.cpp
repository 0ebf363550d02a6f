// Benchmarks of the parts that a day is made of, and of whole days at several sizes.
#include <benchmark/benchmark.h>

#include <array>
#include <string>

#include "generated/embedded_scenarios.h"
#include "sim/base/det_math.h"
#include "sim/base/rng.h"
#include "sim/day/day.h"
#include "sim/rules/appraisal.h"
#include "sim/rules/creation.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/session/session.h"
#include "sim/world/network.h"

namespace {

using namespace goodwill;

Scenario embedded(std::string_view id) {
    for (const EmbeddedFile& file : embedded_scenarios()) {
        const ScenarioResult result = read_scenario(file.text);
        if (result.ok() && result.scenario.id == id) {
            return result.scenario;
        }
    }
    return {};
}

void luck_of_one_block(benchmark::State& state) {
    std::uint32_t who = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(Luck(7, Purpose::contact_patience, who++, 1).uniform(Purpose::contact_patience));
    }
}
BENCHMARK(luck_of_one_block);

void luck_of_a_contact(benchmark::State& state) {
    std::uint32_t who = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(luck_of_four_blocks(7, Purpose::contact_patience, who++, 1, 0));
    }
}
BENCHMARK(luck_of_a_contact);

void exponential_function(benchmark::State& state) {
    double x = 0.1;
    for (auto _ : state) {
        benchmark::DoNotOptimize(x = det_exp(-x));
    }
}
BENCHMARK(exponential_function);

void normal_quantile(benchmark::State& state) {
    double u = 0.1;
    for (auto _ : state) {
        benchmark::DoNotOptimize(inverse_normal_cdf(u));
        u = u > 0.9 ? 0.1 : u + 0.001;
    }
}
BENCHMARK(normal_quantile);

void one_tie(benchmark::State& state) {
    const Network network{7, 4'000'000, 8, 8, 0.05};
    std::uint32_t person = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(strong_tie(network, person, person % 8));
        person = (person + 7919) % network.people;
    }
}
BENCHMARK(one_tie);

// A settled world of the grand hotel; one iteration is one day.
void hotel_day(benchmark::State& state) {
    const auto customers = static_cast<int>(state.range(0));
    SessionOptions options;
    options.customers = customers;
    World world = create_world(sized(embedded("grand-hotel"), options), options.seed);
    for (int day = 0; day < 60; ++day) {
        simulate_day(world, {});
    }
    double contacts = 0.0;
    for (auto _ : state) {
        simulate_day(world, {});
        contacts += world.record.total.contacts;
    }
    const double days = static_cast<double>(state.iterations());
    state.counters["customer_days/s"] = benchmark::Counter(customers * days, benchmark::Counter::kIsRate);
    state.counters["contacts/s"] = benchmark::Counter(contacts, benchmark::Counter::kIsRate);
}
BENCHMARK(hotel_day)->Arg(5'000)->Arg(50'000)->Arg(500'000)->Unit(benchmark::kMillisecond);

void hotel_set_up(benchmark::State& state) {
    SessionOptions options;
    options.customers = static_cast<int>(state.range(0));
    const Scenario scenario = embedded("grand-hotel");
    for (auto _ : state) {
        benchmark::DoNotOptimize(start_session(scenario, options));
    }
}
BENCHMARK(hotel_set_up)->Arg(5'000)->Arg(50'000)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
