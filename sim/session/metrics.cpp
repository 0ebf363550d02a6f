#include "sim/session/metrics.h"

#include <algorithm>
#include <limits>

#include "sim/base/det_math.h"
#include "sim/base/table_text.h"
#include "sim/rules/spending.h"
#include "sim/world/population.h"

namespace goodwill {

namespace {

constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

double ratio(double part, double whole) { return whole > 0.0 ? part / whole : 0.0; }

double deviation(double sum, double sum_of_squares, double count) {
    const double mean = ratio(sum, count);
    return det_sqrt(std::max(0.0, ratio(sum_of_squares, count) - mean * mean));
}

// A daily hazard as the share affected within a year.
double annual_share(double events, double days_at_risk) {
    const double hazard = std::min(1.0, ratio(events, days_at_risk));
    return 1.0 - det_pow(1.0 - hazard, 365.0);
}

double wait_quantile_s(const DayRecord& r, double quantile) {
    double total = 0.0;
    for (const std::uint32_t count : r.wait_histogram) {
        total += count;
    }
    double below = 0.0;
    for (std::size_t bin = 0; bin < wait_bins; ++bin) {
        const double count = r.wait_histogram[bin];
        if (count > 0.0 && below + count >= quantile * total) {
            const double inside = (quantile * total - below) / count;
            const double low = wait_bin_edge_s(bin);
            return bin == 0 ? 0.0 : low + inside * (wait_bin_edge_s(bin + 1) - low);
        }
        below += count;
    }
    return 0.0;
}

// Mean and standard deviation, between touchpoints, of mean perceived quality.
struct TouchpointQuality {
    double mean = 0.0;
    double spread = 0.0;
};

TouchpointQuality quality_of_touchpoints(const DayRecord& r) {
    double sum = 0.0;
    double squares = 0.0;
    double count = 0.0;
    for (const TouchpointCounters& t : r.touchpoint) {
        if (t.contacts > 0.0) {
            const double mean = t.perceived / t.contacts;
            sum += mean;
            squares += mean * mean;
            count += 1.0;
        }
    }
    return {ratio(sum, count), deviation(sum, squares, count)};
}

double touchpoint_mean(const DayRecord& r) { return quality_of_touchpoints(r).mean; }
double touchpoint_spread(const DayRecord& r) { return quality_of_touchpoints(r).spread; }

// All faces alike and bright (M18).
bool cube_is_solved(const DayRecord& r) {
    const TouchpointQuality quality = quality_of_touchpoints(r);
    return quality.spread < 0.5 && quality.mean >= 8.0;
}

double bond_share(const DayRecord& r, Bond bond) {
    double with_bond = 0.0;
    for (std::size_t bin = 0; bin < balance_bins; ++bin) {
        with_bond += bond_at(balance_bin_edge(bin)) == bond ? r.balance_histogram[bin] : 0.0;
    }
    return ratio(with_bond, r.total.reviewed);
}

// What everybody would answer: promoters from 8.5, detractors below 6.5 before rounding, expected over the noise (M23).
double true_nps(const DayRecord& r, const Parameters& p) {
    double sum = 0.0;
    for (std::size_t bin = 0; bin < balance_bins; ++bin) {
        if (r.balance_histogram[bin] == 0) {
            continue;
        }
        const double mean = p.score_intercept + p.score_account * (balance_bin_edge(bin) + 0.5);
        const double noise = std::max(1e-6, p.score_noise);
        const double promoters = normal_cdf((mean - 8.5) / noise);
        const double detractors = normal_cdf((6.5 - mean) / noise);
        sum += (promoters - detractors) * r.balance_histogram[bin];
    }
    return 100.0 * ratio(sum, r.total.reviewed);
}

// Among those who answered; no value before somebody has.
double surveyed_nps(const Counters& c) {
    return c.answered > 0.0 ? 100.0 * (c.answered_promoters - c.answered_detractors) / c.answered : no_value;
}

double costs_cents(const Counters& c) {
    return c.goods_cost + c.wages + c.contact_cost + c.programme_cost + c.advertising_cost + c.wow_cost +
           c.complaint_cost + c.win_back_cost + c.hire_cost;
}

double yearly_margin_eur(const Counters& c) {
    const double margin_cents = c.revenue - (costs_cents(c) - c.advertising_cost);
    return 365.0 * ratio(margin_cents, c.customer_days) / 100.0;
}

double retention(const Counters& c) { return 1.0 - annual_share(c.left + c.moved_away, c.customer_days); }

double lifetime_value_eur(const Counters& c, const Parameters& p) {
    // Without discounting and without leaving there is no end; then nothing can be said.
    const double multiple = retention(c) < 1.0 + p.discount_rate ? margin_multiple(retention(c), p.discount_rate) : 0.0;
    return yearly_margin_eur(c) * multiple;
}

double five_year_value_eur(const Counters& c, const Parameters& p) {
    return yearly_margin_eur(c) * margin_multiple(retention(c), p.discount_rate, 5);
}

constexpr MetricInfo metrics[] = {
#define METRIC(id, unit, decimals, better, group, label_en, label_de, formula_en, formula_de, source, expression) \
    {#id,                                                                                                         \
     unit_named(unit),                                                                                            \
     decimals,                                                                                                    \
     better,                                                                                                      \
     MetricGroup::group,                                                                                          \
     {label_en, label_de},                                                                                        \
     {formula_en, formula_de},                                                                                    \
     in_both(source),                                                                                             \
     [](const DayRecord& r, const Parameters& p) -> double {                                                      \
         const Counters& c = r.total;                                                                             \
         static_cast<void>(c);                                                                                    \
         static_cast<void>(p);                                                                                    \
         return expression;                                                                                       \
     }},
#include "sim/session/metrics.inl"
};

}  // namespace

std::span<const MetricInfo> metric_table() { return metrics; }

int window_days(const MetricInfo& metric) { return metric.id == "turnover" ? 365 : figure_window_days; }

std::optional<std::size_t> find_metric(std::string_view id) {
    for (std::size_t i = 0; i < std::size(metrics); ++i) {
        if (metrics[i].id == id) {
            return i;
        }
    }
    return std::nullopt;
}

double metric_value(std::string_view id, const DayRecord& window, const Parameters& p) {
    return metric_table()[*find_metric(id)].value(window, p);
}

LocalView metric_group_label(MetricGroup group) {
    constexpr LocalView labels[] = {
        {"Customers", "Kunden"},    {"Relationship", "Beziehung"}, {"Service", "Service"},
        {"Experience", "Erlebnis"}, {"Voice", "Stimme"},           {"Staff", "Team"},
        {"Money", "Geld"},
    };
    return labels[static_cast<std::size_t>(group)];
}

std::vector<double> metrics_over(std::span<const DayRecord> days, const Parameters& p) {
    DayRecord window{};
    for (const DayRecord& day : days) {
        add(window, day);
    }
    std::vector<double> values;
    values.reserve(std::size(metrics));
    for (const MetricInfo& metric : metrics) {
        values.push_back(metric.value(window, p));
    }
    return values;
}

}  // namespace goodwill
