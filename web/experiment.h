// Runs of other futures of the business on the stage, beside it: in Workers where there are some, else in the frames.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/experiment/plan.h"
#include "sim/session/run_spec.h"
#include "web/stage.h"
#include "web/tasks.h"

namespace goodwill {

// What is asked: the business with each of these lists of commands, the same futures of it for all.
struct ExperimentDesign {
    std::vector<std::vector<Command>> points;
    int days = 365;
    int replications = 16;
    std::vector<int> windows = {};  // the days they end with, within `days`; none: those of course_days()
    // In place of windows: all metrics over the last so many of `days`, and what the business spends.
    std::optional<int> last = {};
    std::optional<std::uint64_t> first_seed = {};  // else that of the business
    // What is known already of the first point, by replication, from an experiment with the same days and windows; open where
    // nothing is.
    std::vector<JobResult> known = {};
};

struct Experiment {
    // Some runs that are done one after the other: who begins with a business takes a while to get it.
    struct Batch {
        enum class State { waiting, given, in_frames, done };
        std::vector<std::size_t> runs;
        State state = State::waiting;
        GivenTask task;             // where a Worker does it
        std::unique_ptr<Task> own;  // where it is done in the frames, once it has begun
    };
    std::string business;            // of day 0, as tasks get it
    std::vector<int> windows;        // the days they end with; none: measured as measure_metrics_and_spending() does
    double begun_s = 0.0;            // by the host's clock
    Plan plan;                       // its jobs say what runs are; tasks carry them out
    std::vector<JobResult> results;  // by number of the run; measured as measure_windows() does where there are windows
    std::vector<Batch> batches;
};

// `origin`: on day 0.
Experiment begin_experiment(const ExperimentDesign& design, const Session& origin, const ScenarioSource& source,
                            const Host& host);
// Goes on with what is to be done in the frames, as long as `budget_s` allows. Returns whether all is done.
bool run_on(Experiment& experiment, const Host& host, double budget_s);
bool is_done(const Experiment& experiment);
// Whether there is something to do in the frames.
bool is_running_on(const Experiment& experiment);
// A Worker has ended a task; without a result it is done in the frames. Returns whether it was one of these.
bool take_result(Experiment& experiment, const Host& host, int task, std::string_view result);
double progress_of(const Experiment& experiment);  // 0 … 1
// From what it took so far; nothing while that says too little, or all is done.
std::optional<double> seconds_left(const Experiment& experiment, const Host& host);
// Replications of which all points are done, from the first one on.
int whole_replications(const Experiment& experiment);
// Of the first point, by replication: what another experiment need not do again.
std::vector<JobResult> results_of_first_point(const Experiment& experiment);

// "goodwill compare grand-hotel --days 120 --last 30 --replications 16 --seed 7": the command of an experiment with the business on
// the stage, over the window of figures that ends on this day, of the command's own length unless told. A business from a file is called scenario.json.
std::string experiment_command(std::string_view command, const Stage& stage, int day, int replications,
                               std::optional<int> last);
// " --b 60:staff.reception=1": what these commands change within so many days.
std::string changes_text(std::string_view option, const std::vector<Command>& commands, int days,
                         const Scenario& scenario);
// " --a … --b 60:staff.reception=1": what the two worlds on the stage have changed within so many days, twin and stage.
std::string sides_text(const Stage& stage, int days);

inline constexpr std::string_view runs_task = "runs";
std::unique_ptr<Task> make_runs_task(std::string_view bytes);

}  // namespace goodwill
