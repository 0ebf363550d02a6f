#include "cli/command_line.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <new>
#include <stdexcept>
#include <system_error>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/option_kinds.h"
#include "cli/simulation.h"
#include "generated/build_info.h"
#include "sim/base/edit_distance.h"
#include "sim/scenario/limits.h"
#include "sim/scenario/presets.h"

namespace goodwill::cli {

namespace {

constexpr std::string_view examples = R"(  goodwill scenarios                              what comes along
  goodwill run grand-hotel                        one year, key figures as a table
  goodwill run grand-hotel --days 730 --seed 3 --set wow_share=0.2 --language de
  goodwill run grand-hotel --preset effort --set wow_share=0.2
  goodwill run phone-provider --at 180:staff.hotline=3 --json
  goodwill run my-hotel.json --out results --trace 5
  goodwill run grand-hotel --events log.xes       every contact, for process mining
  goodwill run grand-hotel --replications 30      means with intervals: how much of it is chance?
  goodwill compare grand-hotel --b staff.reception=1   what does it change, and how sure is that?
  goodwill tornado grand-hotel                    what does each lever do by itself?
  goodwill sweep grand-hotel --over wow_share=0:0.4:0.1 --over preset=delight,effort
  goodwill plan grand-hotel --over price=0.8:1.2:0.1 --out PLAN   the same, frozen for many machines: work, merge
  goodwill sensitivity grand-hotel --over judgements  which assumptions matter?
  goodwill robust grand-hotel --claim "profit higher" --b staff.reception=1   under how many assumptions?
  goodwill best grand-hotel --budget 50000        what to spend it on, or to leave it
  goodwill replay results/manifest.json           the same again, to the last bit?
  goodwill run --spec run.json                    a run that is written down
  goodwill report run.json --out report.html      one page to print: what it changes, and how sure that is
  goodwill report PLAN --out report.html --language de   the same of a plan that is done, in German
  goodwill scenarios grand-hotel > my-hotel.json  a file to begin with
  goodwill check my-hotel.json                    every mistake at once
  goodwill stories                                lessons with bets, to tell in a room
  goodwill story iceberg                          does what it claims hold in other futures?
  goodwill validate                               the model against published findings
  goodwill validate --at-rest                     does a business that nobody touches stay as it is?
  goodwill settle my-hotel.json                   the openness of its market at rest
  goodwill bench --customers 1000000 --days 365
)";

constexpr std::string_view what_all_share =
    R"(SCENARIO is a file, the id of a scenario that comes along, or - for standard input.
Results go to standard output, messages and progress to standard error. NO_COLOR=1 switches bold type off.

Exit codes:
  0  fine (validate: also when facts lie outside their targets)
  1  replay: the result differs; story: a claim does not hold, or that is open
  2  the command line is wrong
  3  a scenario, a story, a written run, a manifest or a design has errors
  4  a file cannot be read or written
  5  status, merge, report: blocks of the plan are missing
  6  a plan or its blocks are damaged, of another plan or another version
  7  a simulation of several failed
  8  the machine has not enough memory or threads
  75 an experiment was stopped; what was done is reported, or kept: work goes on from there; of run --events nothing)";

// Of one command, or of all.
std::string footer(std::string_view command = {}) {
    const std::string start = command.empty() ? "" : fmt::format("  goodwill {} ", command);
    std::string text;
    for (std::size_t from = 0, to = 0; from < examples.size(); from = to) {
        to = examples.find('\n', from) + 1;
        if (const std::string_view line = examples.substr(from, to - from); line.starts_with(start)) {
            text += line;
        }
    }
    return (text.empty() ? "" : "Examples:\n" + text + "\n") + std::string(what_all_share);
}

constexpr const char* threads_help =
    "Threads that create the people of the market at the start; the days run in one thread, several runs beside each "
    "other, and the result is the same for any number (WebAssembly: always 1)";

std::vector<std::string_view> preset_names() {
    std::vector<std::string_view> names;
    for (const PresetInfo& preset : preset_table()) {
        names.push_back(preset.id);
    }
    return names;
}

void add_run(CLI::App& app, RunOptions& options) {
    CLI::App* command = app.add_subcommand("run", "Simulate a scenario and report its key figures");
    CLI::Option* spec =
        command->add_option("--spec", options.spec,
                            "Run what this file says instead: a run that is written down, or a manifest; - for "
                            "standard input");
    const auto not_with_spec = [spec](CLI::Option* option) {
        option->excludes(spec);
        return option;
    };
    not_with_spec(command->add_option("SCENARIO", options.scenario, "File, id or -"));
    not_with_spec(command->add_option("--days", options.days, "Days to simulate"))
        ->transform(whole_number(1, max_day))
        ->capture_default_str();
    not_with_spec(command->add_option("--seed", options.seed, "Seed of all luck"))
        ->transform(whole_number(0, any_number))
        ->capture_default_str();
    not_with_spec(command->add_option(
                      "--customers", options.customers,
                      "Customers at the start; market, staff and servers grow along (default: as the scenario says)"))
        ->type_name("INT");
    not_with_spec(command->add_option(
                      "--preset", options.presets,
                      fmt::format("Set a reading of the evidence from the start: {} (repeatable; --set comes after)",
                                  fmt::join(preset_names(), ", "))))
        ->allow_extra_args(false);
    not_with_spec(
        command->add_option("--set", options.settings, "Set a lever from the start: lever=value (repeatable)"))
        ->allow_extra_args(false);
    not_with_spec(command->add_option("--at", options.planned,
                                      "Set a lever after a day, 0 for the start: DAY:lever=value (repeatable)"))
        ->allow_extra_args(false);
    command->add_option("--out", options.folder,
                        "Folder for metrics.csv, manifest.json and statements; of several runs for replications.csv");
    CLI::Option* replications =
        command
            ->add_option("--replications", options.replications,
                         "Any business of this kind: means with 95 % intervals over this many independent settled "
                         "worlds; their seeds follow --seed")
            ->transform(whole_number(2, 1000));
    CLI::Option* futures =
        command
            ->add_option("--futures", options.futures,
                         "This business: the same over this many other futures of the one settled world, with other "
                         "luck from day 0 on")
            ->transform(whole_number(2, 1000))
            ->excludes(replications);
    const auto of_one_run = [replications, futures](CLI::Option* option) {
        return option->excludes(replications)->excludes(futures);
    };
    of_one_run(command->add_flag(
        "--daily-hashes", options.has_daily_hashes,
        "Keep the state hash of every day in the manifest, so that replay can tell the first day that differs"));
    of_one_run(command
                   ->add_option("--trace", options.traced,
                                "Write the account statement of this person, by number (repeatable; needs --out)")
                   ->transform(whole_number(0, std::numeric_limits<std::uint32_t>::max()))
                   ->allow_extra_args(false));
    CLI::Option* events =
        command->add_option("--events", options.events,
                            "Write every contact into this event log, for process mining: .csv, .xes, or OCEL 2.0 "
                            "as .json or .jsonocel");
    of_one_run(events)->check(event_log_name());
    command
        ->add_flag(
            "--event-pairs", options.has_event_pairs,
            "Two events a contact, its start and its end (lifecycle:transition), for programs that ask for that; "
            ".csv and .xes")
        ->needs(events);
    command->add_flag("--json", options.is_json, "Print one JSON object instead of the table");
    command->add_option("--threads", options.threads, threads_help)
        ->transform(whole_number(1, most_threads))
        ->capture_default_str();
    add_language(*command, options.language);
}

void add_replay(CLI::App& app, ReplayOptions& options) {
    CLI::App* command = app.add_subcommand("replay", "Repeat the run of a manifest and compare the state hash");
    command->add_option("MANIFEST", options.manifest, "File that run --out has written, or -")->required();
    command->add_option("--threads", options.threads, threads_help)
        ->transform(whole_number(1, most_threads))
        ->capture_default_str();
}

void add_bench(CLI::App& app, BenchOptions& options) {
    CLI::App* command = app.add_subcommand("bench", "Measure set-up time, speed and memory");
    command->add_option("SCENARIO", options.scenario, "File, id or -")->capture_default_str();
    command->add_option("--customers", options.customers, "Customers at the start (default: as the scenario says)")
        ->type_name("INT");
    command->add_option("--days", options.days, "Days to simulate")
        ->transform(whole_number(1, max_day))
        ->capture_default_str();
    command->add_option("--seed", options.seed, "Seed of all luck")
        ->transform(whole_number(0, any_number))
        ->capture_default_str();
    command->add_option("--threads", options.threads, threads_help)
        ->transform(whole_number(1, most_threads))
        ->capture_default_str();
}

// Options of commands that run each world several times.
void add_replicated(CLI::App& command, std::uint64_t& seed, int& threads) {
    command.add_option("--seed", seed, "Seed of the first run; the next ones follow")
        ->transform(whole_number(0, any_number))
        ->capture_default_str();
    command.add_option("--threads", threads, "Runs at the same time; the result is the same for any number")
        ->transform(whole_number(1, most_threads))
        ->capture_default_str();
}

void add_validate(CLI::App& app, ValidateOptions& options) {
    CLI::App* command = app.add_subcommand(
        "validate", "Compare simulated worlds with published findings: a table of facts with targets and intervals");
    command->add_option("--scenario", options.scenario,
                        "File, id or -: measure everything in this business (default: each fact where it belongs; with "
                        "--at-rest and --price all that come along)");
    CLI::Option* fact =
        command->add_option("--fact", options.facts, "Only this fact, by its id in the JSON (repeatable)")
            ->allow_extra_args(false);
    CLI::Option* at_rest =
        command
            ->add_flag_callback(
                "--at-rest", [&options] { options.part = ValidatePart::at_rest; },
                fmt::format("Instead: does a settled business stay as it is when nobody touches it for ten years? Some "
                            "figures need only 20 replications to be told inside their limits; churn, profit and "
                            "revenue per customer need up to {}",
                            rest_replications))
            ->excludes(fact);
    command
        ->add_flag_callback(
            "--price", [&options] { options.part = ValidatePart::price; },
            "Instead: is the price of each business near the one that pays best, and does a higher one cost goodwill?")
        ->excludes(fact)
        ->excludes(at_rest);
    command
        ->add_option(
            "--replications", options.replications,
            fmt::format("Runs of each world, with different seeds (default: {}; with --at-rest {}, with --price {})",
                        facts_replications, rest_replications, price_replications))
        ->transform(whole_number(2, 1000));
    add_replicated(*command, options.seed, options.threads);
    command->add_flag("--json", options.is_json, "Print a JSON array instead of the table");
    add_language(*command, options.language);
}

void add_calibrate(CLI::App& app, CalibrateOptions& options) {
    CLI::App* command =
        app.add_subcommand("calibrate-defaults",
                           "Search the judgements (J) under which the facts of validate lie best inside their targets");
    command->add_option("--rounds", options.rounds, "Rounds of the search at most")
        ->transform(whole_number(1, 100))
        ->capture_default_str();
    command->add_option("--replications", options.replications, "Runs of each world for each candidate")
        ->transform(whole_number(1, 100))
        ->capture_default_str();
    add_replicated(*command, options.seed, options.threads);
    command->add_option("--write", options.path, "File for the values, as JSON (default: they are only printed)");
}

void add_settle(CLI::App& app, SettleOptions& options) {
    CLI::App* command = app.add_subcommand(
        "settle",
        "Report the openness of the market (joining) at which a business is at rest, or write its settled start");
    command->add_option("SCENARIO", options.scenario, "File, id or -")->required();
    command->add_option("--customers", options.customers, "Customers at the start (default: as the scenario says)")
        ->type_name("INT");
    CLI::Option* output = command->add_option(
        "--output", options.path, "File for the settled start, as the app carries them; nothing is reported then");
    command->add_option("--replications", options.replications, "Runs with different seeds")
        ->transform(whole_number(1, 1000))
        ->capture_default_str()
        ->excludes(output);
    add_replicated(*command, options.seed, options.threads);
    command->add_flag("--json", options.is_json, "Print one JSON object instead of the sentence")->excludes(output);
    add_language(*command, options.language);
}

void add_story(CLI::App& app, StoryOptions& options) {
    CLI::App* command =
        app.add_subcommand("story", "Test what a story claims over other futures than the one that it shows");
    command->add_option("STORY", options.story, "File or id (goodwill stories lists them)")->required();
    options.experiment.seed = 101;
    options.experiment.threads = hardware_threads();
    command->add_option("--replications", options.experiment.replications, "Futures of each page's worlds")
        ->transform(whole_number(2, 1000))
        ->capture_default_str();
    add_replicated(*command, options.experiment.seed, options.experiment.threads);
    command->add_flag("--json", options.experiment.is_json, "Print one JSON object instead of the table");
    add_language(*command, options.experiment.language);
}

struct ListingOptions {
    std::vector<std::string> checked;
    std::string schema_path;
    bool is_story_schema = false;
    std::string shown_story;
    std::string markdown_path;
    bool is_markdown = false;
    std::string shown_scenario;
    Language language = Language::en;
};

void add_listings(CLI::App& app, ListingOptions& options) {
    app.add_subcommand("check", "Read scenarios and stories and report every error")
        ->add_option("FILE", options.checked, "Files, ids or -")
        ->required();
    CLI::App* schema = app.add_subcommand("schema", "Print the JSON Schema of scenario files, or of stories");
    schema->add_option("--output", options.schema_path, "Write it to this file instead");
    schema->add_flag("--story", options.is_story_schema, "Of stories");
    CLI::App* parameters = app.add_subcommand("parameters", "List the parameters with range, meaning and source");
    CLI::Option* markdown =
        parameters->add_flag("--markdown", options.is_markdown, "Write them as a Markdown document");
    parameters->add_option("--output", options.markdown_path, "File of --markdown; - for standard output")
        ->default_str("docs/parameters.md")
        ->needs(markdown);
    add_language(*parameters, options.language);
    add_language(*app.add_subcommand("metrics", "List the metrics with formula and source"), options.language);
    CLI::App* scenarios =
        app.add_subcommand("scenarios", "List the scenarios that come along, or print the file of one");
    scenarios->add_option("ID", options.shown_scenario, "Print this scenario's file");
    add_language(*scenarios, options.language);
    CLI::App* stories = app.add_subcommand("stories", "List the stories that come along, or print the file of one");
    stories->add_option("ID", options.shown_story, "Print this story's file");
    add_language(*stories, options.language);
}

std::vector<std::string> command_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands({})) {
        names.push_back(command->get_name());
    }
    return names;
}

bool has_command(const CLI::App& app, const std::string& name) {
    const std::vector<std::string> names = command_names(app);
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string command_advice(const CLI::App& app, const std::string& name) {
    const std::vector<std::string> names = command_names(app);
    const std::vector<std::string_view> views(names.begin(), names.end());
    const std::string near = did_you_mean(name, views).en;
    return near.empty() ? fmt::format("commands: {}", fmt::join(names, ", ")) : near;
}

ExitCode run_listing(const std::string& name, const ListingOptions& options, const Console& console) {
    if (name == "check") {
        return check(options.checked, console);
    }
    if (name == "schema") {
        return schema(options.is_story_schema, options.schema_path, console);
    }
    if (name == "stories") {
        return stories(options.shown_story, options.language, console);
    }
    if (name == "parameters") {
        const std::string path = options.markdown_path.empty() ? "docs/parameters.md" : options.markdown_path;
        return options.is_markdown ? parameters_markdown(path, console) : parameters(options.language, console);
    }
    return name == "metrics" ? metrics(options.language, console)
                             : scenarios(options.shown_scenario, options.language, console);
}

ExitCode parse_and_run(const std::vector<std::string>& arguments, const Console& console) {
    CLI::App app(
        "Goodwill simulates customers, their journeys over the touchpoints of a business, and the accounts on which "
        "every "
        "contact pays in or draws.",
        "goodwill");
    app.footer(footer());
    app.require_subcommand(1);
    app.set_version_flag("--version", fmt::format("goodwill {} ({}, {}, {})", build_info::version, build_info::compiler,
                                                  build_info::platform, build_info::build_type));
    RunOptions run_options;
    run_options.arguments = arguments;
    run_options.threads = hardware_threads();
    ReplayOptions replay_options;
    replay_options.threads = hardware_threads();
    BenchOptions bench_options;
    bench_options.threads = hardware_threads();
    ValidateOptions validate_options;
    validate_options.threads = hardware_threads();
    CalibrateOptions calibrate_options;
    calibrate_options.threads = hardware_threads();
    StoryOptions story_options;
    SettleOptions settle_options;
    settle_options.threads = hardware_threads();
    ListingOptions listing_options;
    add_run(app, run_options);
    ExperimentCommands experiments(app, arguments);
    PlanCommands plans(app, arguments);
    add_replay(app, replay_options);
    add_bench(app, bench_options);
    add_validate(app, validate_options);
    add_calibrate(app, calibrate_options);
    add_settle(app, settle_options);
    add_story(app, story_options);
    add_listings(app, listing_options);
    for (CLI::App* command : app.get_subcommands(nullptr)) {
        command->footer(footer(command->get_name()));
    }
    if (!arguments.empty() && !arguments[0].starts_with("-") && !has_command(app, arguments[0])) {
        console.err << fmt::format("goodwill: there is no command \"{}\"; {}\n", arguments[0],
                                   command_advice(app, arguments[0]));
        return ExitCode::usage;
    }
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ParseError& error) {
        const bool is_wish = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
        if (is_wish) {
            app.exit(error, console.out, console.err);
            return ExitCode::fine;
        }
        console.err << fmt::format("goodwill: {}; try --help\n", error.what());
        return ExitCode::usage;
    }
    const std::string command = app.get_subcommands().front()->get_name();
    run_options.threads = usable_threads(run_options.threads);
    replay_options.threads = usable_threads(replay_options.threads);
    bench_options.threads = usable_threads(bench_options.threads);
    validate_options.threads = usable_threads(validate_options.threads);
    calibrate_options.threads = usable_threads(calibrate_options.threads);
    settle_options.threads = usable_threads(settle_options.threads);
    story_options.experiment.threads = usable_threads(story_options.experiment.threads);
    if (experiments.knows(command)) {
        return experiments.run(command, console);
    }
    if (plans.knows(command)) {
        return plans.run(command, console);
    }
    if (command == "settle") {
        return settle(settle_options, console);
    }
    if (command == "story") {
        return story(story_options, console);
    }
    if (command == "calibrate-defaults") {
        return calibrate_defaults(calibrate_options, console);
    }
    if (command == "validate") {
        return validate(validate_options, console);
    }
    if (command == "replay") {
        return replay(replay_options, console);
    }
    if (command == "run") {
        if (run_options.scenario.empty() && run_options.spec.empty()) {
            console.err << "goodwill: SCENARIO is required, or --spec FILE; try --help\n";
            return ExitCode::usage;
        }
        return run(run_options, console);
    }
    return command == "bench" ? bench(bench_options, console) : run_listing(command, listing_options, console);
}

}  // namespace

ExitCode run_command_line(const std::vector<std::string>& arguments, const Console& console) {
    try {
        return parse_and_run(arguments, console);
    } catch (const std::bad_alloc&) {
        return complain_of_memory(console);
    } catch (const std::length_error&) {  // more than a container can ever hold
        return complain_of_memory(console);
    } catch (const std::system_error& error) {
        console.err << "goodwill: the system refuses what is needed: " << error.what() << "\n";
        return ExitCode::resources;
    }
}

}  // namespace goodwill::cli
