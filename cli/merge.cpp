// goodwill status and goodwill merge: what workers have left in a plan.
#include <algorithm>
#include <filesystem>
#include <functional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/blocks.h"
#include "cli/files.h"
#include "cli/frozen_plan.h"
#include "generated/build_info.h"
#include "sim/base/json_text.h"
#include "sim/base/json_tree.h"

namespace goodwill::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Trouble {
    std::string file;  // of a block, within the plan
    std::string why;
    bool is_foreign = false;
};

struct Survey {
    std::size_t done = 0, runs_done = 0;
    std::vector<std::size_t> missing;
    std::vector<Trouble> troubles;
    std::size_t failed_runs = 0;
    std::string failure;  // of the first of them
};

bool is_file_of_block(const std::string& name) {
    return name.size() == 11 && name.starts_with('b') && name.ends_with(".csv") &&
           name.substr(1, 6).find_first_not_of("0123456789") == std::string::npos;
}

// Blocks that a plan of this size does not have.
void find_strangers(const FrozenPlan& plan, Survey& survey) {
    std::error_code problem;
    std::filesystem::directory_iterator place(std::filesystem::path(plan.folder) / "blocks", problem);
    for (; !problem && place != std::filesystem::directory_iterator(); place.increment(problem)) {
        const std::string name = place->path().filename().string();
        if (is_file_of_block(name) && std::stoul(name.substr(1, 6)) >= block_count(plan)) {
            survey.troubles.push_back(
                {"blocks/" + name,
                 fmt::format("is of another plan, remove it: this one has {} blocks", block_count(plan)), true});
        }
    }
    std::sort(survey.troubles.begin(), survey.troubles.end(),
              [](const Trouble& a, const Trouble& b) { return a.file < b.file; });
}

// Reads all blocks, one at a time; `take` is called for each that is done.
Survey survey_of(const FrozenPlan& plan, const std::function<void(std::size_t, Block)>& take) {
    Survey survey;
    for (std::size_t number = 0; number < block_count(plan); ++number) {
        Block block = read_block(plan, number);
        if (block.state == BlockState::missing) {
            survey.missing.push_back(number);
        } else if (block.state != BlockState::done) {
            survey.troubles.push_back({block_file(number), block.why, block.state == BlockState::foreign});
        } else {
            ++survey.done;
            survey.runs_done += block.results.size();
            for (std::size_t i = 0; i < block.results.size(); ++i) {
                if (block.results[i].status == JobStatus::failed && survey.failed_runs++ == 0) {
                    survey.failure =
                        fmt::format("run {}: {}", first_run_of(plan, number) + i, block.results[i].failure);
                }
            }
            take(number, std::move(block));
        }
    }
    find_strangers(plan, survey);
    return survey;
}

ExitCode verdict_on(const Survey& survey) {
    return !survey.troubles.empty()  ? ExitCode::damaged
           : !survey.missing.empty() ? ExitCode::incomplete
           : survey.failed_runs > 0  ? ExitCode::failed
                                     : ExitCode::fine;
}

void say_what_is_wrong(const FrozenPlan& plan, const Survey& survey, std::ostream& out) {
    constexpr std::size_t most_shown = 20;
    if (!survey.missing.empty()) {
        out << fmt::format("Missing: {} of {} blocks: {}\n", survey.missing.size(), block_count(plan),
                           ranges_text(survey.missing));
    }
    for (std::size_t i = 0; i < std::min(most_shown, survey.troubles.size()); ++i) {
        out << fmt::format("{}: {} {}\n", survey.troubles[i].is_foreign ? "Foreign" : "Damaged",
                           survey.troubles[i].file, survey.troubles[i].why);
    }
    if (survey.troubles.size() > most_shown) {
        out << fmt::format("… and {} more\n", survey.troubles.size() - most_shown);
    }
    if (survey.failed_runs > 0) {
        out << fmt::format("Failed: {} of {} runs; the first is {}\n", survey.failed_runs, planned_runs(plan),
                           survey.failure);
    }
    if (survey.done < block_count(plan)) {
        out << fmt::format("goodwill work {} does what is not done\n", plan.folder);
    }
}

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
