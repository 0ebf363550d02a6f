#include "cli/parsed_options.h"

#include <charconv>
#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

#include "sim/base/edit_distance.h"
#include "sim/scenario/presets.h"
#include "sim/scenario/size.h"
#include "sim/session/metrics.h"

namespace goodwill::cli {

namespace {

template <typename Number>
std::optional<Number> parsed(std::string_view text) {
    Number value{};
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_whole_text = problem == std::errc{} && end == text.data() + text.size() && !text.empty();
    return is_whole_text ? std::optional(value) : std::nullopt;
}

// Says on `err` what is wrong with an option; `shown` is the option as typed.
std::nullopt_t complain(const std::string& shown, const std::string& problem, const Console& console) {
    console.err << fmt::format("goodwill: {}: {}\n", shown, problem);
    return std::nullopt;
}

// "lever=value" -> a setting that is allowed, or a message on `err`.
std::optional<LeverSetting> parse_setting(const std::string& shown, const std::string& text, const Scenario& scenario,
                                          const Console& console) {
    const std::size_t equals = text.find('=');
    const std::string name = text.substr(0, equals);
    if (equals == std::string::npos || name.empty()) {
        return complain(
            shown, "not of the form lever=number, as in wow_share=0.2 (goodwill parameters lists the levers)", console);
    }
    const std::optional<LeverId> lever = find_lever(scenario, name);
    if (!lever) {
        return complain(
            shown,
            fmt::format("there is no lever \"{}\"; did you mean \"{}\"?", name, nearest_lever_name(scenario, name)),
            console);
    }
    const std::string typed = text.substr(equals + 1);
    const std::optional<double> value = parsed_number(typed);
    if (!value) {
        const LeverRange range = lever_range(scenario, *lever);
        return complain(
            shown,
            fmt::format("not of the form lever=number: {} is no number; allowed is {} to {}",
                        typed.empty() ? "an empty value" : "\"" + typed + "\"", range.minimum, range.maximum),
            console);
    }
    const LeverSetting setting{*lever, *value};
    if (const std::optional<std::string> problem = refuse(scenario, setting)) {
        return complain(shown, *problem, console);
    }
    return setting;
}

std::optional<std::vector<LeverSetting>> parse_preset(const std::string& shown, const std::string& id,
                                                      const Console& console) {
    if (const PresetInfo* preset = find_preset(id)) {
        return settings_of(*preset);
    }
    std::vector<std::string_view> ids;
    for (const PresetInfo& preset : preset_table()) {
        ids.push_back(preset.id);
    }
    const std::string near = did_you_mean(id, ids).en;
    return complain(shown,
                    fmt::format("there is no such preset; {}",
                                near.empty() ? fmt::format("allowed are {}", fmt::join(ids, ", ")) : near),
                    console);
}

// "DAY:lever=value"
std::optional<Command> parse_planned(const std::string& shown, const std::string& text, int days,
                                     const Scenario& scenario, const Console& console) {
    const std::size_t colon = text.find(':');
    const std::optional<int> day = colon == std::string::npos ? std::nullopt : parsed<int>(text.substr(0, colon));
    if (!day || *day < 0) {
        return complain(shown, fmt::format("not of the form DAY:lever=number with a day from 0 to {}", days - 1),
                        console);
    }
    if (*day >= days) {
        return complain(shown,
                        fmt::format("a change after day {} changes nothing in a run of {} days; allowed is a day from "
                                    "0 to {}, or raise --days",
                                    *day, days, days - 1),
                        console);
    }
    const std::optional<LeverSetting> setting = parse_setting(shown, text.substr(colon + 1), scenario, console);
    return setting ? std::optional(Command{*day, *setting}) : std::nullopt;
}

// Commands from what was typed; every one that is wrong is named.
class ChangeReader {
   public:
    ChangeReader(int days, const Scenario& scenario, const Console& console)
        : days_(days), scenario_(scenario), console_(console) {}

    void add_preset(const std::string& shown, const std::string& id) {
        const std::optional<std::vector<LeverSetting>> settings = parse_preset(shown, id, console_);
        is_fine_ = is_fine_ && settings.has_value();
        for (const LeverSetting& setting : settings.value_or(std::vector<LeverSetting>{})) {
            commands_.push_back({0, setting});
        }
    }
    void add_setting(const std::string& shown, const std::string& text) {
        const std::optional<LeverSetting> setting = parse_setting(shown, text, scenario_, console_);
        is_fine_ = is_fine_ && setting.has_value();
        commands_.push_back({0, setting.value_or(LeverSetting{})});
    }
    void add_planned(const std::string& shown, const std::string& text) {
        const std::optional<Command> command = parse_planned(shown, text, days_, scenario_, console_);
        is_fine_ = is_fine_ && command.has_value();
        commands_.push_back(command.value_or(Command{}));
    }
    // Nothing when one of them was wrong.
    [[nodiscard]] std::optional<std::vector<Command>> commands() const {
        return is_fine_ ? std::optional(commands_) : std::nullopt;
    }

   private:
    int days_;
    const Scenario& scenario_;
    const Console& console_;
    std::vector<Command> commands_;
    bool is_fine_ = true;
};

}  // namespace

std::optional<int> customers_of(const std::optional<std::string>& text, const Scenario& scenario,
                                const Console& console) {
    if (!text) {
        if (const std::optional<LocalText> problem = refuse_size(scenario)) {
            return complain(scenario.id, problem->en, console);
        }
        return 0;
    }
    const std::optional<int> customers = parsed<int>(*text);
    if (!customers || refuse_size(scenario, *customers)) {
        return complain(
            "--customers " + *text,
            fmt::format("allowed for {} is a whole number from {}", scenario.id, allowed_customers(scenario).en),
            console);
    }
    return customers;
}

std::optional<std::vector<Command>> parse_commands(const RunOptions& options, const Scenario& scenario,
                                                   const Console& console) {
    ChangeReader reader(options.days, scenario, console);
    for (const std::string& id : options.presets) {
        reader.add_preset("--preset " + id, id);
    }
    for (const std::string& text : options.settings) {
        reader.add_setting(fmt::format("--set \"{}\"", text), text);
    }
    for (const std::string& text : options.planned) {
        reader.add_planned(fmt::format("--at \"{}\"", text), text);
    }
    return reader.commands();
}

std::optional<std::vector<Command>> parse_changes(const std::string& option, const std::vector<std::string>& texts,
                                                  int days, const Scenario& scenario, const Console& console) {
    ChangeReader reader(days, scenario, console);
    for (const std::string& text : texts) {
        const std::string shown = fmt::format("{} \"{}\"", option, text);
        if (text.find('=') == std::string::npos) {
            reader.add_preset(shown, text);
        } else if (text.find(':') != std::string::npos) {
            reader.add_planned(shown, text);
        } else {
            reader.add_setting(shown, text);
        }
    }
    return reader.commands();
}

std::optional<Sides> parse_sides(const std::vector<std::string>& a, const std::vector<std::string>& b, int days,
                                 const Scenario& scenario, const Console& console) {
    const std::optional<std::vector<Command>> of_a = parse_changes("--a", a, days, scenario, console);
    const std::optional<std::vector<Command>> of_b = parse_changes("--b", b, days, scenario, console);
    return of_a && of_b ? std::optional(Sides{*of_a, *of_b}) : std::nullopt;
}

// Floating-point from_chars is missing from older standard libraries.
std::optional<double> parsed_number(const std::string& text) {
    constexpr std::string_view allowed = "+-.0123456789eE";
    if (text.empty() || text.find_first_not_of(allowed) != std::string::npos) {
        return std::nullopt;
    }
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    return end == text.c_str() + text.size() && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<std::size_t> parse_metric(const std::string& option, const std::string& id, const Console& console) {
    if (const std::optional<std::size_t> metric = find_metric(id)) {
        return metric;
    }
    std::vector<std::string_view> ids;
    for (const MetricInfo& metric : metric_table()) {
        ids.push_back(metric.id);
    }
    const std::string near = did_you_mean(id, ids).en;
    complain(fmt::format("{} \"{}\"", option, id),
             fmt::format("there is no such metric; {}", near.empty() ? "goodwill metrics lists them" : near), console);
    return std::nullopt;
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

}  // namespace goodwill::cli
