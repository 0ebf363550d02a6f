#include "web/experiment.h"

#include <algorithm>
#include <cstdint>
#include <new>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "sim/base/raw_bytes.h"
#include "sim/experiment/instruments.h"
#include "sim/session/metrics.h"
#include "sim/session/spec_commands.h"
#include "web/carried.h"

namespace goodwill {

namespace {

using State = Experiment::Batch::State;

constexpr std::size_t one_run = 1, runs_at_once = 4;
constexpr std::size_t most_given = 2;  // each carries the business, and others want the Workers as well

std::string task_bytes(const Experiment& experiment, const Experiment::Batch& batch) {
    RawOut out;
    out.list(experiment.business);
    out.value(experiment.plan.points.front().days_before);
    out.value(experiment.plan.points.front().days);
    out.list(experiment.windows);
    out.value(static_cast<std::uint64_t>(batch.runs.size()));
    for (const std::size_t run : batch.runs) {
        const Job job = job_of(experiment.plan, run);
        out.value(job.seed);
        out.list(job.commands);
    }
    return std::move(out.bytes());
}

void write(RawOut& out, const JobResult& result) {
    out.value(result.status);
    out.value(result.lacked_memory);
    out.value(result.state_hash);
    out.list(result.values);
    out.list(result.failure);
}

JobResult read_result(RawIn& in) {
    JobResult result;
    in.value(result.status);
    in.value(result.lacked_memory);
    in.value(result.state_hash);
    in.list(result.values);
    in.list(result.failure);
    return result;
}

// One run after the other, a day a step.
class RunsTask final : public Task {
   public:
    explicit RunsTask(std::vector<Job> jobs) : jobs_(std::move(jobs)) {}

    void step() override {
        if (!run_) run_.emplace(jobs_[results_.size()]);
        if (!run_->is_finished()) run_->advance();
        if (!run_->is_finished()) return;
        results_.push_back(run_->result());
        run_.reset();
    }
    [[nodiscard]] bool is_done() const override { return results_.size() == jobs_.size(); }
    [[nodiscard]] double progress() const override {
        return (static_cast<double>(results_.size()) + (run_ ? run_->progress() : 0.0)) /
               static_cast<double>(jobs_.size());
    }
    [[nodiscard]] std::string result() const override {
        RawOut out;
        for (const JobResult& result : results_) write(out, result);
        return std::move(out.bytes());
    }

   private:
    std::vector<Job> jobs_;
    std::optional<Run> run_;
    std::vector<JobResult> results_;
};

// False when it is no answer.
bool take_answer(Experiment& experiment, Experiment::Batch& batch, std::string_view answer) {
    RawIn in(answer);
    std::vector<JobResult> results;
    try {
        for (std::size_t i = 0; i < batch.runs.size(); ++i) results.push_back(read_result(in));
    } catch (const std::bad_alloc&) {
        return false;
    }
    if (!in.is_whole()) return false;
    const std::size_t metrics = metric_table().size();
    const std::size_t values = experiment.windows.empty() ? metrics + 1 : experiment.windows.size() * metrics;
    const auto is_odd = [&](const JobResult& result) {
        return result.status == JobStatus::done && result.values.size() != values;
    };
    if (std::any_of(results.begin(), results.end(), is_odd)) return false;
    for (std::size_t i = 0; i < batch.runs.size(); ++i) experiment.results[batch.runs[i]] = std::move(results[i]);
    batch.state = State::done;
    return true;
}

// To Workers, as long as there are any.
void hand_out(Experiment& experiment, const Host& host) {
    if (!host.workers.are_there()) return;
    auto given = static_cast<std::size_t>(
        std::count_if(experiment.batches.begin(), experiment.batches.end(),
                      [](const Experiment::Batch& batch) { return batch.state == State::given; }));
    for (Experiment::Batch& batch : experiment.batches) {
        if (given == most_given) return;
        if (batch.state != State::waiting) continue;
        try {
            batch.task = GivenTask(host.workers, runs_task, task_bytes(experiment, batch));
        } catch (const std::bad_alloc&) {  // the frames will say so
        }
        batch.state = batch.task.is_given() ? State::given : State::in_frames;
        if (batch.state == State::given) ++given;
    }
}

void fail(Experiment& experiment, Experiment::Batch& batch) {
    for (const std::size_t run : batch.runs) experiment.results[run].status = JobStatus::failed;
    batch.state = State::done;
}

// What is done in the frames next: what came back in vain, or, without Workers, what waits.
Experiment::Batch* next_in_frames(Experiment& experiment) {
    const auto first = [&](State state) {
        return std::find_if(experiment.batches.begin(), experiment.batches.end(),
                            [&](const Experiment::Batch& batch) { return batch.state == state; });
    };
    auto batch = first(State::in_frames);
    if (batch == experiment.batches.end() && first(State::given) == experiment.batches.end())
        batch = first(State::waiting);
    return batch == experiment.batches.end() ? nullptr : &*batch;
}

}  // namespace

Experiment begin_experiment(const ExperimentDesign& design, const Session& origin, const ScenarioSource& source,
                            const Host& host) {
    Experiment experiment;
    experiment.business = carried(origin, source);
    experiment.windows = design.windows.empty() && !design.last ? course_days(design.days) : design.windows;
    experiment.begun_s = host.now_s();
    experiment.plan.replications = design.replications;
    experiment.plan.first_seed = design.first_seed.value_or(origin.options().seed);
    for (const std::vector<Command>& commands : design.points) {
        Job job;
        job.commands = commands;
        job.days = design.last.value_or(design.days);
        job.days_before = design.days - job.days;
        experiment.plan.points.push_back(std::move(job));
    }
    const std::size_t points = design.points.size(), replications = static_cast<std::size_t>(design.replications);
    experiment.results.resize(run_count(experiment.plan));
    for (std::size_t r = 0; r < std::min(replications, design.known.size()); ++r) {
        experiment.results[r * points] = design.known[r];
    }
    for (std::size_t first = 0; first < replications; first += runs_at_once) {
        std::vector<std::size_t> open;
        for (std::size_t point = 0; point < points; ++point) {
            for (std::size_t r = first; r < std::min(replications, first + runs_at_once); ++r) {
                const std::size_t run = r * points + point;
                if (experiment.results[run].status == JobStatus::open) open.push_back(run);
            }
        }
        // Whoever waits for these shall have them from all who work.
        const std::size_t share = std::clamp((open.size() + most_given - 1) / most_given, one_run, runs_at_once);
        for (std::size_t i = 0; i < open.size(); ++i) {
            if (i % share == 0) experiment.batches.emplace_back();
            experiment.batches.back().runs.push_back(open[i]);
        }
    }
    hand_out(experiment, host);
    return experiment;
}

bool is_done(const Experiment& experiment) {
    return std::all_of(experiment.batches.begin(), experiment.batches.end(),
                       [](const Experiment::Batch& batch) { return batch.state == State::done; });
}

bool is_running_on(const Experiment& experiment) {
    const auto has = [&](State state) {
        return std::any_of(experiment.batches.begin(), experiment.batches.end(),
                           [&](const Experiment::Batch& batch) { return batch.state == state; });
    };
    return has(State::in_frames) || (has(State::waiting) && !has(State::given));
}

bool run_on(Experiment& experiment, const Host& host, double budget_s) {
    const double started = host.now_s();
    hand_out(experiment, host);
    while (Experiment::Batch* batch = next_in_frames(experiment)) {
        batch->state = State::in_frames;
        try {
            if (!batch->own) batch->own = make_task(runs_task, task_bytes(experiment, *batch));
            while (batch->own && !batch->own->is_done()) {
                if (host.now_s() - started >= budget_s) return false;
                batch->own->step();
            }
            if (!batch->own || !take_answer(experiment, *batch, batch->own->result())) fail(experiment, *batch);
        } catch (const std::bad_alloc&) {
            fail(experiment, *batch);
        }
        batch->own.reset();
    }
    return is_done(experiment);
}

bool take_result(Experiment& experiment, const Host& host, int task, std::string_view result) {
    for (Experiment::Batch& batch : experiment.batches) {
        if (!batch.task.ends(task)) continue;
        if (!take_answer(experiment, batch, result)) batch.state = State::in_frames;
        hand_out(experiment, host);
        return true;
    }
    return false;
}

double progress_of(const Experiment& experiment) {
    double done = 0.0;
    for (const Experiment::Batch& batch : experiment.batches) {
        done += batch.state == State::done ? 1.0 : batch.own ? batch.own->progress() : batch.task.progress();
    }
    return done / static_cast<double>(experiment.batches.size());
}

std::optional<double> seconds_left(const Experiment& experiment, const Host& host) {
    constexpr double says_little = 0.03;
    const double progress = progress_of(experiment);
    if (progress < says_little || is_done(experiment)) return std::nullopt;
    return (host.now_s() - experiment.begun_s) * (1.0 - progress) / progress;
}

int whole_replications(const Experiment& experiment) {
    const auto open = std::find_if(experiment.results.begin(), experiment.results.end(),
                                   [](const JobResult& result) { return result.status == JobStatus::open; });
    return static_cast<int>(static_cast<std::size_t>(open - experiment.results.begin()) /
                            experiment.plan.points.size());
}

std::vector<JobResult> results_of_first_point(const Experiment& experiment) {
    std::vector<JobResult> results;
    for (std::size_t run = 0; run < experiment.results.size(); run += experiment.plan.points.size()) {
        results.push_back(experiment.results[run]);
    }
    return results;
}

std::string experiment_command(std::string_view command, const Stage& stage, int day, int replications,
                               std::optional<int> last) {
    const SessionOptions& options = stage.session.options();
    const bool is_file = stage.source.id.empty() || !stage.source.differences.empty();
    std::string line =
        fmt::format("goodwill {} {} --days {}", command, is_file ? "scenario.json" : stage.source.id, day);
    if (last) line += fmt::format(" --last {}", *last);
    line += fmt::format(" --replications {} --seed {}", replications, options.seed);
    if (options.customers > 0) line += fmt::format(" --customers {}", options.customers);
    return line;
}

std::string changes_text(std::string_view option, const std::vector<Command>& commands, int days,
                         const Scenario& scenario) {
    std::string text;
    for (const SpecCommand& command : spec_commands(commands, scenario)) {
        if (command.day >= days) continue;
        const std::string day = command.day == 0 ? "" : fmt::format("{}:", command.day);
        text += fmt::format(" {} {}{}={}", option, day, command.lever, command.value);
    }
    return text;
}

std::string sides_text(const Stage& stage, int days) {
    const Scenario& scenario = stage.session.scenario();
    return changes_text("--a", stage.twin->commands(), days, scenario) +
           changes_text("--b", stage.session.commands(), days, scenario);
}

std::unique_ptr<Task> make_runs_task(std::string_view bytes) {
    RawIn in(bytes);
    std::string business;
    int days_before = 0, days = 0;
    std::vector<int> windows;
    std::uint64_t count = 0;
    in.list(business);
    in.value(days_before);
    in.value(days);
    in.list(windows);
    in.value(count);
    if (count == 0 || count > bytes.size()) return nullptr;
    std::vector<Job> jobs(static_cast<std::size_t>(count));
    for (Job& job : jobs) {
        in.value(job.seed);
        in.list(job.commands);
    }
    if (std::any_of(windows.begin(), windows.end(), [&](int day) { return day < 1 || day > days; })) return nullptr;
    const std::optional<Session> origin = in.is_whole() ? carried_session(business) : std::nullopt;
    if (!origin) return nullptr;
    const auto scenario = std::make_shared<const Scenario>(origin->original());
    const auto start = std::make_shared<const World>(origin->world());
    for (Job& job : jobs) {
        job.scenario = scenario;
        job.customers = origin->options().customers;
        job.start = start;
        job.days_before = days_before;
        job.days = days;
        job.instrument = windows.empty() ? MakeInstrument(measure_metrics_and_spending) : measure_windows(windows);
    }
    return std::make_unique<RunsTask>(std::move(jobs));
}

}  // namespace goodwill
