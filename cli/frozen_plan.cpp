#include "cli/frozen_plan.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/design_file.h"
#include "cli/files.h"
#include "cli/parsed_options.h"
#include "cli/report.h"
#include "generated/build_info.h"
#include "sim/base/field_reader.h"
#include "sim/base/json_text.h"
#include "sim/scenario/limits.h"

namespace goodwill::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view plan_format = "goodwill-plan/1";
constexpr std::size_t most_plan_bytes = 4U << 20U;
constexpr std::string_view replicate_names[] = {"this", "kind"};
constexpr std::string_view design_names[] = {"grid", "lhs", "sobol", "file"};

std::string named_hash(std::string_view text) { return "fnv1a:" + hex(fnv1a(text)); }

std::string path_in(const FrozenPlan& plan, const std::string& name) {
    return (std::filesystem::path(plan.folder) / name).string();
}

void read_plan_fields(FieldReader& v, FrozenPlan& plan) {
    std::string format;
    v.plain_text("format", format, 40, Presence::required, "");
    v.check("format", format == plan_format, {"is not known", "ist nicht bekannt"},
            filled({"\"{}\"", "\"{}\""}, plan_format),
            {"was it written by a later version?", "stammt es von einer neueren Version?"});
    v.ignored("program", "");
    v.plain_text("version", plan.version, 60, Presence::required, "");
    v.plain_text("compiler", plan.compiler, 200, Presence::required, "");
    v.list("scenarios", plan.scenarios, {1, 1000}, Presence::required, "", [](auto& s, FrozenScenario& scenario) {
        s.plain_text("source", scenario.source, 4000, Presence::required, "");
        s.plain_text("name", scenario.id, 100, Presence::required, "");
        s.plain_text("hash", scenario.hash, 22, Presence::required, "");
        s.plain_text("edges_hash", scenario.edges_hash, 22, Presence::optional, "");
    });
    v.whole("customers", plan.customers, {0, 20e6}, Presence::required, "");
    v.whole("days", plan.days, {1, static_cast<double>(max_day)}, Presence::required, "");
    v.natural("first_seed", plan.first_seed, Presence::required, "");
    v.choice("replicate", plan.replicate, replicate_names, Presence::required, "");
    v.whole("replications", plan.replications, {1, 1000}, Presence::required, "");
    v.whole("points", plan.points, {1, static_cast<double>(most_points_of_file)}, Presence::required, "");
    v.whole("block_runs", plan.block_runs, {1, static_cast<double>(most_planned_runs)}, Presence::required, "");
    v.plain_text("design", plan.design, 10, Presence::required, "");
    v.check("design",
            std::find(std::begin(design_names), std::end(design_names), plan.design) != std::end(design_names),
            {"is not known", "ist nicht bekannt"}, one_of(design_names));
    v.plain_texts("columns", plan.columns, {1, 300}, 100, Presence::required, "");
    v.plain_text("design_hash", plan.design_hash, 22, Presence::required, "");
}

ExitCode refuse_plan(const std::string& file, const std::string& problem, const Console& console) {
    console.err << fmt::format("goodwill: {}: {}\n", file, problem);
    return ExitCode::damaged;
}

ExitCode read_settings(std::string_view text, const std::string& file, const Console& console, FrozenPlan& plan) {
    JsonLimits limits;
    limits.bytes = most_plan_bytes;
    std::vector<FileError> errors;
    FieldReader reader(errors);
    if (const std::optional<JsonValue> root = read_json_object(text, limits, errors)) {
        reader.read(*root, "", [&plan](FieldReader& v) { read_plan_fields(v, plan); });
    }
    sort_by_line(errors);
    for (const FileError& error : errors) {
        console.err << describe(error, file) << "\n";
    }
    if (!errors.empty()) {
        return ExitCode::damaged;
    }
    if (plan.version != build_info::version) {
        return refuse_plan(file,
                           fmt::format("made by version {} of goodwill, and this is version {}: their numbers do not "
                                       "belong together; use version {}, or plan anew",
                                       plan.version, build_info::version, plan.version),
                           console);
    }
    if (planned_runs(plan) > most_planned_runs || block_count(plan) > most_blocks) {
        return refuse_plan(file,
                           fmt::format("{} runs in {} blocks; allowed are {} and {}", planned_runs(plan),
                                       block_count(plan), most_planned_runs, most_blocks),
                           console);
    }
    return ExitCode::fine;
}

// Of a file of the plan; says on `err` what is wrong.
ExitCode read_frozen_file(const FrozenPlan& plan, const std::string& name, const std::string& hash,
                          std::size_t most_bytes, const Console& console, std::string& text) {
    const std::string path = path_in(plan, name);
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)) {
        return refuse_plan(path, "is missing; goodwill plan writes it again", console);
    }
    const std::optional<std::string> read = read_text(path, most_bytes, console);
    if (!read) {
        return ExitCode::no_access;
    }
    text = *read;
    return named_hash(text) == hash ? ExitCode::fine
                                    : refuse_plan(path,
                                                  fmt::format("was changed after the plan was made: its hash is {} "
                                                              "instead of {}; plan anew into another folder",
                                                              named_hash(text), hash),
                                                  console);
}

}  // namespace

ExitCode open_frozen(const FrozenPlan& plan, std::size_t number, const Console& console, Subject& subject) {
    const FrozenScenario& frozen = plan.scenarios[number];
    std::string text, edges;
    if (const ExitCode code =
            read_frozen_file(plan, scenario_file(number), frozen.hash, max_scenario_bytes, console, text);
        code != ExitCode::fine) {
        return code;
    }
    if (!frozen.edges_hash.empty()) {
        if (const ExitCode code =
                read_frozen_file(plan, edges_file(number), frozen.edges_hash, max_edge_list_bytes, console, edges);
            code != ExitCode::fine) {
            return code;
        }
    }
    ScenarioResult result = read_scenario(text, [&edges](const std::string&) { return std::optional(edges); });
    for (const FileError& error : result.errors) {
        console.err << describe(error, path_in(plan, scenario_file(number))) << "\n";
    }
    if (!result.ok()) {
        return ExitCode::damaged;
    }
    ExperimentOptions options;
    options.days = plan.days;
    options.customers = plan.customers == 0 ? std::nullopt : std::optional(std::to_string(plan.customers));
    subject.source = frozen.source;
    subject.loaded.scenario = std::move(result.scenario);
    return size_subject(options, console, subject) == ExitCode::fine ? ExitCode::fine : ExitCode::damaged;
}

std::vector<std::size_t> scenarios_of_points(const FrozenPlan& plan) {
    const PointTable& table = plan.design_points.table;
    const auto column = static_cast<std::size_t>(std::find(table.columns.begin(), table.columns.end(), "scenario") -
                                                 table.columns.begin());
    std::map<std::string, std::size_t> numbers;
    for (std::size_t i = 0; i < plan.scenarios.size(); ++i) {
        numbers.emplace(plan.scenarios[i].source, i);
    }
    std::vector<std::size_t> scenarios;
    for (const std::vector<std::string>& row : table.rows) {
        const auto found = numbers.find(row[column]);
        scenarios.push_back(found == numbers.end() ? 0 : found->second);
    }
    return scenarios;
}

std::size_t planned_runs(const FrozenPlan& plan) {
    return static_cast<std::size_t>(plan.points) * static_cast<std::size_t>(plan.replications);
}

std::size_t block_count(const FrozenPlan& plan) {
    const auto runs = static_cast<std::size_t>(plan.block_runs);
    return (planned_runs(plan) + runs - 1) / runs;
}

std::string scenario_file(std::size_t number) { return fmt::format("scenarios/{}.json", number); }
std::string edges_file(std::size_t number) { return fmt::format("scenarios/{}.edges", number); }

std::string plan_text(const FrozenPlan& plan) {
    Json scenarios = Json::array();
    for (const FrozenScenario& scenario : plan.scenarios) {
        scenarios.push_back({{"source", scenario.source}, {"name", scenario.id}, {"hash", scenario.hash}});
        if (!scenario.edges_hash.empty()) {
            scenarios.back()["edges_hash"] = scenario.edges_hash;
        }
    }
    return readable_json({{"format", plan_format},
                          {"program", "goodwill"},
                          {"version", plan.version},
                          {"compiler", plan.compiler},
                          {"scenarios", scenarios},
                          {"customers", plan.customers},
                          {"days", plan.days},
                          {"first_seed", seed_json(plan.first_seed)},
                          {"replicate", replicate_names[plan.replicate == Replicate::kind ? 1 : 0]},
                          {"replications", plan.replications},
                          {"points", plan.points},
                          {"block_runs", plan.block_runs},
                          {"design", plan.design},
                          {"columns", plan.columns},
                          {"design_hash", plan.design_hash}});
}

std::string plan_id(std::string_view text) { return hex(fnv1a(text)); }

std::string design_text(const PointTable& table, const std::vector<std::string>& sources) {
    Csv csv(CsvForm::international);
    csv.cell("point").cell("scenario");
    for (const std::string& column : table.columns) {
        if (column != "scenario") {
            csv.cell(column);
        }
    }
    csv.end_row();
    for (std::size_t point = 0; point < table.rows.size(); ++point) {
        csv.whole(point).cell(sources[point]);
        for (std::size_t j = 0; j < table.columns.size(); ++j) {
            if (table.columns[j] != "scenario") {
                csv.number_or_text(table.rows[point][j]);
            }
        }
        csv.end_row();
    }
    return csv.text();
}

ExitCode read_plan(const std::string& folder, const Console& console, FrozenPlan& plan) {
    plan = {};
    plan.folder = folder;
    const std::string file = path_in(plan, "plan.json");
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored)) {
        console.err << fmt::format("goodwill: {}: there is no such plan; goodwill plan … --out {} makes one\n", file,
                                   folder);
        return ExitCode::no_access;
    }
    const std::optional<std::string> text = read_text(file, most_plan_bytes, console);
    if (!text) {
        return ExitCode::no_access;
    }
    plan.id = plan_id(*text);
    if (const ExitCode code = read_settings(*text, file, console, plan); code != ExitCode::fine) {
        return code;
    }
    std::string design;
    if (const ExitCode code =
            read_frozen_file(plan, "design.csv", plan.design_hash, most_design_bytes, console, design);
        code != ExitCode::fine) {
        return code;
    }
    const std::string design_path = path_in(plan, "design.csv");
    if (parse_design(design, design_path, console, plan.design_points) != ExitCode::fine) {
        return ExitCode::damaged;
    }
    const PointTable& table = plan.design_points.table;
    const bool has_columns = std::all_of(plan.columns.begin(), plan.columns.end(), [&table](const std::string& column) {
        return std::find(table.columns.begin(), table.columns.end(), column) != table.columns.end();
    });
    const bool has_scenario = std::find(table.columns.begin(), table.columns.end(), "scenario") != table.columns.end();
    return static_cast<int>(table.rows.size()) == plan.points && has_columns && has_scenario
               ? ExitCode::fine
               : refuse_plan(design_path, "does not have the points and columns that plan.json names; plan anew",
                             console);
}

PointTable named_points(const FrozenPlan& plan) {
    const PointTable& all = plan.design_points.table;
    PointTable named{plan.columns, {}};
    std::vector<std::size_t> places;
    for (const std::string& column : plan.columns) {
        places.push_back(
            static_cast<std::size_t>(std::find(all.columns.begin(), all.columns.end(), column) - all.columns.begin()));
    }
    for (const std::vector<std::string>& row : all.rows) {
        named.rows.emplace_back();
        for (const std::size_t place : places) {
            named.rows.back().push_back(row[place]);
        }
    }
    return named;
}

Plan outline_of(const FrozenPlan& plan) {
    return {std::vector<Job>(static_cast<std::size_t>(plan.points)), plan.replications, plan.first_seed};
}

ExitCode thaw(const FrozenPlan& plan, int threads, const IsOver& is_over, const Console& console, Plan& thawed) {
    ExperimentOptions options;
    options.days = plan.days;
    options.seed = plan.first_seed;
    options.replicate = plan.replicate;
    options.threads = threads;
    Businesses businesses(options, console, false);
    for (std::size_t i = 0; i < plan.scenarios.size(); ++i) {
        Subject subject;
        if (const ExitCode code = open_frozen(plan, i, console, subject); code != ExitCode::fine) {
            return code;
        }
        if (!settle_subject(options, console, subject, is_over)) {
            return ExitCode::stopped;
        }
        businesses.add(std::move(subject));
    }
    std::vector<Job> jobs;
    Points points = plan.design_points;
    if (find_jobs(options, businesses, console, points, jobs) != ExitCode::fine) {
        return ExitCode::damaged;
    }
    thawed = outline_of(plan);
    thawed.points = std::move(jobs);
    return ExitCode::fine;
}

}  // namespace goodwill::cli
