// Counts add up; metrics are the formulas they state.
#include "sim/rules/creation.h"
#include "sim/session/metrics.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "sim/world/population.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

double metric(const DayRecord& record, std::string_view id, const Parameters& p = Parameters{}) {
    return metrics_over(std::span(&record, 1), p)[*find_metric(id)];
}

}  // namespace

TEST_CASE("days add up: sums are added, stocks are the last day's") {
    DayRecord sum{};
    DayRecord day{};
    day.total.contacts = 10.0;
    day.total.customers = 100.0;
    day.total.wait_s = 5.5;
    day.touchpoint[3].contacts = 4.0;
    day.touchpoint[3].revenue_eur = 1.25;
    day.wait_histogram[7] = 2;
    day.balance_histogram[60] = 3;
    add(sum, day);
    day.total.customers = 99.0;
    add(sum, day);
    CHECK(sum.total.contacts == 20.0);
    CHECK(sum.total.customers == 99.0);
    CHECK(sum.total.wait_s == 11.0);
    CHECK(sum.touchpoint[3].contacts == 8.0);
    CHECK(sum.touchpoint[3].revenue_eur == 2.5);
    CHECK(sum.touchpoint[2].contacts == 0.0);
    CHECK(sum.wait_histogram[7] == 4);
    CHECK(sum.balance_histogram[60] == 6);
}

TEST_CASE("adding touches every field: a record of ones twice is a record of twos") {
    DayRecord ones{};
#define SUM(name) ones.total.name = 1.0;
#define STOCK(name) ones.total.name = 1.0;
#include "sim/world/counters.inl"
    static_assert(sizeof(TouchpointCounters) % sizeof(double) == 0);
    for (TouchpointCounters& t : ones.touchpoint) {
        std::fill_n(&t.contacts, sizeof(TouchpointCounters) / sizeof(double), 1.0);
    }
    DayRecord sum{};
    add(sum, ones);
    add(sum, ones);
#define SUM(name) CHECK(sum.total.name == 2.0);
#define STOCK(name) CHECK(sum.total.name == 1.0);
#include "sim/world/counters.inl"
    for (const TouchpointCounters& t : sum.touchpoint) {
        const double* fields = &t.contacts;
        CHECK(std::all_of(fields, fields + sizeof(TouchpointCounters) / sizeof(double),
                          [](double value) { return value == 2.0; }));
    }
}

TEST_CASE("bins of waits: no wait below one second, then a quarter of an octave each") {
    CHECK(wait_bin(0.0) == 0);
    CHECK(wait_bin(0.99) == 0);
    CHECK(wait_bin(1.0) == 1);
    CHECK(wait_bin(1.3) == 2);
    CHECK(wait_bin(2.01) == 5);
    CHECK(wait_bin(1e12) == wait_bins - 1);
    for (std::size_t bin = 1; bin + 1 < wait_bins; ++bin) {
        CHECK(wait_bin_edge_s(bin + 1) / wait_bin_edge_s(bin) == doctest::Approx(std::pow(2.0, 0.25)));
        CHECK(wait_bin(wait_bin_edge_s(bin) * 1.001) == bin);
        CHECK(wait_bin(wait_bin_edge_s(bin + 1) * 0.999) == bin);
    }
}

TEST_CASE("bins of balances: one point each, the ends catch all") {
    CHECK(balance_bin(-60.0) == 0);
    CHECK(balance_bin(-75.0) == 0);
    CHECK(balance_bin(60.0) == balance_bins - 1);
    CHECK(balance_bin(59.5) == balance_bins - 1);
    CHECK(balance_bin(0.0) == 60);
    CHECK(balance_bin(-0.5) == 59);
    for (std::size_t bin = 0; bin < balance_bins; ++bin) {
        CHECK(balance_bin(balance_bin_edge(bin) + 0.5) == bin);
        // Bonds change only between bins, so shares of bonds are exact.
        CHECK(bond_at(balance_bin_edge(bin)) == bond_at(balance_bin_edge(bin) + 0.999));
    }
}

TEST_CASE("metrics of nothing are zero; a survey without answers and a cohort before there is one have no value") {
    const std::vector<double> values = metrics_over({}, Parameters{});
    CHECK(values.size() == metric_table().size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        CAPTURE(metric_table()[i].id);
        if (metric_table()[i].id == "nps_surveyed" || metric_table()[i].id == "churn_cohort") {
            CHECK(std::isnan(values[i]));
        } else {
            CHECK(values[i] == 0.0);
        }
    }
}

TEST_CASE("metrics have different ids and words in both languages, and are found by id") {
    std::set<std::string> ids;
    for (const MetricInfo& info : metric_table()) {
        CHECK(ids.insert(std::string(info.id)).second);
        CHECK(find_metric(info.id).has_value());
        CHECK(&metric_table()[*find_metric(info.id)] == &info);
        CHECK_FALSE(info.label.de.empty());
        CHECK_FALSE(info.label.en.empty());
        CHECK_FALSE(info.formula.en.empty());
        CHECK_FALSE(info.formula.de.empty());
    }
    CHECK_FALSE(find_metric("no_such_metric").has_value());
}

TEST_CASE("ratios and shares") {
    DayRecord r{};
    r.total.contacts = 200.0;
    r.total.queued = 100.0;
    r.total.gave_up = 8.0;
    r.total.wait_s = 1500.0;
    r.total.handling_s = 700.0;
    r.total.capacity_s = 1000.0;
    r.total.bad = 20.0;
    r.total.complaints = 5.0;
    r.total.recovered = 3.0;
    r.total.failed_recoveries = 1.0;
    r.total.told_positive = 30.0;
    r.total.told_negative = 10.0;
    r.total.solved_first = 70.0;
    r.total.solved_later = 20.0;
    r.total.unsolved = 10.0;
    r.total.delighted = 32.0;
    r.total.satisfied = 150.0;
    r.total.satisfaction = 1560.0;
    CHECK(metric(r, "gave_up") == doctest::Approx(0.08));
    CHECK(metric(r, "wait_mean_s") == doctest::Approx(15.0));
    CHECK(metric(r, "utilisation") == doctest::Approx(0.7));
    CHECK(metric(r, "bad") == doctest::Approx(0.1));
    CHECK(metric(r, "complaint_share") == doctest::Approx(0.25));
    CHECK(metric(r, "recovered") == doctest::Approx(0.75));
    CHECK(metric(r, "word_ratio") == doctest::Approx(3.0));
    CHECK(metric(r, "solved_first") == doctest::Approx(0.7));
    CHECK(metric(r, "delighted") == doctest::Approx(0.16));
    CHECK(metric(r, "csat") == doctest::Approx(0.75));
    CHECK(metric(r, "satisfaction") == doctest::Approx(7.8));
}

TEST_CASE("mean, spread and bonds of accounts") {
    DayRecord r{};
    for (const double points : {-20.0, -5.0, 5.0, 5.0, 15.0, 30.0, 30.0, 30.0, 40.0, 50.0}) {
        r.total.reviewed += 1.0;
        r.total.balance += points;
        r.total.balance_squared += points * points;
        ++r.balance_histogram[balance_bin(points)];
    }
    CHECK(metric(r, "account") == doctest::Approx(18.0));
    CHECK(metric(r, "account_sd") == doctest::Approx(std::sqrt(750.0 - 324.0)).epsilon(1e-9));
    CHECK(metric(r, "angry") == doctest::Approx(0.1));
    CHECK(metric(r, "dissatisfied") == doctest::Approx(0.1));
    CHECK(metric(r, "satisfied") == doctest::Approx(0.2));
    CHECK(metric(r, "loyal") == doctest::Approx(0.1));
    CHECK(metric(r, "ambassadors") == doctest::Approx(0.5));
}

TEST_CASE("NPS: promoters minus detractors expected over the noise of answers") {
    const auto cdf = [](double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); };
    for (const int points : {-30, 0, 20}) {
        DayRecord r{};
        r.total.reviewed = 50.0;
        r.balance_histogram[balance_bin(points)] = 50;
        const double mean = 7.5 + 0.09 * (points + 0.5);
        const double expected = 100.0 * (cdf((mean - 8.5) / 1.0) - cdf((6.5 - mean) / 1.0));
        CHECK(metric(r, "nps") == doctest::Approx(expected).epsilon(1e-5));
    }
    DayRecord r{};
    r.total.answered = 40.0;
    r.total.answered_promoters = 20.0;
    r.total.answered_detractors = 8.0;
    CHECK(metric(r, "nps_surveyed") == doctest::Approx(30.0));
}

TEST_CASE("the 95th percentile of waits comes from its bin") {
    DayRecord r{};
    CHECK(metric(r, "wait_p95_s") == 0.0);
    r.wait_histogram[0] = 90;
    r.wait_histogram[20] = 10;
    const double low = wait_bin_edge_s(20);
    const double high = wait_bin_edge_s(21);
    CHECK(metric(r, "wait_p95_s") == doctest::Approx(low + 0.5 * (high - low)));
    r.wait_histogram[0] = 96;
    r.wait_histogram[20] = 4;
    CHECK(metric(r, "wait_p95_s") == 0.0);
}

TEST_CASE("inconsistency is the standard deviation of touchpoints' mean quality") {
    DayRecord r{};
    r.touchpoint[0].contacts = 10.0;
    r.touchpoint[0].perceived = 60.0;
    r.touchpoint[2].contacts = 5.0;
    r.touchpoint[2].perceived = 40.0;
    CHECK(metric(r, "consistency") == doctest::Approx(1.0));
    r.touchpoint[2].perceived = 30.0;
    CHECK(metric(r, "consistency") == doctest::Approx(0.0));
}

TEST_CASE("money: profit, service costs and customer lifetime value") {
    DayRecord r{};
    Counters& c = r.total;
    c.revenue = 100000.0;
    c.goods_cost = 40000.0;
    c.wages = 20000.0;
    c.contact_cost = 1000.0;
    c.programme_cost = 2000.0;
    c.advertising_cost = 3000.0;
    c.wow_cost = 400.0;
    c.complaint_cost = 500.0;
    c.win_back_cost = 600.0;
    c.hire_cost = 700.0;
    c.contacts = 100.0;
    c.customer_days = 3650.0;
    CHECK(metric(r, "revenue") == doctest::Approx(1000.0));
    CHECK(metric(r, "costs") == doctest::Approx(682.0));
    CHECK(metric(r, "profit") == doctest::Approx(318.0));
    CHECK(metric(r, "service_costs") == doctest::Approx(252.0));
    CHECK(metric(r, "contact_cost") == doctest::Approx(2.52));
    // m r / (1 + δ − r) with a yearly margin of (1000 − 652) / 10 € and nobody leaving: 34.8 / 0.1.
    CHECK(metric(r, "lifetime_value") == doctest::Approx(348.0));
    // Retention of 80 % a year: the margin multiple of 2.67 at a discount rate of 10 %.
    c.left = 3650.0 * (1.0 - std::pow(0.8, 1.0 / 365.0));
    CHECK(metric(r, "lifetime_value") == doctest::Approx(34.8 * 0.8 / 0.3).epsilon(1e-6));
}

TEST_CASE("a running world: the histogram of waits agrees with the waits, the metrics with the days") {
    World world = create_world(one_queue(100.0, 180.0, 6, 0.0), 41);
    std::vector<double> waits;
    std::vector<DayRecord> days;
    run_days(world, 20, [&](const World& w) {
        days.push_back(w.record);
        for (const Contact& contact : w.today.contacts) {
            waits.push_back(static_cast<double>(contact.start_s) - static_cast<double>(contact.arrive_s));
        }
    });
    std::sort(waits.begin(), waits.end());
    const double p95 = waits[waits.size() * 95 / 100];
    const std::vector<double> values = metrics_over(days, world.p);
    CHECK(values[*find_metric("wait_p95_s")] == doctest::Approx(p95).epsilon(0.05));
    double sum = 0.0;
    for (const double wait : waits) {
        sum += wait;
    }
    CHECK(values[*find_metric("wait_mean_s")] ==
          doctest::Approx(sum / static_cast<double>(waits.size())).epsilon(1e-4));
    CHECK(values[*find_metric("contacts")] == static_cast<double>(waits.size()));
}
