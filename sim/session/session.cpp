#include "sim/session/session.h"

#include <algorithm>
#include <cassert>

#include "sim/day/day.h"
#include "sim/rules/creation.h"
#include "sim/session/settling.h"

namespace goodwill {

Session::Session(World world, std::shared_ptr<const Scenario> original, const SessionOptions& options)
    : options_(options), original_(std::move(original)), world_(std::move(world)), start_(world_.set) {
    for (const ScheduledChange& change : scenario().schedule) {
        log_.push_back({{change.day, change.setting}, true});
    }
}

std::span<const DayRecord> Session::before() const {
    return world_.before ? std::span<const DayRecord>(*world_.before) : std::span<const DayRecord>();
}

std::optional<std::string> Session::submit(Command command) {
    if (auto problem = refuse(scenario(), command.setting)) {
        return problem;
    }
    command.day = std::max(command.day, world_.day);
    std::erase_if(log_, [&](const Change& change) {
        return !change.is_planned && change.command.day == command.day &&
               change.command.setting.lever == command.setting.lever;
    });
    const bool is_so_anyway =
        command.day == world_.day && value_on(command.setting.lever, command.day) == command.setting.value;
    if (!is_so_anyway) {
        const auto place = std::upper_bound(log_.begin(), log_.end(), command.day,
                                            [](int day, const Change& change) { return day < change.command.day; });
        log_.insert(place, {command, false});
    }
    return std::nullopt;
}

std::vector<Command> Session::commands() const {
    std::vector<Command> commands;
    for (const Change& change : log_) {
        if (!change.is_planned) {
            commands.push_back(change.command);
        }
    }
    return commands;
}

void Session::replan(std::span<const Command> commands) {
    std::erase_if(log_,
                  [this](const Change& change) { return !change.is_planned && change.command.day >= world_.day; });
    for (const Command& command : commands) {
        if (command.day >= world_.day) {
            submit(command);
        }
    }
}

void Session::advance_day() {
    assert(world_.day < max_day);
    std::vector<LeverSetting> settings;
    for (const Change& change : log_) {
        if (change.command.day == world_.day) {
            settings.push_back(change.command.setting);
        }
    }
    simulate_day(world_, settings);
    history_.push_back(world_.record);
}

double Session::start_value(LeverId lever) const {
    const auto index = static_cast<std::size_t>(lever.index);
    return lever.kind == LeverId::Kind::parameter ? start_.*parameter_table()[index].field
                                                  : static_cast<double>(scenario().touchpoints[index].staff);
}

double Session::value(LeverId lever) const {
    const auto index = static_cast<std::size_t>(lever.index);
    return lever.kind == LeverId::Kind::parameter ? world_.set.*parameter_table()[index].field
                                                  : static_cast<double>(world_.stations[index].staff);
}

std::optional<double> Session::waiting_value(LeverId lever) const {
    std::optional<double> waiting;
    for (const Change& change : log_) {
        if (change.command.day == world_.day && change.command.setting.lever == lever) {
            waiting = change.command.setting.value;
        }
    }
    return waiting;
}

std::optional<Command> Session::planned_later(LeverId lever) const {
    for (const Change& change : log_) {
        if (change.command.day > world_.day && change.command.setting.lever == lever) {
            return change.command;
        }
    }
    return std::nullopt;
}

// As the log has it: the last change until this day decides.
double Session::value_on(LeverId lever, int day) const {
    double value = start_value(lever);
    for (const Change& change : log_) {
        if (change.command.day <= day && change.command.setting.lever == lever) {
            value = change.command.setting.value;
        }
    }
    return value;
}

Scenario sized(const Scenario& scenario, const SessionOptions& options) {
    const bool is_scaled = options.customers > 0 && options.customers != scenario.customers;
    return is_scaled ? scaled_to(scenario, options.customers) : scenario;
}

World starting_world(const Scenario& scenario, const SessionOptions& options) {
    if (scenario.settle_years == 0) {
        return create_world(scenario, options.seed, options.ledger, options.traced_person);
    }
    World world = settled_world(scenario, options.seed);
    open_books(world, options.ledger, options.traced_person);
    return world;
}

Session start_session(const Scenario& scenario, const SessionOptions& options) {
    return {starting_world(sized(scenario, options), options), std::make_shared<const Scenario>(scenario), options};
}

Session restarted(const Session& session, std::uint64_t seed) {
    SessionOptions options = session.options();
    options.seed = seed;
    return start_session(session.original(), options);
}

DayRecord counts_until(const Session& session, int until, int days) {
    const std::span<const DayRecord> before = session.before();
    const auto known_before = static_cast<int>(before.size());
    DayRecord sum;
    for (int day = std::max(until - days, -known_before); day < until; ++day) {
        add(sum, day < 0 ? before[static_cast<std::size_t>(known_before + day)]
                         : session.history()[static_cast<std::size_t>(day)]);
    }
    return sum;
}

std::vector<double> recent_metrics(const Session& session, int days) {
    const auto wanted = static_cast<std::size_t>(std::max(1, days));
    const std::size_t count = std::min(wanted, session.history().size());
    return metrics_over(session.history().last(count), session.world().set);
}

}  // namespace goodwill
