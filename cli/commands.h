// The commands, each with its options as plain data.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/csv.h"
#include "sim/base/local_text.h"
#include "sim/experiment/judgements.h"

namespace goodwill::cli {

struct RunOptions {
    std::string scenario;
    std::string spec;  // file of a run, or -: instead of the scenario and of all down to `planned`
    int days = 365;
    std::uint64_t seed = 7;
    std::optional<std::string> customers;  // as typed; without: as the scenario says
    std::vector<std::string> presets;      // ids, from the start
    std::vector<std::string> settings;     // lever=value, from the start, after the presets
    std::vector<std::string> planned;      // DAY:lever=value
    std::string folder;                    // of --out; empty: no files
    std::vector<std::uint32_t> traced;     // people whose statements are written
    std::string events;                    // file of the event log; empty: none
    bool has_event_pairs = false;          // start and end of a contact as two events
    bool has_daily_hashes = false;         // in the manifest
    int threads = 1;
    int replications = 0;  // so many settled worlds of their own; 0: one run
    int futures = 0;       // so many futures of the one settled world; 0: one run
    bool is_json = false;
    Language language = Language::en;
    std::vector<std::string> arguments;  // of the whole command, for the manifest
};
ExitCode run(const RunOptions& options, const Console& console);

// What is repeated with other luck: futures of the one settled world, or settled worlds of their own.
enum class Replicate { this_business, kind };
inline constexpr int experiment_replications = 20;
struct ExperimentOptions {
    std::string scenario;
    int days = 365;
    int last = 365;  // so many of them are measured, at most
    std::uint64_t seed = 7;
    std::optional<std::string> customers;  // as typed; without: as the scenario says
    int replications = experiment_replications;
    Replicate replicate = Replicate::this_business;
    int threads = 1;
    bool is_json = false;
    std::string folder;  // of --out; empty: no files
    std::string plot;    // file of --plot; empty: none
    CsvForm csv = CsvForm::international;
    Language language = Language::en;
    std::vector<std::string> arguments;  // of the whole command, for the manifest
};

// Changes are levers (lever=value), planned ones (DAY:lever=value) or ids of presets.
struct CompareOptions {
    ExperimentOptions experiment;
    std::vector<std::string> a, b;   // changes of each side; none: as it is
    std::vector<std::string> until;  // metric=halfwidth: as many replications as that takes
    int at_most = 1000;              // replications of `until`
    std::string metric = "profit";   // of the plot
};
// Differences of all metrics of two worlds with the same luck.
ExitCode compare(const CompareOptions& options, const Console& console);

struct TornadoOptions {
    ExperimentOptions experiment;
    std::string metric = "profit";
    std::vector<std::string> levers;  // by name; empty: all that can act
    double move = 0.25;               // share of a lever's range, down and up
};
// What each lever does by itself, a step down and a step up, sorted.
ExitCode tornado(const TornadoOptions& options, const Console& console);

// Where an experiment looks.
struct PointOptions {
    std::vector<std::string> over;  // lever=from:to:step, lever=a,b,c, preset=a,b,c or scenario=a,b,c
    std::string design = "grid";    // or lhs, sobol: of lever=from:to
    std::optional<int> points;      // of a design that is no grid; without: 32
    std::string file;               // of a design made elsewhere: instead of the above
};

struct SweepOptions {
    ExperimentOptions experiment;
    PointOptions where;
    std::vector<std::string> metrics;  // ids, of the table; empty: a few
};
// A table of what comes out at each point of a grid or a design.
ExitCode sweep(const SweepOptions& options, const Console& console);

enum class Factors { levers, judgements, both };
struct SensitivityOptions {
    ExperimentOptions experiment;
    Factors factors = Factors::levers;
    std::string metric = "profit";
    int trajectories = 10;
    int strongest = 0;  // so many of the strongest get Sobol' indices
    int base = 64;      // points of each of the two samples that they rest on
};
// Which factors matter, over their whole ranges.
ExitCode sensitivity(const SensitivityOptions& options, const Console& console);

struct RobustOptions {
    ExperimentOptions experiment;
    std::string claim;              // "profit higher", "nps > 1": of B minus A
    std::vector<std::string> a, b;  // changes of each side; none: as it is
    Space space = Space::both;
    double width = 1.0;  // share of the way from where a judgement stands to the ends of its range
    int sets = 100;
};
// In what share of the plausible judgements a conclusion holds.
ExitCode robust(const RobustOptions& options, const Console& console);

struct BestOptions {
    ExperimentOptions experiment;
    std::string metric = "profit";
    std::string budget;                  // euros a year, as typed
    std::optional<double> indifference;  // in the unit of files: a smaller difference does not matter
};
// The best way, as far as was tried, to spend so much more a year.
ExitCode best(const BestOptions& options, const Console& console);

// A sweep that many machines share: frozen into a folder, done in blocks, put together.
struct PlanOptions {
    ExperimentOptions experiment;  // `folder` is the plan's
    PointOptions where;
    int block_runs = 0;  // 0: as many as take about a minute
};
ExitCode plan(const PlanOptions& options, const Console& console);

struct Shard {
    std::uint64_t number = 0, of = 1;  // does the blocks whose number leaves `number` when divided by `of`
};
struct WorkOptions {
    std::string folder;
    Shard shard;
    std::string until;  // as typed; empty: until all is done
    int threads = 1;
};
// Does the blocks that are not done. `stopped` before all of them are.
ExitCode work(const WorkOptions& options, const Console& console);

struct StatusOptions {
    std::string folder;
    bool is_json = false;
};
ExitCode status(const StatusOptions& options, const Console& console);

struct MergeOptions {
    std::string folder;
    std::string out;  // empty: the folder "results" in the plan's
    CsvForm csv = CsvForm::international;
    bool is_partial = false;  // what is done already, up to the last whole replication
};
ExitCode merge(const MergeOptions& options, const Console& console);

// A page to print or keep.
struct ReportOptions {
    std::string subject;              // file of a run, -, or a folder: of a plan, or of run --out
    std::string out;                  // file, or -
    std::optional<int> replications;  // of a run; without: experiment_replications
    std::optional<int> last;
    std::optional<Replicate> replicate;
    std::vector<std::string> metrics;   // ids, of a plan; empty: a few
    std::optional<std::uint64_t> base;  // point of a plan that others are compared with
    int threads = 1;
    Language language = Language::en;
    std::vector<std::string> arguments;
};
ExitCode report(const ReportOptions& options, const Console& console);

struct ReplayOptions {
    std::string manifest;  // file, or -
    int threads = 1;
};
// Repeats the run of a manifest and compares: fine, or diverged with the first day that differs where the manifest has daily hashes.
ExitCode replay(const ReplayOptions& options, const Console& console);

struct BenchOptions {
    std::string scenario = "grand-hotel";
    int days = 365;
    std::uint64_t seed = 7;
    std::optional<std::string> customers;  // as typed; without: as the scenario says
    int threads = 1;
};
ExitCode bench(const BenchOptions& options, const Console& console);

enum class ValidatePart { facts, at_rest, price };
// Of each part where nothing else is asked for.
inline constexpr int facts_replications = 10;
inline constexpr int rest_replications = 80;
inline constexpr int price_replications = 20;
struct ValidateOptions {
    ValidatePart part = ValidatePart::facts;
    std::string scenario;  // in which all is measured; empty: each fact where it belongs, or all that come along
    std::vector<std::string> facts;   // ids; empty: all
    std::optional<int> replications;  // without: as many as the part usually has
    std::uint64_t seed = 1;
    int threads = 1;
    bool is_json = false;
    Language language = Language::en;
};
// Fine whether facts lie inside their targets or not: what lies outside is a result, no error.
ExitCode validate(const ValidateOptions& options, const Console& console);
// Its parts: published findings; whether businesses stay as they are when nobody touches them; what their price does.
ExitCode validate_facts(const ValidateOptions& options, const Console& console);
ExitCode validate_at_rest(const ValidateOptions& options, const Console& console);
ExitCode validate_price(const ValidateOptions& options, const Console& console);

struct CalibrateOptions {
    int rounds = 6;
    int replications = 3;
    std::uint64_t seed = 1;
    int threads = 1;
    std::string path;  // of the JSON with the values; empty: nothing is written
};
// Searches the judgements under which the facts lie best inside their targets, and reports them. Changes no file.
ExitCode calibrate_defaults(const CalibrateOptions& options, const Console& console);

// Scenarios and stories.
ExitCode check(const std::vector<std::string>& files, const Console& console);

struct StoryOptions {
    std::string story;             // file or id
    ExperimentOptions experiment;  // its seed is that of the first future
};
// Whether the claims of a story hold over other futures than the one that it shows; `diverged` when one does not.
ExitCode story(const StoryOptions& options, const Console& console);

// Of scenarios, or of stories. Writes to `path`, or to standard output when it is empty.
ExitCode schema(bool is_of_stories, const std::string& path, const Console& console);
ExitCode parameters(Language language, const Console& console);
ExitCode parameters_markdown(const std::string& path, const Console& console);
ExitCode metrics(Language language, const Console& console);

struct SettleOptions {
    std::string scenario;
    std::optional<std::string> customers;  // as typed; without: as the scenario says
    std::uint64_t seed = 7;
    std::string path;  // of the settled start; empty: the openness of the market is reported
    int replications = 5;
    int threads = 1;
    bool is_json = false;
    Language language = Language::en;
};
// Lets a business live until it is at rest: its start as a file, or the openness of the market with which as many come as
// go.
ExitCode settle(const SettleOptions& options, const Console& console);

// Lists the embedded scenarios, or prints the file of one.
ExitCode scenarios(const std::string& id, Language language, const Console& console);
// The same of stories.
ExitCode stories(const std::string& id, Language language, const Console& console);

}  // namespace goodwill::cli
