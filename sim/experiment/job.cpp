#include "sim/experiment/job.h"

#include <cassert>
#include <exception>
#include <new>
#include <optional>
#include <stdexcept>
#include <utility>

#include "sim/rules/creation.h"
#include "sim/session/metrics.h"
#include "sim/world/state_hash.h"

namespace goodwill {

namespace {

class MetricsOfDays final : public Instrument {
   public:
    void begin(const World& world) override { first_day_ = static_cast<std::size_t>(world.day); }
    void see(const World& world) override { static_cast<void>(world); }
    [[nodiscard]] std::vector<double> values(const Session& session) const override {
        return metrics_over(session.history().subspan(first_day_), session.world().set);
    }

   private:
    std::size_t first_day_ = 0;
};

}  // namespace

std::unique_ptr<Instrument> measure_metrics() { return std::make_unique<MetricsOfDays>(); }

Run::Run(Job job) : job_(std::move(job)) {
    try {
        begin();
    } catch (const std::bad_alloc& problem) {
        fail(problem.what());
        result_.lacked_memory = true;
    } catch (const std::exception& problem) {
        fail(problem.what());
    }
}

void Run::advance() {
    assert(!is_finished());
    try {
        if (settling_) {
            return settle();
        }
        simulate();
        if (session_.world().day >= job_.days_before + job_.days) {
            end();
        }
    } catch (const std::bad_alloc& problem) {
        fail(problem.what());
        result_.lacked_memory = true;
    } catch (const std::exception& problem) {
        fail(problem.what());
    }
}

double Run::progress() const {
    const double before = job_.start ? 0.0 : usual_settling(job_.scenario->settle_years).all;
    const double lived = settling_ ? before * settling_->progress() : before + session_.world().day;
    return is_finished() ? 1.0 : lived / (before + job_.days_before + job_.days);
}

void Run::begin() {
    if (job_.days_before < 0 || job_.days < 1 || job_.days > max_day - job_.days_before) {
        throw std::invalid_argument("At least one day is measured, and the last day is " + std::to_string(max_day) +
                                    " at most.");
    }
    const SessionOptions options{.seed = job_.seed, .customers = job_.customers};
    if (job_.start) {
        World world = *job_.start;
        begin_other_future(world, job_.seed);
        return open(std::move(world));
    }
    const Scenario scenario = sized(*job_.scenario, options);
    if (scenario.settle_years == 0) {
        return open(starting_world(scenario, options));
    }
    settling_.emplace(scenario, job_.seed, usual_settling(scenario.settle_years));
}

void Run::settle() {
    settling_->advance_day();
    if (settling_->is_done()) {
        World world = settling_->take();
        settling_.reset();
        open(std::move(world));
    }
}

// With its books closed: no instrument reads statements.
void Run::open(World world) {
    session_ = Session(std::move(world), job_.scenario, {.seed = job_.seed, .customers = job_.customers});
    for (const Command& command : job_.commands) {
        if (const std::optional<std::string> problem = session_.submit(command)) {
            throw std::invalid_argument(*problem);
        }
    }
    instrument_ = job_.instrument();
}

void Run::simulate() {
    if (session_.world().day == job_.days_before) {
        instrument_->begin(session_.world());
    }
    session_.advance_day();
    if (session_.world().day > job_.days_before) {
        instrument_->see(session_.world());
    }
}

void Run::end() {
    result_.values = instrument_->values(session_);
    result_.state_hash = state_hash(session_.world());
    result_.status = JobStatus::done;
}

void Run::fail(const char* why) {
    result_ = JobResult{};
    result_.status = JobStatus::failed;
    session_ = Session();  // its memory may be what others lack
    settling_.reset();
    instrument_.reset();
    result_.failure = why;
}

JobResult run(const Job& job) {
    Run running(job);
    while (!running.is_finished()) {
        running.advance();
    }
    return running.result();
}

}  // namespace goodwill
