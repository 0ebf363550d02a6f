#include "sim/session/settling.h"

#include <algorithm>
#include <cassert>
#include <memory>
#include <utility>

#include "sim/base/det_math.h"
#include "sim/day/day.h"
#include "sim/rules/creation.h"
#include "sim/session/settled_start.h"

namespace goodwill {

namespace {

constexpr std::int32_t year = 365;

// A controller with a proportional and an integral part (per year). About a quarter of the customers come and go in a
// year; with these gains the number follows its target without overshoot within some three years.
constexpr double proportional = 3.0;
constexpr double integral = 0.55;
constexpr double least_log = -6.0;
constexpr double most_log = 3.9;

void open_market(World& world, double joining) {
    world.set.joining = joining;
    world.p.joining = joining;
}

}  // namespace

SettlingDays usual_settling(int years) { return {years * year, years * year * 4 / 5, years * year / 2}; }

Settling::Settling(const Scenario& scenario, std::uint64_t seed, SettlingDays days)
    : days_(days), world_(create_world(scenario, seed, Ledger::Scope::none, 0, -days.all)) {
    const double stated = scenario.parameters.joining;
    log_joining_ = stated > 0.0 ? det_log(stated) : 0.0;
    open_market(world_, det_exp(log_joining_));
}

double Settling::progress() const { return 1.0 + static_cast<double>(world_.day) / days_.all; }

double Settling::joining() const { return det_exp(log_joining_sum_ / std::max(1, log_joining_days_)); }

void Settling::hold() {
    const double lead =
        det_log(std::max(1.0, static_cast<double>(world_.customers)) / static_cast<double>(world_.scenario->customers));
    log_joining_ = std::clamp(log_joining_ - integral / year * lead, least_log, most_log);
    open_market(world_, det_exp(std::clamp(log_joining_ - proportional * lead, least_log, most_log)));
    if (world_.day >= days_.worn_off - days_.all) {
        log_joining_sum_ += log_joining_;
        ++log_joining_days_;
    }
}

void Settling::keep_counts() {
    if (world_.day > -days_kept_before) {
        last_days_.push_back(world_.record);
    }
    if (is_done()) {
        world_.before = std::make_shared<const std::vector<DayRecord>>(std::move(last_days_));
    }
}

void Settling::advance_day() {
    assert(!is_done());
    simulate_day(world_, {});
    keep_counts();
    const std::int32_t let_go = days_.held - days_.all;
    if (world_.day < let_go) {
        hold();
    } else if (world_.day == let_go) {
        const double stated = world_.scenario->parameters.joining;
        open_market(world_, stated > 0.0 ? stated : joining());
    }
}

std::string Settling::packed() const {
    assert(is_done());
    return pack_start(world_);
}

World Settling::take() {
    assert(is_done());
    return as_packed(std::move(world_));
}

World settled_world(const Scenario& scenario, std::uint64_t seed) {
    Settling settling(scenario, seed, usual_settling(scenario.settle_years));
    while (!settling.is_done()) {
        settling.advance_day();
    }
    return settling.take();
}

double joining_at_rest(const Scenario& scenario, std::uint64_t seed) {
    Settling settling(scenario, seed, {50 * year, 50 * year, 25 * year});
    while (!settling.is_done()) {
        settling.advance_day();
    }
    return settling.joining();
}

}  // namespace goodwill
