#include "cli/replications.h"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <new>

#include <fmt/format.h>

#include "cli/files.h"
#include "cli/interruption.h"
#include "cli/parallel.h"
#include "cli/simulation.h"
#include "generated/embedded_scenarios.h"
#include "sim/scenario/size.h"

namespace goodwill::cli {

namespace {

std::string progress_text(std::size_t done, std::size_t expected, double spent_s) {
    const std::size_t count = std::max(done, expected);
    const double left_s = spent_s * static_cast<double>(count - done) / static_cast<double>(done);
    return fmt::format("\rsimulation {} of {}, about {:.0f} {} left\033[K", done, count,
                       left_s < 90.0 ? left_s : left_s / 60.0, left_s < 90.0 ? "s" : "min");
}

}  // namespace

ExitCode load_settings(const std::string& argument, const Console& console, std::vector<Scenario>& scenarios) {
    std::map<std::string, Scenario> read;
    for (const SettingInfo& setting : setting_table()) {
        const std::string name = argument.empty() ? std::string(setting.scenario) : argument;
        if (!read.contains(name)) {
            LoadedScenario loaded;
            if (const ExitCode code = load_scenario(name, console, loaded); code != ExitCode::fine) {
                return code;
            }
            read[name] = std::move(loaded.scenario);
        }
        if (const std::optional<LocalText> problem =
                setting.customers > 0 ? refuse_size(read[name], setting.customers) : std::nullopt) {
            console.err << fmt::format("goodwill: {}: {}\n", name, problem->en);
            return ExitCode::bad_file;
        }
        scenarios.push_back(read[name]);
    }
    return ExitCode::fine;
}

ExitCode load_scenarios(const std::string& argument, const Console& console, std::vector<Scenario>& scenarios) {
    std::vector<std::string> names(argument.empty() ? 0 : 1, argument);
    if (argument.empty()) {
        for (const EmbeddedFile& file : embedded_scenarios()) {
            names.emplace_back(file.name);
        }
    }
    for (const std::string& name : names) {
        LoadedScenario loaded;
        if (const ExitCode code = load_scenario(name, console, loaded); code != ExitCode::fine) {
            return code;
        }
        if (const std::optional<LocalText> problem = refuse_size(loaded.scenario)) {
            console.err << fmt::format("goodwill: {}: {}\n", name, problem->en);
            return ExitCode::bad_file;
        }
        scenarios.push_back(std::move(loaded.scenario));
    }
    return ExitCode::fine;
}

Executor in_threads(int threads, const Console& console, std::size_t all) {
    const auto done = std::make_shared<std::size_t>(0);  // over all calls
    const double start_s = now_s();
    return [threads, &console, all, done, start_s](std::size_t count, const std::function<void(std::size_t)>& run_one) {
        std::mutex speaking;
        in_threads(count, usable_threads(threads), [&](std::size_t i) {
            if (is_interrupted()) {
                return;
            }
            run_one(i);
            const std::lock_guard lock(speaking);
            ++*done;
            if (console.has_progress) {
                console.err << progress_text(*done, std::max(all, count), now_s() - start_s) << std::flush;
            }
        });
        if (console.has_progress) {
            console.err << "\r\033[K" << std::flush;
        }
    };
}

ExitCode say_failures(const Plan& plan, std::span<const JobResult> results, const Console& console) {
    // Whatever one of them lacks is said once, as when there is only one.
    if (std::any_of(results.begin(), results.end(), [](const JobResult& result) { return result.lacked_memory; })) {
        throw std::bad_alloc();
    }
    ExitCode code = ExitCode::fine;
    for (std::size_t run = 0; run < results.size(); ++run) {
        if (results[run].status == JobStatus::failed) {
            const Job job = job_of(plan, run);
            console.err << fmt::format("goodwill: {} with seed {} could not be simulated: {}\n", job.scenario->id,
                                       job.seed, results[run].failure);
            code = ExitCode::failed;
        }
    }
    return code;
}

ExitCode replicate(const std::vector<Scenario>& scenarios, const std::vector<bool>& is_wanted, int replications,
                   std::uint64_t seed, int threads, const Console& console, std::vector<std::vector<double>>& values) {
    const FactPlan plan = fact_plan(scenarios, is_wanted, replications, seed);
    const std::vector<JobResult> results = run_all(plan.plan, in_threads(threads, console));
    values = fact_values(plan, results);
    return say_failures(plan.plan, results, console);
}

}  // namespace goodwill::cli
