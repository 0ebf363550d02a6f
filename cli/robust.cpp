#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/claim.h"
#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/parsed_options.h"
#include "cli/replications.h"
#include "cli/robust_answer.h"
#include "sim/base/json_text.h"

namespace goodwill::cli {

namespace {

// Points come in pairs: A and B of the model as it stands, then of each set. Interrupted in the first replication, the sets
// that are done are a Latin hypercube with gaps, which is a sample of the space as well; later, the whole replications are
// kept.
ExitCode carry_out_pairs(Plan& plan, const ExperimentOptions& options, const Console& console,
                         std::vector<JobResult>& results) {
    const Interruption interruption;
    run_open(plan, results, in_threads(options.threads, console, step_count(plan)));
    if (is_interrupted()) {
        const std::size_t sets = plan.points.size() / 2 - 1;
        const int wanted = plan.replications;
        const auto open = std::find_if(results.begin(), results.end(),
                                       [](const JobResult& result) { return result.status == JobStatus::open; });
        const auto done = static_cast<std::size_t>(open - results.begin());
        plan.replications = std::max(1, static_cast<int>(done / plan.points.size()));
        if (done < plan.points.size()) {
            plan.points.resize(done / 2 * 2);
        }
        results.resize(run_count(plan));
        console.err << fmt::format("goodwill: stopped; {} of {} sets are complete, with {} of {} replications\n",
                                   std::max<std::size_t>(1, plan.points.size() / 2) - 1, sets, plan.replications,
                                   wanted);
    }
    return ended(plan, results, console);
}

}  // namespace

ExitCode robust(const RobustOptions& options, const Console& console) {
    if (options.claim.empty()) {
        console.err << "goodwill: --claim is required, as in --claim \"profit higher\" --b staff.reception=1; try "
                       "--help\n";
        return ExitCode::usage;
    }
    const std::optional<Claim> claim = parse_claim(options.claim, console);
    Subject subject;
    if (!claim) {
        return ExitCode::usage;
    }
    if (const ExitCode code = open_subject(options.experiment, console, subject); code != ExitCode::fine) {
        return code;
    }
    const int days = options.experiment.days;
    const std::optional<Sides> sides = parse_sides(options.a, options.b, days, subject.scenario, console);
    if (!sides) {
        return ExitCode::usage;
    }
    if (sides->a == sides->b) {
        console.err << "goodwill: --a and --b are the same world; say with --b what is claimed to change it, as in --b "
                       "staff.reception=1\n";
        return ExitCode::usage;
    }
    settle_subject(options.experiment, console, subject);
    const JudgementSpace space(subject.scenario, options.space, options.width);
    const Design design =
        latin_hypercube(static_cast<std::size_t>(options.sets), space.size(), options.experiment.seed);
    std::vector<Job> points;
    for (std::vector<Command>& commands : points_of_pairs(space, design, sides->a, sides->b)) {
        points.push_back(subject.job);
        points.back().commands = std::move(commands);
    }
    Design places;
    PointTable named{{"set", "side"}, {}};
    for (const std::string& name : space.names()) {
        named.columns.push_back(name);
    }
    const auto name_pair = [&](const std::string& set, const std::vector<std::string>& words) {
        for (const char* side : {"a", "b"}) {
            named.rows.push_back({set, side});
            named.rows.back().insert(named.rows.back().end(), words.begin(), words.end());
        }
    };
    name_pair("", std::vector<std::string>(space.size()));
    for (std::size_t set = 0; set < design.size(); ++set) {
        places.push_back(space.places_at(design[set]));
        name_pair(std::to_string(set), space.words_at(design[set]));
    }
    Plan plan = plan_of(options.experiment, std::move(points));
    std::vector<JobResult> results;
    const ExitCode code = carry_out_pairs(plan, options.experiment, console, results);
    if (plan.points.size() <= 2) {
        return code;
    }
    RobustAnswer answer = judged(*claim, plan, results, claim->metric);
    add_contrasts(answer, places, options.experiment.seed);
    const Subject* const subjects[] = {&subject};
    if (!write_experiment(options.experiment, subjects, plan, results, named,
                          robust_files(space, answer, options.experiment.csv), console)) {
        return ExitCode::no_access;
    }
    console.out << (options.experiment.is_json ? readable_json(robust_json(options, subject, space, plan, answer))
                                               : robust_table(options, subject, space, plan, answer, console));
    return code;
}

}  // namespace goodwill::cli
