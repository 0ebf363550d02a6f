// A job: one simulated world of an experiment, from its scenario to what was measured in it.
//
// Jobs and results are values. A result follows from its job alone, to the last bit, wherever and in whatever order jobs
// are run: experiments (plan.h) know nothing of threads, files or clocks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/command.h"
#include "sim/scenario/scenario.h"
#include "sim/session/session.h"
#include "sim/session/settling.h"

namespace goodwill {

// Measures something in one world. Reads it from outside and changes nothing.
class Instrument {
   public:
    virtual ~Instrument() = default;
    virtual void begin(const World& world) = 0;  // before the first measured day
    virtual void see(const World& world) = 0;    // after each measured day
    // After the last one: as many values for every job of an experiment; NaN: there was no case.
    [[nodiscard]] virtual std::vector<double> values(const Session& session) const = 0;
};
// Called where and when a job begins, perhaps in several threads at the same time.
using MakeInstrument = std::function<std::unique_ptr<Instrument>()>;

// All metrics over the measured days, in the order of metric_table().
std::unique_ptr<Instrument> measure_metrics();

struct Job {
    std::shared_ptr<const Scenario> scenario;
    int customers = 0;  // at the start; 0: as the scenario says
    std::uint64_t seed = 1;
    // Begins from a copy of this world of day 0 (made from the scenario at its size) in place of one of its own; the seed is
    // then that of another future of it.
    std::shared_ptr<const World> start;
    std::vector<Command> commands;  // beside what the scenario plans
    int days_before = 0;            // simulated before measuring begins
    int days = 365;                 // measured, at least one
    MakeInstrument instrument = measure_metrics;
};

enum class JobStatus { open, done, failed };

struct JobResult {
    JobStatus status = JobStatus::open;
    std::vector<double> values;    // of the instrument; none unless done
    std::uint64_t state_hash = 0;  // of the world at its end; 0 unless done
    std::string failure;           // one English sentence; empty unless failed
    bool lacked_memory = false;    // why it failed
};

// A job a day at a time, for those who have no time for all of it at once. What goes wrong (a command that the scenario
// refuses, no memory) ends it, is said in its result and troubles nobody else.
class Run {
   public:
    explicit Run(Job job);
    void advance();  // by a day; not after the last one
    [[nodiscard]] bool is_finished() const { return result_.status != JobStatus::open; }
    [[nodiscard]] double progress() const;  // 0 … 1
    [[nodiscard]] const JobResult& result() const { return result_; }

   private:
    void begin();
    void open(World world);
    void settle();
    void simulate();
    void end();
    void fail(const char* why);

    Job job_;
    std::optional<Settling> settling_;  // until day 0
    Session session_;
    std::unique_ptr<Instrument> instrument_;
    JobResult result_;
};

// The same at once.
JobResult run(const Job& job);

}  // namespace goodwill
