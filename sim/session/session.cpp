#include "sim/session/session.h"

#include <algorithm>
#include <cassert>

#include "sim/day/day.h"
#include "sim/rules/creation.h"

namespace goodwill {

namespace {

std::vector<Command> scheduled_commands(const Scenario& scenario) {
    std::vector<Command> commands;
    for (const ScheduledChange& change : scenario.schedule) {
        commands.push_back({change.day, change.setting});
    }
    return commands;
}

std::vector<LeverSetting> settings_on(const std::vector<Command>& log, int day) {
    std::vector<LeverSetting> settings;
    for (const Command& command : log) {
        if (command.day == day) {
            settings.push_back(command.setting);
        }
    }
    return settings;
}

double value_in(const Scenario& scenario, const Parameters& parameters, LeverId lever) {
    const auto index = static_cast<std::size_t>(lever.index);
    return lever.kind == LeverId::Kind::parameter ? parameters.*parameter_table()[index].field
                                                  : static_cast<double>(scenario.touchpoints[index].staff);
}

}  // namespace

Scenario sized(const Scenario& scenario, const SessionOptions& options) {
    const bool is_scaled = options.customers > 0 && options.customers != scenario.customers;
    return is_scaled ? scaled_to(scenario, options.customers) : scenario;
}

Session session_around(World world, const Scenario& scenario, const SessionOptions& options) {
    Session session;
    session.options = options;
    session.original = scenario;
    session.world = std::move(world);
    session.start = *session.world.scenario;
    session.log = scheduled_commands(session.start);
    return session;
}

Session start_session(const Scenario& scenario, const SessionOptions& options) {
    return session_around(create_world(sized(scenario, options), options.seed, options.ledger, options.traced_person),
                          scenario, options);
}

std::optional<std::string> submit(Session& session, Command command) {
    // Against the scenario as it began: what is allowed does not depend on what was set before.
    if (auto problem = refuse(session.start, command.setting)) {
        return problem;
    }
    command.day = std::max(command.day, session.world.day);
    session.log.push_back(command);
    return std::nullopt;
}

void advance_day(Session& session) {
    assert(session.world.day < max_day);
    simulate_day(session.world, settings_on(session.log, session.world.day));
    session.history.push_back(session.world.record);
}

void restart(Session& session, std::uint64_t seed) {
    SessionOptions options = session.options;
    options.seed = seed;
    session = start_session(Scenario{session.original}, options);
}

double lever_value(const Session& session, LeverId lever) {
    // A command that is waiting for the next day already shows.
    for (auto command = session.log.rbegin(); command != session.log.rend(); ++command) {
        if (command->setting.lever == lever && command->day <= session.world.day) {
            return command->setting.value;
        }
    }
    return lever_start_value(session, lever);
}

double lever_start_value(const Session& session, LeverId lever) {
    return value_in(session.start, session.start.parameters, lever);
}

std::vector<double> recent_metrics(const Session& session, int days) {
    const auto wanted = static_cast<std::size_t>(std::max(1, days));
    const std::size_t count = std::min(wanted, session.history.size());
    return metrics_over(std::span(session.history).last(count), session.world.set);
}

}  // namespace goodwill
