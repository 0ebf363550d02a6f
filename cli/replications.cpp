#include "cli/replications.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>

#include <fmt/format.h>

#include "cli/files.h"
#include "cli/parallel.h"
#include "cli/simulation.h"
#include "sim/scenario/size.h"

namespace goodwill::cli {

namespace {

struct Job {
    std::size_t setting = 0;
    int replication = 0;
    std::vector<double> values;
};

// The largest worlds first, so that no thread is left with one of them at the end.
std::vector<Job> jobs_of(const std::vector<bool>& is_wanted, int replications) {
    std::vector<std::size_t> settings;
    for (std::size_t setting = 0; setting < is_wanted.size(); ++setting) {
        if (is_wanted[setting]) {
            settings.push_back(setting);
        }
    }
    std::stable_sort(settings.begin(), settings.end(), [](std::size_t a, std::size_t b) {
        return setting_table()[a].customers > setting_table()[b].customers;
    });
    std::vector<Job> jobs;
    for (const std::size_t setting : settings) {
        for (int replication = 0; replication < replications; ++replication) {
            jobs.push_back({setting, replication, {}});
        }
    }
    return jobs;
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
            return ExitCode::bad_scenario;
        }
        scenarios.push_back(read[name]);
    }
    return ExitCode::fine;
}

std::vector<std::vector<double>> replicate(const std::vector<Scenario>& scenarios, const std::vector<bool>& is_wanted,
                                           int replications, std::uint64_t seed, int threads, const Console& console) {
    std::vector<Job> jobs = jobs_of(is_wanted, replications);
    std::size_t finished = 0;
    std::mutex speaking;
    in_threads(jobs.size(), usable_threads(threads), [&](std::size_t i) {
        Job& job = jobs[i];
        job.values = measure(scenarios[job.setting], job.setting, seed + static_cast<std::uint64_t>(job.replication));
        const std::lock_guard lock(speaking);
        ++finished;
        if (console.has_progress) {
            console.err << fmt::format("\rsimulation {} of {}", finished, jobs.size()) << std::flush;
        }
    });
    if (console.has_progress) {
        console.err << "\r\033[K" << std::flush;
    }
    // Put together in order, whatever thread was first.
    std::vector<std::vector<double>> values(
        fact_table().size(),
        std::vector<double>(static_cast<std::size_t>(replications), std::numeric_limits<double>::quiet_NaN()));
    for (const Job& job : jobs) {
        for (std::size_t fact = 0; fact < values.size(); ++fact) {
            if (fact_table()[fact].setting == job.setting) {
                values[fact][static_cast<std::size_t>(job.replication)] = job.values[fact];
            }
        }
    }
    return values;
}

}  // namespace goodwill::cli
