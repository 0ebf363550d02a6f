#include "web/csv.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "sim/session/metrics.h"

namespace goodwill {

namespace {

constexpr std::string_view csv_row_end = "\r\n";

struct CsvTable {
    CsvForm form;
    std::string text;

    [[nodiscard]] bool is_german() const { return form == CsvForm::german; }

    void heading(std::string_view words) {
        text += is_german() ? ';' : ',';
        text += fmt::format("\"{}\"", words);
    }

    void number(double value, int digits) {
        text += is_german() ? ';' : ',';
        if (!std::isfinite(value)) return;  // nobody answered
        std::string written = fmt::format("{:.{}g}", value, digits);
        if (is_german()) std::replace(written.begin(), written.end(), '.', ',');
        text += written;
    }
};

std::string_view csv_day(Language language) { return language == Language::de ? "Tag" : "Day"; }

}  // namespace

std::string figures_csv(const Session& session, Language language, CsvForm form) {
    CsvTable table{form, std::string(csv_day(language))};
    for (const MetricInfo& metric : metric_table()) {
        const std::string_view label = metric.label.in(language), unit = metric.unit.in(language);
        table.heading(unit.empty() ? std::string(label) : fmt::format("{} ({})", label, unit));
    }
    table.text += csv_row_end;
    const std::span<const DayRecord> history = session.history();
    for (std::size_t day = 0; day < history.size(); ++day) {
        table.text += fmt::format("{}", day + 1);
        const std::vector<double> values = metrics_over(history.subspan(day, 1), session.world().set);
        for (std::size_t i = 0; i < values.size(); ++i) {
            table.number((metric_table()[i].unit.en == "%" ? 100.0 : 1.0) * values[i], 10);
        }
        table.text += csv_row_end;
    }
    return table.text;
}

std::string chart_csv(const ui::ChartWish& wish, Language language, CsvForm form) {
    CsvTable table{form, std::string(csv_day(language))};
    for (const ui::ChartColumn& column : wish.columns) table.heading(column.label);
    table.text += csv_row_end;
    for (int day = wish.first_day; day <= wish.last_day; ++day) {
        table.text += fmt::format("{}", day);
        for (const ui::ChartColumn& column : wish.columns) {
            table.number(column.values.at(static_cast<std::size_t>(day - wish.first_day)), 7);  // of a float
        }
        table.text += csv_row_end;
    }
    return table.text;
}

}  // namespace goodwill
