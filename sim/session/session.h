// A running simulation as its users see it: world, commands, history.
//
// The world changes only by commands and days: the same scenario, size, seed and commands give the same state hash.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/session/metrics.h"
#include "sim/world/world.h"

namespace goodwill {

struct SessionOptions {
    std::uint64_t seed = 7;
    int customers = 0;  // 0: as the scenario says
    Ledger::Scope ledger = Ledger::Scope::none;
    std::uint32_t traced_person = 0;
};

struct Session {
    SessionOptions options;
    Scenario original;  // as read, before scaling
    Scenario start;     // at its size, as it began
    World world;
    std::vector<Command> log;        // everything that was set, in order: scheduled changes of the scenario included
    std::vector<DayRecord> history;  // one a simulated day
};

Session start_session(const Scenario& scenario, const SessionOptions& options);

// The two halves of start_session(), for callers that build the world themselves (with threads): the scenario at the
// size of the options, and the session around a world that was made from it.
Scenario sized(const Scenario& scenario, const SessionOptions& options);
Session session_around(World world, const Scenario& scenario, const SessionOptions& options);

// Sets a lever at the beginning of the next simulated day (command.day is overwritten when it lies in the past).
// Returns a sentence when the value is not allowed; nothing changes then.
std::optional<std::string> submit(Session& session, Command command);

// Simulates one day. Precondition: world.day < max_day.
void advance_day(Session& session);

// Back to day 0 with the same scenario; commands are forgotten.
void restart(Session& session, std::uint64_t seed);

// A lever as it is set now, and as the scenario began.
double lever_value(const Session& session, LeverId lever);
double lever_start_value(const Session& session, LeverId lever);

// Metrics of the last `days` simulated days (fewer at the beginning), in the order of metric_table().
std::vector<double> recent_metrics(const Session& session, int days);

}  // namespace goodwill
