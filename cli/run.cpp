#include <charconv>

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/report.h"
#include "cli/simulation.h"
#include "sim/base/edit_distance.h"
#include "sim/base/json_text.h"
#include "sim/scenario/presets.h"
#include "sim/world/state_hash.h"

namespace goodwill::cli {

namespace {

template <typename Number>
std::optional<Number> parsed(std::string_view text) {
    Number value{};
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_whole_text = problem == std::errc{} && end == text.data() + text.size() && !text.empty();
    return is_whole_text ? std::optional(value) : std::nullopt;
}

// Floating-point from_chars is missing from older standard libraries.
std::optional<double> parsed_number(const std::string& text) {
    constexpr std::string_view allowed = "+-.0123456789eE";
    if (text.empty() || text.find_first_not_of(allowed) != std::string::npos) {
        return std::nullopt;
    }
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    return end == text.c_str() + text.size() ? std::optional(value) : std::nullopt;
}

// "lever=value" -> a setting that is allowed, or a message on `err`.
std::optional<LeverSetting> parse_setting(const std::string& text, const Scenario& scenario, const Console& console) {
    const std::size_t equals = text.find('=');
    const std::string name = text.substr(0, equals);
    const std::optional<double> value =
        equals == std::string::npos ? std::nullopt : parsed_number(text.substr(equals + 1));
    if (!value) {
        console.err << fmt::format("goodwill: {}: not of the form lever=number\n", text);
        return std::nullopt;
    }
    const std::optional<LeverId> lever = find_lever(scenario, name);
    if (!lever) {
        const std::string near = nearest_lever_name(scenario, name);
        console.err << fmt::format("goodwill: {}: there is no lever \"{}\"; did you mean \"{}\"?\n", text, name, near);
        return std::nullopt;
    }
    const LeverSetting setting{*lever, *value};
    if (const std::optional<std::string> problem = refuse(scenario, setting)) {
        console.err << fmt::format("goodwill: {}: {}\n", text, *problem);
        return std::nullopt;
    }
    return setting;
}

std::optional<std::vector<LeverSetting>> parse_preset(const std::string& id, const Console& console) {
    if (const PresetInfo* preset = find_preset(id)) {
        return settings_of(*preset);
    }
    std::vector<std::string_view> ids;
    for (const PresetInfo& preset : preset_table()) {
        ids.push_back(preset.id);
    }
    const std::string near = did_you_mean(id, ids).en;
    console.err << fmt::format("goodwill: --preset {}: there is no such preset; {}\n", id,
                               near.empty() ? fmt::format("allowed are {}", fmt::join(ids, ", ")) : near);
    return std::nullopt;
}

// "DAY:lever=value"
std::optional<Command> parse_planned(const std::string& text, int days, const Scenario& scenario,
                                     const Console& console) {
    const std::size_t colon = text.find(':');
    const std::optional<int> day = colon == std::string::npos ? std::nullopt : parsed<int>(text.substr(0, colon));
    if (!day || *day < 0 || *day >= days) {
        console.err << fmt::format("goodwill: {}: not of the form DAY:lever=number with a day from 0 to {}\n", text,
                                   days - 1);
        return std::nullopt;
    }
    const std::optional<LeverSetting> setting = parse_setting(text.substr(colon + 1), scenario, console);
    return setting ? std::optional(Command{*day, *setting}) : std::nullopt;
}

// All commands of --preset, --set and --at, or nothing when one of them is wrong; every wrong one is named.
std::optional<std::vector<Command>> parse_commands(const RunOptions& options, const Scenario& scenario,
                                                   const Console& console) {
    std::vector<Command> commands;
    bool is_fine = true;
    for (const std::string& id : options.presets) {
        const std::optional<std::vector<LeverSetting>> settings = parse_preset(id, console);
        is_fine = is_fine && settings.has_value();
        for (const LeverSetting& setting : settings.value_or(std::vector<LeverSetting>{})) {
            commands.push_back({0, setting});
        }
    }
    for (const std::string& text : options.settings) {
        const std::optional<LeverSetting> setting = parse_setting(text, scenario, console);
        is_fine = is_fine && setting.has_value();
        commands.push_back({0, setting.value_or(LeverSetting{})});
    }
    for (const std::string& text : options.planned) {
        const std::optional<Command> command = parse_planned(text, options.days, scenario, console);
        is_fine = is_fine && command.has_value();
        commands.push_back(command.value_or(Command{}));
    }
    return is_fine ? std::optional(commands) : std::nullopt;
}

bool knows_traced_people(const RunOptions& options, const Scenario& scenario, const Console& console) {
    if (!options.traced.empty() && options.folder.empty()) {
        console.err << "goodwill: --trace needs --out, the folder for the statement\n";
        return false;
    }
    for (const std::uint32_t person : options.traced) {
        if (person >= static_cast<std::uint32_t>(scenario.people)) {
            console.err << fmt::format("goodwill: --trace {}: there is no such person; allowed is 0 to {}\n", person,
                                       scenario.people - 1);
            return false;
        }
    }
    return true;
}

std::vector<OutputFile> output_files(const RunOptions& options, const Session& session, const Console& console) {
    std::vector<OutputFile> files;
    if (options.folder.empty()) {
        return files;
    }
    files.push_back({"metrics.csv", daily_csv(session)});
    for (const std::uint32_t person : options.traced) {
        files.push_back({fmt::format("statement-{}.csv", person), statement_csv(session, person)});
        if (!statement_of(session.world.ledger, person).is_complete) {
            console.err << fmt::format("goodwill: the oldest bookings of person {} are not kept any more\n", person);
        }
    }
    return files;
}

bool write_outputs(const RunOptions& options, const std::vector<OutputFile>& files,
                   const nlohmann::ordered_json& manifest, const Console& console) {
    if (options.folder.empty()) {
        return true;
    }
    std::vector<OutputFile> all = files;
    all.push_back({"manifest.json", readable_json(manifest)});
    return write_files(options.folder, all, console);
}

}  // namespace

ExitCode run(const RunOptions& options, const Console& console) {
    LoadedScenario loaded;
    if (const ExitCode code = load_scenario(options.scenario, console, loaded); code != ExitCode::fine) {
        return code;
    }
    if (const std::optional<std::string> problem = refuse_size(loaded.scenario, options.customers)) {
        console.err << "goodwill: " << *problem << "\n";
        return ExitCode::usage;
    }
    SessionOptions session_options;
    session_options.seed = options.seed;
    session_options.customers = options.customers;
    const Scenario at_size = sized(loaded.scenario, session_options);
    const std::optional<std::vector<Command>> commands = parse_commands(options, at_size, console);
    if (!commands || !knows_traced_people(options, at_size, console)) {
        return ExitCode::usage;
    }
    if (!options.traced.empty()) {
        session_options.ledger = options.traced.size() == 1 ? Ledger::Scope::traced : Ledger::Scope::all;
        session_options.traced_person = options.traced.front();
    }
    Session session = start_session_with_threads(loaded.scenario, session_options, options.threads);
    for (const Command& command : *commands) {
        if (const std::optional<std::string> problem = submit(session, command)) {
            console.err << "goodwill: " << *problem << "\n";
            return ExitCode::usage;
        }
    }
    const Timing timing = advance_days(session, options.days, console);
    const std::vector<OutputFile> files = output_files(options, session, console);
    if (!write_outputs(options, files, manifest(options, loaded, session, files), console)) {
        return ExitCode::no_access;
    }
    if (options.is_json) {
        console.out << readable_json(result_json(options, loaded, session, timing, files));
    } else {
        console.out << key_figures(session, timing, options.language, console);
    }
    return ExitCode::fine;
}

ExitCode bench(const BenchOptions& options, const Console& console) {
    LoadedScenario loaded;
    if (const ExitCode code = load_scenario(options.scenario, console, loaded); code != ExitCode::fine) {
        return code;
    }
    if (const std::optional<std::string> problem = refuse_size(loaded.scenario, options.customers)) {
        console.err << "goodwill: " << *problem << "\n";
        return ExitCode::usage;
    }
    const double start_s = now_s();
    SessionOptions session_options;
    session_options.seed = options.seed;
    session_options.customers = options.customers;
    Session session = start_session_with_threads(loaded.scenario, session_options, options.threads);
    const double setup_s = now_s() - start_s;
    const Timing timing = advance_days(session, options.days, console);
    double contacts = 0.0;
    for (const DayRecord& day : session.history) {
        contacts += day.total.contacts;
    }
    const double wall_s = std::max(timing.wall_s, 1e-9);
    console.out << fmt::format("scenario           {}\n", loaded.scenario.id)
                << fmt::format("customers          {} at the start, in a market of {}\n",
                               session.world.scenario->customers, session.world.scenario->people)
                << fmt::format("days               {}\n", options.days)
                << fmt::format("set-up             {:.2f} s with {} thread{}\n", setup_s, options.threads,
                               options.threads == 1 ? "" : "s")
                << fmt::format("simulation         {:.2f} s in one thread\n", timing.wall_s)
                << fmt::format("customer-days/s    {:.1f} million\n", timing.customer_days / wall_s / 1e6)
                << fmt::format("contacts/s         {:.2f} million\n", contacts / wall_s / 1e6)
                << fmt::format("contacts           {:.1f} per customer and year\n",
                               365.0 * contacts / std::max(timing.customer_days, 1.0))
                << fmt::format("peak memory        {:.0f} MiB\n", static_cast<double>(peak_memory_bytes()) / 1048576.0)
                << fmt::format("state hash         {}\n", hex(state_hash(session.world)));
    return ExitCode::fine;
}

}  // namespace goodwill::cli
