#include "sim/session/settling.h"

#include <algorithm>
#include <cassert>

#include "sim/base/det_math.h"
#include "sim/day/day.h"
#include "sim/rules/creation.h"

namespace goodwill {

namespace {

constexpr std::int32_t year = 365;

// A controller with a proportional and an integral part (per year). About a quarter of the customers come and go in a
// year; with these gains the number follows its target without overshoot within some three years.
constexpr double proportional = 3.0;
constexpr double integral = 0.55;
// The integral part is averaged over the years after the first ones have worn off.
constexpr std::int32_t worn_off_years = 6;

void open_market(World& world, double log_joining) {
    world.set.joining = det_exp(log_joining);
    world.p.joining = world.set.joining;
}

}  // namespace

Settling::Settling(const Scenario& scenario, std::uint64_t seed)
    : Settling(create_world(scenario, seed, Ledger::Scope::none, 0, -year * settling_years)) {}

Settling::Settling(World world) : world_(std::move(world)), target_(world_.scenario->customers) {
    const double stated = world_.scenario->parameters.joining;
    log_joining_ = stated > 0.0 ? det_log(stated) : 0.0;
    open_market(world_, log_joining_);
}

double Settling::progress() const { return 1.0 + static_cast<double>(world_.day) / (year * settling_years); }

void Settling::hold() {
    const double lead = det_log(std::max(1.0, static_cast<double>(world_.customers)) / target_);
    log_joining_ = std::clamp(log_joining_ - integral / year * lead, -6.0, 4.0);
    open_market(world_, std::clamp(log_joining_ - proportional * lead, -6.0, 4.0));
    if (world_.day >= year * (worn_off_years - settling_years)) {
        log_joining_sum_ += log_joining_;
        ++log_joining_days_;
    }
}

void Settling::advance_day() {
    assert(!is_done());
    simulate_day(world_, {});
    constexpr std::int32_t let_go = year * (held_years - settling_years);
    if (world_.day < let_go) {
        hold();
    } else if (world_.day == let_go) {
        const double stated = world_.scenario->parameters.joining;
        open_market(world_, stated > 0.0 ? det_log(stated) : log_joining_sum_ / std::max(1, log_joining_days_));
    }
}

World Settling::take() {
    assert(is_done());
    world_.today.clear();
    world_.record = DayRecord{};
    return std::move(world_);
}

World settled_world(const Scenario& scenario, std::uint64_t seed) {
    Settling settling(scenario, seed);
    while (!settling.is_done()) {
        settling.advance_day();
    }
    return settling.take();
}

}  // namespace goodwill
