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
    return is_finished() ? 1.0 : static_cast<double>(session_.world().day) / (job_.days_before + job_.days);
}

void Run::begin() {
    if (job_.days_before < 0 || job_.days < 1 || job_.days > max_day - job_.days_before) {
        throw std::invalid_argument("At least one day is measured, and the last day is " + std::to_string(max_day) +
                                    " at most.");
    }
    SessionOptions options;
    options.seed = job_.seed;
    options.customers = job_.customers;
    session_ = Session(first_world(), job_.scenario, options);
    for (const Command& command : job_.commands) {
        if (const std::optional<std::string> problem = session_.submit(command)) {
            throw std::invalid_argument(*problem);
        }
    }
    instrument_ = job_.instrument();
}

World Run::first_world() const {
    const SessionOptions options{.seed = job_.seed, .customers = job_.customers};
    if (!job_.start) {
        return starting_world(sized(*job_.scenario, options), options);
    }
    World world = *job_.start;
    begin_other_future(world, job_.seed);
    return world;
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
