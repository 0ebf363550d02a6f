// A running simulation as its users see it: world, changes, history.
//
// The world changes only by commands and days: the same scenario, size, seed and commands give the same state hash.
// A copy of a session is a twin with the same people and the same luck, a snapshot, or what an undo goes back to.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
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

// A command in the log, and whose it is.
struct Change {
    Command command;
    bool is_planned = false;  // by the scenario

    friend bool operator==(const Change&, const Change&) = default;
};

class Session {
   public:
    Session() = default;  // of nothing: to be assigned to
    // Around a world of day 0 that was made from the scenario at the size of the options: starting_world(sized(…), …).
    Session(World world, std::shared_ptr<const Scenario> original, const SessionOptions& options);

    [[nodiscard]] const World& world() const { return world_; }
    [[nodiscard]] const SessionOptions& options() const { return options_; }
    [[nodiscard]] const Scenario& original() const { return *original_; }        // as read
    [[nodiscard]] const Scenario& scenario() const { return *world_.scenario; }  // at its size, as it began
    [[nodiscard]] std::span<const Change> log() const { return log_; }           // by day; on a day planned ones first
    [[nodiscard]] std::span<const DayRecord> history() const { return history_; }  // one a simulated day
    // Of the last days before day 0, where the business has settled.
    [[nodiscard]] std::span<const DayRecord> before() const;

    // Sets a lever at the beginning of a day, the next one to be simulated when command.day lies before it, in place of
    // what was submitted for the same lever and day. What would be so on the next day anyway is not kept.
    // Returns a sentence when the value is not allowed; nothing changes then.
    std::optional<std::string> submit(Command command);

    // Everything set so far and planned by somebody, without what the scenario plans; in ascending order of days.
    [[nodiscard]] std::vector<Command> commands() const;
    // Puts these in place of all commands() from world().day on. Precondition: allowed, ascending; earlier ones are ignored.
    void replan(std::span<const Command> commands);

    // Simulates one day. Precondition: world().day < max_day.
    void advance_day();

    // A lever as the world began (the openness of the market as it was found while settling); as it is in effect; as it
    // will be set on the next day, when that was submitted or planned.
    [[nodiscard]] double start_value(LeverId lever) const;
    [[nodiscard]] const Parameters& start_parameters() const { return start_; }
    [[nodiscard]] double value(LeverId lever) const;
    [[nodiscard]] std::optional<double> waiting_value(LeverId lever) const;
    // The first change after the next day's.
    [[nodiscard]] std::optional<Command> planned_later(LeverId lever) const;

    // What is set when, to RawOut or from RawIn; the world comes beside it (sim/session/snapshot.h).
    template <class Flow, class Settings>
    static void pass_settings(Flow& flow, Settings& session) {
        flow.value(session.start_);
        flow.list(session.log_);
    }

   private:
    [[nodiscard]] double value_on(LeverId lever, int day) const;

    SessionOptions options_;
    std::shared_ptr<const Scenario> original_;
    World world_;
    Parameters start_;  // as set on day 0
    std::vector<Change> log_;
    std::vector<DayRecord> history_;
};

// The world of day 0 with its books open: settled for as long as the scenario says, or as drawn. `scenario` at its size.
World starting_world(const Scenario& scenario, const SessionOptions& options);

Session start_session(const Scenario& scenario, const SessionOptions& options);

// The scenario at the size of the options.
Scenario sized(const Scenario& scenario, const SessionOptions& options);

// The same scenario from day 0, with another seed and without the commands.
Session restarted(const Session& session, std::uint64_t seed);

// Counts of the `days` days that end with day `until` of the history (0: none of it yet), also of those before day 0
// where they are known. Precondition: −before().size() <= until <= history().size().
DayRecord counts_until(const Session& session, int until, int days);

// Metrics of the last `days` simulated days (fewer at the beginning), in the order of metric_table().
std::vector<double> recent_metrics(const Session& session, int days);

}  // namespace goodwill
