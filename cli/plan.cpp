// goodwill plan: checks every point, and freezes.
#include <algorithm>
#include <filesystem>
#include <sstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/blocks.h"
#include "cli/design_file.h"
#include "cli/frozen_plan.h"
#include "generated/build_info.h"
#include "sim/base/json_text.h"
#include "sim/session/settling.h"

namespace goodwill::cli {

namespace {

using Json = nlohmann::ordered_json;

// What a core does in a second, roughly and on purpose the same everywhere: the same command makes the same plan.
constexpr double customer_days_per_s = 20e6;
constexpr double block_s = 60.0;

double seconds_of(const Subject& subject, int days) {
    return 0.001 + static_cast<double>(subject.scenario.customers) * days / customer_days_per_s;
}

// As many runs as take about a minute; where each replication settles a start of its own, whole replications.
int usual_block(const FrozenPlan& plan, const std::vector<const Subject*>& subjects) {
    double run_s = 0.0, settle_s = 0.0;
    for (const Subject* subject : subjects) {
        run_s = std::max(run_s, seconds_of(*subject, plan.days));
        settle_s = std::max(settle_s, seconds_of(*subject, usual_settling(subject->loaded.scenario.settle_years).all));
    }
    const auto runs = static_cast<double>(planned_runs(plan));
    double count = block_s / run_s;
    if (plan.replicate == Replicate::kind && subjects.size() > 1) {
        count = block_s / (run_s + settle_s);
    } else if (plan.replicate == Replicate::kind) {
        // A replication that is divided settles again in each part: that takes half of the time at most.
        count = std::max(block_s - settle_s, settle_s) / run_s;
        const double replication_s = settle_s + plan.points * run_s;
        count = count < plan.points ? count : plan.points * std::max(1.0, std::floor(block_s / replication_s));
    }
    const double least = std::ceil(runs / static_cast<double>(most_blocks));
    return static_cast<int>(std::clamp(std::floor(count), std::max(1.0, least), runs));
}

ExitCode size_blocks(const PlanOptions& options, const std::vector<const Subject*>& subjects, const Console& console,
                     FrozenPlan& plan) {
    if (planned_runs(plan) > most_planned_runs) {
        console.err << fmt::format(
            "goodwill: {} points with {} replications are {} runs; a plan has at most {}: take fewer points "
            "(--points) or fewer replications (--replications)\n",
            plan.points, plan.replications, planned_runs(plan), most_planned_runs);
        return ExitCode::usage;
    }
    plan.block_runs = options.block_runs == 0 ? usual_block(plan, subjects) : options.block_runs;
    if (block_count(plan) > most_blocks) {
        console.err << fmt::format(
            "goodwill: --block-runs {}: {} runs would be {} blocks, and {} is the most; allowed is "
            "{} and more\n",
            plan.block_runs, planned_runs(plan), block_count(plan), most_blocks,
            (planned_runs(plan) + most_blocks - 1) / most_blocks);
        return ExitCode::usage;
    }
    return ExitCode::fine;
}

std::string text_of_scenario(const Subject& subject) {
    const ScenarioSource& source = subject.loaded.source;
    return source.id.empty() ? source.text : std::string(embedded_scenario_text(source.id).value_or(""));
}

// The files of a plan, plan.json last: it vouches for the others.
std::vector<OutputFile> freeze(const std::vector<const Subject*>& subjects, const std::string& design,
                               FrozenPlan& plan) {
    std::vector<OutputFile> files;
    for (const Subject* subject : subjects) {
        const std::size_t number = plan.scenarios.size();
        const std::string text = text_of_scenario(*subject), &edges = subject->loaded.source.edges;
        plan.scenarios.push_back({subject->source, subject->scenario.id, "fnv1a:" + hex(fnv1a(text)),
                                  edges.empty() ? "" : "fnv1a:" + hex(fnv1a(edges))});
        files.push_back({scenario_file(number), text});
        if (!edges.empty()) {
            files.push_back({edges_file(number), edges});
        }
    }
    plan.design_hash = "fnv1a:" + hex(fnv1a(design));
    files.push_back({"design.csv", design});
    const std::string text = plan_text(plan);
    plan.id = plan_id(text);
    files.push_back({"plan.json", text});
    return files;
}

enum class Place { empty, same, taken };

bool holds(const std::string& folder, const OutputFile& file) {
    const std::filesystem::path path = std::filesystem::path(folder) / file.name;
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored) || std::filesystem::file_size(path) != file.text.size()) {
        return false;
    }
    std::ostringstream silent;
    std::istringstream nothing;
    return read_text(path.string(), file.text.size(), {nothing, silent, silent}) == file.text;
}

Place look_at_place(const std::string& folder, const std::vector<OutputFile>& files) {
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::path(folder) / "plan.json", ignored) && !holds(folder, files.back())) {
        return Place::taken;
    }
    const bool is_same =
        std::all_of(files.begin(), files.end(), [&folder](const OutputFile& file) { return holds(folder, file); });
    return is_same ? Place::same : Place::empty;
}

void report_plan(const PlanOptions& options, const FrozenPlan& plan, bool was_there, const Console& console) {
    const std::string& folder = options.experiment.folder;
    if (options.experiment.is_json) {
        console.out << readable_json({{"plan", plan.id},
                                      {"folder", folder},
                                      {"points", plan.points},
                                      {"replications", plan.replications},
                                      {"runs", planned_runs(plan)},
                                      {"blocks", block_count(plan)},
                                      {"block_runs", plan.block_runs}});
        return;
    }
    console.out << fmt::format("Plan {}{}: {} points, {} replications, {} runs in {} block{} of {}\n", plan.id,
                               was_there ? ", which is there already" : "", plan.points, plan.replications,
                               planned_runs(plan), block_count(plan), block_count(plan) == 1 ? "" : "s",
                               plan.block_runs);
    console.out << fmt::format(
        "goodwill work {0}     does it, here or on any machine that sees the folder; --shard K/N a part of it\n"
        "goodwill status {0}   what is done\n"
        "goodwill merge {0}    the tables\n",
        folder);
}

}  // namespace

ExitCode plan(const PlanOptions& options, const Console& console) {
    const ExperimentOptions& experiment = options.experiment;
    if (experiment.folder.empty()) {
        console.err << "goodwill: --out is required, the folder of the plan; try --help\n";
        return ExitCode::usage;
    }
    Points points;
    if (const ExitCode code = find_points(options.where, experiment.seed, console, points); code != ExitCode::fine) {
        return code;
    }
    Businesses businesses(experiment, console, false);
    std::vector<Job> jobs;
    if (const ExitCode code = find_jobs(experiment, businesses, console, points, jobs); code != ExitCode::fine) {
        return code;
    }
    const std::vector<const Subject*> subjects = businesses.all();
    FrozenPlan plan;
    plan.version = build_info::version;
    plan.compiler = fmt::format("{}, {}", build_info::compiler, build_info::platform);
    plan.customers = jobs.front().customers;
    plan.days = experiment.days;
    plan.first_seed = experiment.seed;
    plan.replicate = experiment.replicate;
    plan.replications = experiment.replications;
    plan.points = static_cast<int>(jobs.size());
    plan.design = options.where.file.empty() ? options.where.design : "file";
    plan.columns = points.table.columns;
    if (const ExitCode code = size_blocks(options, subjects, console, plan); code != ExitCode::fine) {
        return code;
    }
    std::vector<std::string> sources;
    for (const Job& job : jobs) {
        sources.push_back((*std::find_if(subjects.begin(), subjects.end(), [&job](const Subject* subject) {
                              return subject->job.scenario == job.scenario;
                          }))->source);
    }
    const std::vector<OutputFile> files = freeze(subjects, design_text(points.table, sources), plan);
    const Place place = look_at_place(experiment.folder, files);
    if (place == Place::taken) {
        console.err << fmt::format(
            "goodwill: {}: holds another plan, which is left as it is; choose another folder for --out\n",
            experiment.folder);
        return ExitCode::usage;
    }
    if (place == Place::empty && !write_files(experiment.folder, files, console)) {
        return ExitCode::no_access;
    }
    report_plan(options, plan, place == Place::same, console);
    return ExitCode::fine;
}

}  // namespace goodwill::cli
