#include "cli/report.h"

#include <cmath>

#include <fmt/format.h>

#include "cli/text_table.h"
#include "generated/build_info.h"
#include "sim/base/json_text.h"
#include "sim/base/table_text.h"
#include "sim/session/metrics.h"
#include "sim/world/state_hash.h"

namespace goodwill::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Column {
    LocalView title;
    std::size_t width;
};

constexpr Column touchpoint_columns[] = {
    {{"Contacts", "Kontakte"}, 10}, {{"Wait", "Warten"}, 10},        {{"Gave up", "Aufgegeben"}, 11},
    {{"Busy", "Ausgelastet"}, 12},  {{"Quality", "Qualität"}, 9},    {{"Bad", "Schlecht"}, 9},
    {{"Points", "Punkte"}, 9},      {{"Revenue €", "Umsatz €"}, 12}, {{"Costs €", "Kosten €"}, 12},
};

double ratio(double part, double whole) { return whole > 0.0 ? part / whole : 0.0; }

// One touchpoint over the window; what does not apply without staff is left out.
std::string touchpoint_row(const Touchpoint& touchpoint, const TouchpointCounters& c, Language language) {
    const bool is_staffed = kind_info(touchpoint.kind).is_staffed;
    const auto share = [language](double value) { return number_text(100.0 * value, 1, language) + " %"; };
    const std::string cells[] = {
        number_text(c.contacts, 0, language),
        is_staffed ? number_text(ratio(c.wait_s, c.queued), 0, language) + " s" : "",
        is_staffed ? share(ratio(c.gave_up, c.queued)) : "",
        is_staffed ? share(ratio(c.handling_s, c.capacity_s)) : "",
        number_text(ratio(c.perceived, c.contacts), 2, language),
        share(ratio(c.bad, c.contacts)),
        number_text(c.deposited - c.withdrawn, 0, language),
        number_text(c.revenue_eur, 0, language),
        number_text(c.cost_eur, 0, language),
    };
    std::string row = "  " + padded(touchpoint.name.in(language), 18);
    for (std::size_t i = 0; i < std::size(cells); ++i) {
        row += right_aligned(cells[i], touchpoint_columns[i].width);
    }
    return row + "\n";
}

std::string touchpoint_table(const Session& session, int days, Language language, const Console& console) {
    DayRecord window{};
    for (const DayRecord& day : std::span(session.history()).last(static_cast<std::size_t>(days))) {
        add(window, day);
    }
    std::string text = "\n" + heading(language == Language::de ? "Kontaktpunkte" : "Touchpoints", console) + "\n" +
                       std::string(20, ' ');
    for (const Column& column : touchpoint_columns) {
        text += right_aligned(column.title.in(language), column.width);
    }
    text += "\n";
    for (std::size_t i = 0; i < session.world().scenario->touchpoints.size(); ++i) {
        text += touchpoint_row(session.world().scenario->touchpoints[i], window.touchpoint[i], language);
    }
    return text;
}

// Millionths of a point, exactly.
std::string points_text(MicroPoints micro) {
    const std::int64_t value = micro;
    const std::int64_t size = value < 0 ? -value : value;
    return fmt::format("{}{}.{:06}", value < 0 ? "-" : "", size / 1'000'000, size % 1'000'000);
}

std::string touchpoint_id(const Session& session, std::uint8_t touchpoint) {
    return touchpoint == no_touchpoint ? "" : session.world().scenario->touchpoints[touchpoint].id;
}

}  // namespace

std::string shell_text(const std::vector<std::string>& arguments) {
    std::string text = "goodwill";
    for (const std::string& argument : arguments) {
        constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-=.,:/+@%";
        const bool is_plain = !argument.empty() && argument.find_first_not_of(plain) == std::string::npos;
        text += " ";
        if (is_plain) {
            text += argument;
            continue;
        }
        text += "'";
        for (const char c : argument) {
            text += c == '\'' ? std::string("'\\''") : std::string(1, c);
        }
        text += "'";
    }
    return text;
}

std::string key_figures(const Session& session, const Timing& timing, Language language, const Console& console) {
    const Scenario& s = *session.world().scenario;
    const bool is_german = language == Language::de;
    const int shown_days = std::min(final_days, session.world().day);
    std::string text = heading(s.title.in(language), console) + "\n";
    text +=
        fmt::format("{}: {}   {}: {}   Seed: {}   {}: {}\n", is_german ? "Tage" : "Days",
                    number_text(session.world().day, 0, language),
                    is_german ? "Kunden zu Beginn" : "Customers at the start", number_text(s.customers, 0, language),
                    session.world().seed, is_german ? "Fingerabdruck" : "State hash", hex(state_hash(session.world())));
    text += fmt::format("{} {} {}; {} {} s\n", is_german ? "Kennzahlen der letzten" : "Figures of the last",
                        number_text(shown_days, 0, language), is_german ? "Tage" : "days",
                        is_german ? "gerechnet in" : "simulated in", number_text(timing.wall_s, 2, language));
    text += is_german ? "Ein Wurf des Zufalls; --replications N zeigt die Streuung\n"
                      : "One draw of chance; --replications N shows the spread\n";
    const std::vector<double> values = recent_metrics(session, final_days);
    std::optional<MetricGroup> group;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const MetricInfo& metric = metric_table()[i];
        if (metric.group != group) {
            group = metric.group;
            text += "\n" + heading(metric_group_label(metric.group).in(language), console) + "\n";
        }
        const std::string number = number_text(shown_factor(metric.unit) * values[i], metric.decimals, language);
        const std::string_view unit = metric.unit.in(language);
        text += fmt::format("  {}{}{}{}\n", padded(metric.label.in(language), 34), right_aligned(number, 14),
                            unit.empty() ? "" : " ", unit);
    }
    return text + touchpoint_table(session, shown_days, language, console);
}

std::string daily_csv(const Session& session) {
    std::string text = "day";
    for (const MetricInfo& metric : metric_table()) {
        text += fmt::format(",{}", metric.id);
    }
    text += "\n";
    for (std::size_t day = 0; day < session.history().size(); ++day) {
        text += std::to_string(day + 1);
        for (const double value : metrics_over(std::span(session.history()).subspan(day, 1), session.world().set)) {
            text += std::isnan(value) ? "," : fmt::format(",{}", value);  // a cell without a value stays empty
        }
        text += "\n";
    }
    return text;
}

std::string statement_csv(const Session& session, std::uint32_t person) {
    std::string text = "day,touchpoint,employee,reason,forgotten_points,amount_points,balance_points\n";
    for (const Booking& b : statement_of(session.world().ledger, person).bookings) {
        const std::string employee = b.employee == no_employee ? "" : std::to_string(b.employee);
        text += fmt::format("{},{},{},{},{},{},{}\n", numbered_day(b), touchpoint_id(session, b.touchpoint), employee,
                            reason_text(b.reason).en, points_text(b.forgotten), points_text(b.amount),
                            points_text(b.balance));
    }
    return text;
}

Json manifest(const RunOptions& options, const RunInput& input, const Session& session,
              const std::vector<std::uint64_t>& daily_hashes, const std::vector<OutputFile>& outputs) {
    Json levers = Json::array();
    for (const auto& [command, is_planned] : session.log()) {
        levers.push_back({{"day", command.day},
                          {"lever", lever_name(session.scenario(), command.setting.lever)},
                          {"value", number_json(command.setting.value)}});
    }
    Json files = Json::object();
    for (const OutputFile& file : outputs) {
        files[file.name] = "fnv1a:" + hex(fnv1a(file.text));
    }
    const RunSpec spec = spec_of(session, input.source);
    Json json = {{"program", "goodwill"},
                 {"version", build_info::version},
                 {"compiler", build_info::compiler},
                 {"platform", build_info::platform},
                 {"build_type", build_info::build_type},
                 {"flags", build_info::flags},
                 {"scenario",
                  {{"id", session.scenario().id}, {"source", input.name}, {"hash", "fnv1a:" + hex(input.text_hash)}}},
                 {"seed", seed_json(session.options().seed)},
                 {"days", session.world().day},
                 {"customers", session.scenario().customers},
                 {"people", session.scenario().people},
                 {"levers", levers},
                 {"command", shell_text(options.arguments)},
                 {"run", Json::parse(write_run_spec(spec))},
                 {"state_hash", hex(state_hash(session.world()))},
                 {"outputs", files}};
    for (const std::uint64_t hash : daily_hashes) {
        json["daily_hashes"].push_back(hex(hash));
    }
    return json;
}

Json result_json(const Session& session, const Timing& timing, const Json& manifest) {
    const std::vector<double> values = recent_metrics(session, final_days);
    Json metrics = Json::object();
    for (std::size_t i = 0; i < values.size(); ++i) {
        metrics[std::string(metric_table()[i].id)] = number_json(values[i]);
    }
    const double speed = timing.wall_s > 0.0 ? timing.customer_days / timing.wall_s : 0.0;
    return {{"scenario", session.scenario().id},
            {"seed", seed_json(session.options().seed)},
            {"days", session.world().day},
            {"customers", session.scenario().customers},
            {"state_hash", hex(state_hash(session.world()))},
            {"metrics", metrics},
            {"timing", {{"wall_s", timing.wall_s}, {"customer_days_per_s", speed}}},
            {"manifest", manifest}};
}

}  // namespace goodwill::cli
