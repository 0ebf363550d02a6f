#include "cli/survey.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

namespace goodwill::cli {

namespace {

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

}  // namespace

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

Survey survey_of(const FrozenPlan& plan, std::vector<JobResult>& results) {
    results.assign(planned_runs(plan), {});
    return survey_of(plan, [&](std::size_t number, Block block) {
        std::move(block.results.begin(), block.results.end(),
                  results.begin() + static_cast<std::ptrdiff_t>(first_run_of(plan, number)));
    });
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

}  // namespace goodwill::cli
