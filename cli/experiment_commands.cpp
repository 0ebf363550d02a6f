// The options of compare, tornado, sweep, sensitivity, robust, best and plan.
#include <fmt/format.h>

#include "cli/option_kinds.h"
#include "cli/simulation.h"
#include "sim/scenario/limits.h"

namespace goodwill::cli {

namespace {

constexpr const char* replicate_help =
    "What is repeated: this (futures of the one settled world, with other luck from day 0 on) or kind (settled worlds "
    "of "
    "their own: any business of this kind)";
constexpr const char* out_help =
    "Folder for runs.csv (a row a run), runs-long.csv, the table of the command, units.csv and manifest.json";
constexpr const char* changes =
    "lever=value, DAY:lever=value (after that day) or the id of a preset (repeatable; without: as it is)";

CLI::Validator choice_of(const std::vector<std::string>& names) { return CLI::IsMember(names); }

void add_metric(CLI::App& command, std::string& metric) {
    command.add_option("--metric", metric, "The figure that is looked at, by its id (goodwill metrics)")
        ->capture_default_str();
}

// Which business, and what is repeated.
void add_repeated(CLI::App& command, ExperimentOptions& options, std::uint64_t least_replications,
                  const std::vector<std::string>& arguments) {
    options.arguments = arguments;
    command.add_option("SCENARIO", options.scenario, "File, id or -")->required();
    command.add_option("--days", options.days, "Days to simulate; figures are of the last 365 of them")
        ->transform(whole_number(1, max_day))
        ->capture_default_str();
    command.add_option("--replications", options.replications, "Replications of each point, all with the same seeds")
        ->transform(whole_number(least_replications, 1000))
        ->capture_default_str();
    command
        .add_option_function<std::string>(
            "--replicate",
            [&options](const std::string& what) {
                options.replicate = what == "kind" ? Replicate::kind : Replicate::this_business;
            },
            replicate_help)
        ->transform(choice_of({"this", "kind"}));
    command.add_option("--seed", options.seed, "Seed of the first replication; the next ones follow")
        ->transform(whole_number(0, any_number))
        ->capture_default_str();
    command
        .add_option("--customers", options.customers,
                    "Customers at the start; market, staff and servers grow along (default: as the scenario says)")
        ->type_name("INT");
}

// For those whose figures need not be of a year.
void add_last(CLI::App& command, ExperimentOptions& options) {
    command.add_option("--last", options.last, "Figures are of the last so many days; of 30 on the screen")
        ->transform(whole_number(1, max_day))
        ->capture_default_str();
}

void add_common(CLI::App& command, ExperimentOptions& options, const std::vector<std::string>& arguments,
                std::uint64_t least_replications = 2) {
    add_repeated(command, options, least_replications, arguments);
    options.threads = hardware_threads();
    command.add_option("--threads", options.threads, "Runs at the same time; the result is the same for any number")
        ->transform(whole_number(1, most_threads))
        ->capture_default_str();
    command.add_option("--out", options.folder, out_help);
    add_csv_form(command, options.csv);
    command.add_flag("--json", options.is_json, "Print one JSON object instead of the table");
    add_language(command, options.language);
}

CLI::Option* add_plot(CLI::App& command, ExperimentOptions& options, const std::string& what) {
    return command.add_option("--plot", options.plot, fmt::format("File for a chart (.svg): {}", what))
        ->check(svg_name());
}

void add_points(CLI::App& command, PointOptions& where) {
    CLI::Option* const over =
        command
            .add_option("--over", where.over,
                        "What varies: lever=from:to:step, lever=a,b,c, preset=a,b,c or scenario=a,b,c (repeatable; "
                        "required)")
            ->allow_extra_args(false);
    CLI::Option* const design =
        command
            .add_option("--design", where.design,
                        "grid (every combination), lhs (Latin hypercube) or sobol (scrambled); the last two over "
                        "lever=from:to")
            ->transform(choice_of({"grid", "lhs", "sobol"}))
            ->capture_default_str();
    CLI::Option* const points = command.add_option("--points", where.points, "Points of lhs or sobol (default: 32)")
                                    ->transform(whole_number(2, 10'000));
    command
        .add_option("--design-file", where.file,
                    "Instead: a CSV table made elsewhere, a row a point, a column a lever (\"scenario\" and \"preset\" "
                    "may stand beside them); - for standard input")
        ->excludes(over)
        ->excludes(design)
        ->excludes(points);
}

}  // namespace

ExperimentCommands::ExperimentCommands(CLI::App& app, const std::vector<std::string>& arguments) {
    CLI::App* compare = app.add_subcommand(
        "compare", "Differences of all figures between two worlds with the same luck, with intervals");
    add_common(*compare, compare_.experiment, arguments);
    add_last(*compare, compare_.experiment);
    compare->add_option("--a", compare_.a, fmt::format("What side A changes: {}", changes))->allow_extra_args(false);
    compare->add_option("--b", compare_.b, fmt::format("What side B changes: {}", changes))->allow_extra_args(false);
    CLI::Option* const until =
        compare
            ->add_option("--until", compare_.until,
                         "As many replications as it takes to know the difference of a metric to ± halfwidth: "
                         "metric=halfwidth, in the unit of files (repeatable)")
            ->allow_extra_args(false)
            ->excludes(compare->get_option("--replications"));
    compare->add_option("--at-most", compare_.at_most, "Replications of --until at most")
        ->transform(whole_number(10, 100'000))
        ->needs(until)
        ->capture_default_str();

    CLI::Option* const plot = add_plot(*compare, compare_.experiment, "the difference of --metric over time");
    add_metric(*compare, compare_.metric);
    compare->get_option("--metric")->needs(plot);

    CLI::App* tornado = app.add_subcommand("tornado", "What each lever does by itself, less and more, sorted");
    add_common(*tornado, tornado_.experiment, arguments);
    add_last(*tornado, tornado_.experiment);
    add_metric(*tornado, tornado_.metric);
    add_plot(*tornado, tornado_.experiment, "bars with their intervals");
    tornado
        ->add_option("--lever", tornado_.levers,
                     "Only this lever or assumption (repeatable; without: all levers that can act)")
        ->allow_extra_args(false);
    tornado
        ->add_option("--move", tornado_.move,
                     "How far each is moved, as a share of its range (positions: at least one)")
        ->check(CLI::Range(0.001, 1.0))
        ->capture_default_str();

    CLI::App* sweep = app.add_subcommand("sweep", "What comes out at each point of a grid or another design");
    add_common(*sweep, sweep_.experiment, arguments);
    add_last(*sweep, sweep_.experiment);
    sweep_.metrics = {"customers", "account", "nps", "profit"};
    add_points(*sweep, sweep_.where);
    sweep->add_option("--metric", sweep_.metrics, "Figures of the table, by id (repeatable); files and JSON hold all")
        ->allow_extra_args(false)
        ->capture_default_str();

    add_plot(*sweep, sweep_.experiment, "the figures of --metric over one --over with numbers");

    CLI::App* plan = app.add_subcommand(
        "plan",
        "A sweep for many machines: checks every point and freezes it into a folder for work, status and merge");
    add_repeated(*plan, plan_.experiment, 1, arguments);
    add_points(*plan, plan_.where);
    plan->add_option("--out", plan_.experiment.folder, "Folder of the plan (required)");
    plan->add_option("--block-runs", plan_.block_runs,
                     "Runs of a block, the piece that is done or not (default: about a minute's)")
        ->transform(whole_number(1, 1'000'000));
    plan->add_flag("--json", plan_.experiment.is_json, "Print one JSON object instead of the sentence");

    CLI::App* sensitivity = app.add_subcommand(
        "sensitivity", "Which levers or assumptions matter over their whole ranges: Morris, then Sobol'");
    sensitivity_.experiment.replications = 4;
    add_common(*sensitivity, sensitivity_.experiment, arguments);
    add_last(*sensitivity, sensitivity_.experiment);
    sensitivity
        ->add_option_function<std::string>(
            "--over",
            [this](const std::string& what) {
                sensitivity_.factors = what == "levers"       ? Factors::levers
                                       : what == "judgements" ? Factors::judgements
                                                              : Factors::both;
            },
            "levers that can act, judgements (assumptions with the letter J, changed from the first day on in the "
            "settled "
            "business), or both")
        ->transform(choice_of({"levers", "judgements", "both"}));
    add_metric(*sensitivity, sensitivity_.metric);
    add_plot(*sensitivity, sensitivity_.experiment, "Sobol' indices where there are any, else elementary effects");
    sensitivity->add_option("--trajectories", sensitivity_.trajectories, "Trajectories of Morris")
        ->transform(whole_number(2, 1000))
        ->capture_default_str();
    sensitivity->add_option("--sobol", sensitivity_.strongest, "Sobol' indices of so many of the strongest")
        ->transform(whole_number(0, 20))
        ->capture_default_str();
    sensitivity
        ->add_option("--base", sensitivity_.base, "Points of each of the eight samples of --sobol; a power of two")
        ->transform(sample_size())
        ->capture_default_str();
    add_robust(app, arguments);
    add_best(app, arguments);
}

void ExperimentCommands::add_best(CLI::App& app, const std::vector<std::string>& arguments) {
    CLI::App* best = app.add_subcommand("best", "The best way, of those that are tried, to spend so much more a year");
    best_.experiment.days = 730;
    best_.experiment.replications = 40;
    add_common(*best, best_.experiment, arguments);
    best->add_option("--budget", best_.budget, "Euros that may be spent more a year than now (required)");
    add_metric(*best, best_.metric);
    best->add_option("--indifference", best_.indifference,
                     "A difference that does not matter, in the unit of files (default: a tenth of the budget; of a "
                     "figure that is no money, one in the last place that tables show)")
        ->check(CLI::PositiveNumber);
}

void ExperimentCommands::add_robust(CLI::App& app, const std::vector<std::string>& arguments) {
    CLI::App* robust = app.add_subcommand("robust", "In what share of the plausible judgements a conclusion holds");
    robust_.experiment.replications = 2;
    add_common(*robust, robust_.experiment, arguments, 1);
    add_last(*robust, robust_.experiment);
    robust->add_option("--claim", robust_.claim,
                       "What is concluded of B minus A: \"METRIC higher\", \"METRIC lower\", \"METRIC > NUMBER\" or "
                       "\"METRIC < NUMBER\", numbers in the unit of files (required)");
    robust->add_option("--a", robust_.a, fmt::format("What side A changes: {}", changes))->allow_extra_args(false);
    robust->add_option("--b", robust_.b, fmt::format("What side B changes: {}", changes))->allow_extra_args(false);
    robust->add_option("--sets", robust_.sets, "Sets of judgements: points of a Latin hypercube")
        ->transform(whole_number(10, 10'000))
        ->capture_default_str();
    robust
        ->add_option_function<std::string>(
            "--over",
            [this](const std::string& what) {
                robust_.space = what == "judgements" ? Space::judgements
                                : what == "switches" ? Space::switches
                                                     : Space::both;
            },
            "judgements (assumptions with the letter J), switches (mechanisms that are there or not), or both (as a "
            "matter of course); changed from the first day on in the settled business")
        ->transform(choice_of({"judgements", "switches", "both"}));
    robust
        ->add_option("--width", robust_.width,
                     "How far judgements go, as a share of the way from where each stands to the ends of its range")
        ->check(CLI::Range(0.01, 1.0))
        ->capture_default_str();
}

bool ExperimentCommands::knows(const std::string& command) const {
    return command == "compare" || command == "tornado" || command == "sweep" || command == "sensitivity" ||
           command == "robust" || command == "best" || command == "plan";
}

ExitCode ExperimentCommands::run(const std::string& command, const Console& console) {
    if (command == "compare") {
        return cli::compare(compare_, console);
    }
    if (command == "tornado") {
        return cli::tornado(tornado_, console);
    }
    if (command == "robust") {
        return cli::robust(robust_, console);
    }
    if (command == "best") {
        return cli::best(best_, console);
    }
    if (command == "plan") {
        return cli::plan(plan_, console);
    }
    return command == "sweep" ? cli::sweep(sweep_, console) : cli::sensitivity(sensitivity_, console);
}

}  // namespace goodwill::cli
