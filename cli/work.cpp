// goodwill work: does the blocks of a plan that are not done.
#include <algorithm>
#include <charconv>
#include <ctime>
#include <filesystem>
#include <limits>

#include <fmt/format.h>

#include "cli/blocks.h"
#include "cli/frozen_plan.h"
#include "cli/interruption.h"
#include "cli/replications.h"
#include "cli/simulation.h"

namespace goodwill::cli {

namespace {

std::optional<int> plain_whole(std::string_view text, int least, int most) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_whole = error == std::errc{} && end == text.data() + text.size() && !text.empty();
    return is_whole && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

// From now on: of "3600", "90s", "45m", "2h", or of "18:30", the next time that the clock shows it.
std::optional<double> seconds_until(const std::string& text) {
    if (const std::size_t colon = text.find(':'); colon != std::string::npos) {
        const std::optional<int> hour = plain_whole(text.substr(0, colon), 0, 23);
        const std::optional<int> minute = plain_whole(text.substr(colon + 1), 0, 59);
        const std::time_t now = std::time(nullptr);
        std::tm then{};
        if (!hour || !minute || localtime_r(&now, &then) == nullptr) {
            return std::nullopt;
        }
        // Summer time may begin or end in between; mktime shifts what it is given.
        const auto seconds_to = [&](int days) {
            std::tm at = then;
            at.tm_mday += days;
            at.tm_hour = *hour;
            at.tm_min = *minute;
            at.tm_sec = 0;
            at.tm_isdst = -1;
            return std::difftime(std::mktime(&at), now);
        };
        const double today_s = seconds_to(0);
        return today_s > 0.0 ? today_s : seconds_to(1);
    }
    constexpr std::string_view units = "smh";
    const std::size_t unit = text.empty() ? std::string_view::npos : units.find(text.back());
    const bool has_unit = unit != std::string_view::npos;
    const std::optional<int> count = plain_whole(text.substr(0, text.size() - (has_unit ? 1 : 0)), 1, 100'000'000);
    constexpr double seconds[] = {1.0, 60.0, 3600.0};
    return count ? std::optional(*count * seconds[has_unit ? unit : 0]) : std::nullopt;
}

// Whatever happens to a worker happens to its runs: what the machine lacks is no result.
bool lacked_memory(const std::vector<JobResult>& results) {
    return std::any_of(results.begin(), results.end(), [](const JobResult& result) { return result.lacked_memory; });
}

bool is_whole(const std::vector<JobResult>& results) {
    return std::none_of(results.begin(), results.end(),
                        [](const JobResult& result) { return result.status == JobStatus::open; });
}

void say_failed_rows(const FrozenPlan& plan, std::size_t number, const std::vector<JobResult>& results,
                     const Console& console) {
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (results[i].status == JobStatus::failed) {
            console.err << fmt::format(
                "goodwill: run {} (point {}) could not be simulated: {}\n", first_run_of(plan, number) + i,
                (first_run_of(plan, number) + i) % static_cast<std::size_t>(plan.points), results[i].failure);
        }
    }
}

struct Progress {
    std::size_t before = 0, now = 0;  // blocks
};

void report_work(const WorkOptions& options, const FrozenPlan& plan, const Progress& progress, std::size_t all,
                 const Console& console) {
    const std::string part =
        options.shard.of == 1 ? fmt::format("plan {}", plan.id)
                              : fmt::format("shard {}/{} of plan {}", options.shard.number, options.shard.of, plan.id);
    if (all == 0) {
        console.out << fmt::format("{}: nothing to do, there are {} blocks (goodwill plan --block-runs makes more)\n",
                                   part, block_count(plan));
        return;
    }
    console.out << fmt::format("{}: {} of {} blocks are done, {} of them now\n", part, progress.before + progress.now,
                               all, progress.now);
}

std::vector<std::size_t> blocks_of(const Shard& shard, const FrozenPlan& plan) {
    std::vector<std::size_t> numbers;
    const auto every = static_cast<std::size_t>(shard.of);
    for (auto number = static_cast<std::size_t>(shard.number); number < block_count(plan); number += every) {
        numbers.push_back(number);
    }
    return numbers;
}

bool is_done(const FrozenPlan& plan, std::size_t number) { return read_block(plan, number).state == BlockState::done; }

ExitCode do_blocks(const WorkOptions& options, const FrozenPlan& plan, const std::vector<std::size_t>& numbers,
                   const IsOver& is_over, const Console& console, Progress& progress) {
    std::vector<std::size_t> open;
    std::size_t runs = 0;
    for (const std::size_t number : numbers) {
        if (!is_done(plan, number)) {
            open.push_back(number);
            runs += runs_of(plan, number);
        }
    }
    progress.before = numbers.size() - open.size();
    if (open.empty()) {
        return ExitCode::fine;
    }
    Plan thawed;
    if (const ExitCode code = thaw(plan, options.threads, is_over, console, thawed); code != ExitCode::fine) {
        return code;
    }
    const Executor execute = in_threads(options.threads, console, runs);
    for (const std::size_t number : open) {
        if (is_over()) {
            return ExitCode::stopped;
        }
        if (is_done(plan, number)) {  // by somebody else meanwhile
            ++progress.before;
            continue;
        }
        const std::vector<JobResult> results =
            run_part(thawed, first_run_of(plan, number), runs_of(plan, number), execute, is_over);
        if (lacked_memory(results)) {
            return complain_of_memory(console);
        }
        if (!is_whole(results)) {
            return ExitCode::stopped;
        }
        say_failed_rows(plan, number, results, console);
        const std::string path = (std::filesystem::path(plan.folder) / block_file(number)).string();
        if (!write_file(path, block_text(plan, number, results), console)) {
            return ExitCode::no_access;
        }
        ++progress.now;
    }
    return ExitCode::fine;
}

}  // namespace

ExitCode work(const WorkOptions& options, const Console& console) {
    double end_s = std::numeric_limits<double>::infinity();
    if (!options.until.empty()) {
        const std::optional<double> left_s = seconds_until(options.until);
        if (!left_s) {
            console.err << fmt::format(
                "goodwill: --until \"{}\": not of the form 3600, 90s, 45m, 2h (from now on, at most 100000000) or "
                "18:30 (the next time that the clock shows it)\n",
                options.until);
            return ExitCode::usage;
        }
        end_s = now_s() + *left_s;
    }
    FrozenPlan plan;
    if (const ExitCode code = read_plan(options.folder, console, plan); code != ExitCode::fine) {
        return code;
    }
    const Interruption interruption;
    const IsOver is_over = [end_s] { return is_interrupted() || now_s() >= end_s; };
    const std::vector<std::size_t> numbers = blocks_of(options.shard, plan);
    Progress progress;
    const ExitCode code = do_blocks(options, plan, numbers, is_over, console, progress);
    if (code == ExitCode::stopped) {
        console.err << "goodwill: stopped; the same command goes on\n";
    }
    if (code == ExitCode::stopped || code == ExitCode::fine) {
        report_work(options, plan, progress, numbers.size(), console);
    }
    return code;
}

}  // namespace goodwill::cli
