// The options of work, status, merge and report.
#include <charconv>

#include <fmt/format.h>

#include "cli/option_kinds.h"
#include "cli/simulation.h"
#include "sim/scenario/limits.h"

namespace goodwill::cli {

namespace {

// "K/N", as 0/8 … 7/8.
CLI::Validator shard_kind(Shard& shard) {
    const auto problem = [&shard](const std::string& text) -> std::string {
        constexpr std::uint64_t most_shards = 1'000'000;
        const char* const end = text.data() + text.size();
        const auto [slash, first_error] = std::from_chars(text.data(), end, shard.number);
        if (first_error == std::errc{} && slash != end && *slash == '/') {
            const auto [last, error] = std::from_chars(slash + 1, end, shard.of);
            if (error == std::errc{} && last == end && shard.of >= 1 && shard.of <= most_shards &&
                shard.number < shard.of) {
                return "";
            }
        }
        return fmt::format("{} is not of the form K/N, as in 0/8 to 7/8: part K of N, counted from 0, N at most {}",
                           text, most_shards);
    };
    return CLI::Validator([problem](std::string& text) { return problem(text); }, "", "shard");
}

void add_plan_folder(CLI::App& command, std::string& folder) {
    command.add_option("PLAN", folder, "Folder that goodwill plan has made")->required();
}

}  // namespace

PlanCommands::PlanCommands(CLI::App& app, const std::vector<std::string>& arguments) {
    CLI::App* work = app.add_subcommand("work", "Do the blocks of a plan that are not done; again after any stop");
    add_plan_folder(*work, work_.folder);
    work->add_option("--shard", "Only part K of N, counted from 0: every Nth block; N may be another each time")
        ->type_name("K/N")
        ->check(shard_kind(work_.shard));
    work->add_option("--until", work_.until,
                     "Stop then, with exit code 75: seconds from now, 90s, 45m, 2h, or 18:30 by the clock");
    work_.threads = hardware_threads();
    work->add_option("--threads", work_.threads, "Runs at the same time; the result is the same for any number")
        ->transform(whole_number(1, most_threads))
        ->capture_default_str();

    CLI::App* status = app.add_subcommand("status", "Say which blocks of a plan are done, missing, damaged");
    add_plan_folder(*status, status_.folder);
    status->add_flag("--json", status_.is_json, "Print one JSON object instead");

    CLI::App* merge = app.add_subcommand("merge", "Put the blocks of a plan together: the tables of sweep");
    add_plan_folder(*merge, merge_.folder);
    merge->add_option(
        "--out", merge_.out,
        "Folder for runs.csv (a row a run), runs-long.csv, sweep.csv (means), units.csv and manifest.json "
        "(default: results in the plan's folder)");
    add_csv_form(*merge, merge_.csv);
    merge->add_flag("--partial", merge_.is_partial,
                    "Of an incomplete plan: the replications of which all points are done");
    add_report(app, arguments);
}

void PlanCommands::add_report(CLI::App& app, const std::vector<std::string>& arguments) {
    report_.arguments = arguments;
    CLI::App* report = app.add_subcommand(
        "report", "One page to print or keep, of a run with and without its changes or of a plan that is done");
    report
        ->add_option("RUN|PLAN", report_.subject,
                     "A run that is written down, a manifest, or - for standard input; or a folder: of a plan, or of "
                     "run --out")
        ->required();
    report->add_option("--out", report_.out, "File of the page (.html), or - for standard output (required)")
        ->check(html_name());
    report
        ->add_option("--replications", report_.replications,
                     fmt::format("Of a run: pairs with and without the changes, all with the same luck (default: {})",
                                 experiment_replications))
        ->transform(whole_number(1, 1000));
    report
        ->add_option_function<std::string>(
            "--replicate",
            [this](const std::string& what) {
                report_.replicate = what == "kind" ? Replicate::kind : Replicate::this_business;
            },
            "Of a run: what is repeated, this (futures of the one settled world) or kind (settled worlds of their own)")
        ->transform(CLI::IsMember({"this", "kind"}));
    report->add_option("--last", report_.last, "Of a run: figures are of the last so many of its days (default: 365)")
        ->transform(whole_number(1, max_day));
    report
        ->add_option("--metric", report_.metrics,
                     "Of a plan: the figures that are shown, by id (repeatable; without: profit, customers, account, "
                     "nps)")
        ->allow_extra_args(false);
    report
        ->add_option("--base", report_.base,
                     "Of a plan: the point that the others are compared with, by number (default: 0, the first)")
        ->transform(whole_number(0, any_number));
    report_.threads = hardware_threads();
    report->add_option("--threads", report_.threads, "Runs at the same time; the page is the same for any number")
        ->transform(whole_number(1, most_threads))
        ->capture_default_str();
    add_language(*report, report_.language);
}

bool PlanCommands::knows(const std::string& command) const {
    return command == "work" || command == "status" || command == "merge" || command == "report";
}

ExitCode PlanCommands::run(const std::string& command, const Console& console) {
    if (command == "work") {
        return cli::work(work_, console);
    }
    if (command == "report") {
        report_.threads = usable_threads(report_.threads);
        return cli::report(report_, console);
    }
    return command == "status" ? cli::status(status_, console) : cli::merge(merge_, console);
}

}  // namespace goodwill::cli
