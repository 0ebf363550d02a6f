// goodwill status and goodwill merge: what workers have left in a plan.
#include <algorithm>
#include <filesystem>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/files.h"
#include "cli/survey.h"
#include "generated/build_info.h"
#include "sim/base/json_text.h"
#include "sim/base/json_tree.h"

namespace goodwill::cli {

namespace {

using Json = nlohmann::ordered_json;

Json ranges_json(const std::vector<std::size_t>& numbers) {
    Json ranges = Json::array();
    for (const std::size_t number : numbers) {
        if (!ranges.empty() && ranges.back()[1].get<std::size_t>() + 1 == number) {
            ranges.back()[1] = number;
        } else {
            ranges.push_back({number, number});
        }
    }
    return ranges;
}

Json survey_json(const FrozenPlan& plan, const Survey& survey) {
    Json damaged = Json::array(), foreign = Json::array();
    for (const Trouble& trouble : survey.troubles) {
        (trouble.is_foreign ? foreign : damaged).push_back({{"file", trouble.file}, {"why", trouble.why}});
    }
    return {{"plan", plan.id},
            {"points", plan.points},
            {"replications", plan.replications},
            {"runs", planned_runs(plan)},
            {"runs_done", survey.runs_done},
            {"runs_failed", survey.failed_runs},
            {"blocks", block_count(plan)},
            {"blocks_done", survey.done},
            {"missing", ranges_json(survey.missing)},
            {"damaged", damaged},
            {"foreign", foreign}};
}

std::vector<OutputFile> tables_of(const FrozenPlan& plan, const Plan& outline, const std::vector<JobResult>& results,
                                  CsvForm form) {
    const PointTable named = named_points(plan);
    std::vector<OutputFile> tables;  // one by one: a list in braces would copy them, and they are large
    tables.push_back({"runs.csv", runs_csv(outline, results, named, form)});
    tables.push_back({"runs-long.csv", long_csv(outline, results, named, form)});
    tables.push_back({"sweep.csv", means_csv(outline, results, named, form)});
    tables.push_back({"units.csv", units_csv(form)});
    return tables;
}

// Without what differs from one merge to the next, such as paths and times.
std::string manifest_of(const FrozenPlan& plan, const Plan& outline, const Json& blocks,
                        const std::vector<OutputFile>& tables) {
    Json outputs = Json::object();
    for (const OutputFile& table : tables) {
        outputs[table.name] = "fnv1a:" + hex(fnv1a(table.text));
    }
    Json manifest{{"program", "goodwill"},
                  {"version", build_info::version},
                  {"plan_id", plan.id},
                  {"plan", Json::parse(plan_text(plan))},
                  {"replications", outline.replications},
                  {"runs", run_count(outline)},
                  {"blocks", blocks},
                  {"outputs", outputs}};
    return readable_json(manifest);
}

}  // namespace

ExitCode status(const StatusOptions& options, const Console& console) {
    FrozenPlan plan;
    if (const ExitCode code = read_plan(options.folder, console, plan); code != ExitCode::fine) {
        return code;
    }
    const Survey survey = survey_of(plan, [](std::size_t, const Block&) {});
    if (options.is_json) {
        console.out << readable_json(survey_json(plan, survey));
        return verdict_on(survey);
    }
    console.out << fmt::format("Plan {}: {} points, {} replications\nDone: {} of {} blocks, {} of {} runs\n", plan.id,
                               plan.points, plan.replications, survey.done, block_count(plan), survey.runs_done,
                               planned_runs(plan));
    say_what_is_wrong(plan, survey, console.out);
    return verdict_on(survey);
}

ExitCode merge(const MergeOptions& options, const Console& console) {
    FrozenPlan plan;
    if (const ExitCode code = read_plan(options.folder, console, plan); code != ExitCode::fine) {
        return code;
    }
    std::vector<JobResult> results(planned_runs(plan));
    Json blocks = Json::array();
    const Survey survey = survey_of(plan, [&](std::size_t number, Block block) {
        blocks.push_back({{"block", number}, {"hash", block.hash}, {"compiler", block.compiler}});
        std::move(block.results.begin(), block.results.end(),
                  results.begin() + static_cast<std::ptrdiff_t>(first_run_of(plan, number)));
    });
    const ExitCode verdict = verdict_on(survey);
    say_what_is_wrong(plan, survey, console.err);
    Plan outline = outline_of(plan);
    if (survey.done < block_count(plan)) {
        const auto first_open = std::find_if(results.begin(), results.end(),
                                             [](const JobResult& result) { return result.status == JobStatus::open; });
        outline.replications = static_cast<int>((first_open - results.begin()) / plan.points);
        if (!options.is_partial || outline.replications == 0) {
            console.err << fmt::format("goodwill: {} of {} replications are complete; nothing is written{}\n",
                                       outline.replications, plan.replications,
                                       outline.replications == 0 ? "" : ", with --partial these are");
            return verdict;
        }
        results.resize(run_count(outline));
    }
    std::vector<OutputFile> files = tables_of(plan, outline, results, options.csv);
    files.push_back({"manifest.json", manifest_of(plan, outline, blocks, files)});
    const std::string out =
        options.out.empty() ? (std::filesystem::path(plan.folder) / "results").string() : options.out;
    if (!write_files(out, files, console)) {
        return ExitCode::no_access;
    }
    console.out << fmt::format("{}: {} points, {} replications, {} runs\n", out, plan.points, outline.replications,
                               run_count(outline));
    return verdict;
}

}  // namespace goodwill::cli
