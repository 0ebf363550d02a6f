#include <doctest/doctest.h>

#include <cmath>

#include "generated/embedded_scenarios.h"
#include "sim/scenario/scenario_reader.h"
#include "web/ui/figures/budget.h"

using namespace goodwill;
using namespace goodwill::ui;

namespace {

Session hotel_after(int days, int customers = 300) {
    Scenario hotel;
    for (const EmbeddedFile& file : embedded_scenarios()) {
        if (file.name == "grand-hotel") hotel = read_scenario(file.text).scenario;
    }
    SessionOptions options;
    options.customers = customers;
    Session session = start_session(hotel, options);
    for (int day = 0; day < days; ++day) session.advance_day();
    return session;
}

}  // namespace

TEST_CASE("budget: revenue less every kind of cost is the profit of the key figures, as a yearly amount") {
    const Session session = hotel_after(90), twin = hotel_after(60);
    const Budget budget = budget_of(session, &twin);
    double costs = 0.0, costs_before = 0.0;
    for (const BudgetRow& row : budget.costs) {
        CHECK(row.eur >= 0.0);
        costs += row.eur;
        costs_before += row.before_eur;
    }
    CHECK(budget.profit_eur == doctest::Approx(budget.revenue_eur - costs));
    CHECK(budget.profit_before_eur == doctest::Approx(budget.revenue_before_eur - costs_before));
    const std::vector<double> metrics = recent_metrics(session, 30);
    CHECK(budget.profit_eur == doctest::Approx(metrics[*find_metric("profit")] * 365.0 / 30.0));
    CHECK(budget.revenue_eur == doctest::Approx(metrics[*find_metric("revenue")] * 365.0 / 30.0));
    CHECK(budget.advertising_eur == doctest::Approx(metrics[*find_metric("advertising_costs")] * 365.0 / 30.0));
    CHECK(budget.service_eur > 0.0);
}

TEST_CASE("budget: what the lost are offered is in it") {
    Session session = hotel_after(150, 3000);
    const std::optional<LeverId> win_back = find_lever(session.scenario(), "win_back");
    REQUIRE(win_back);
    REQUIRE_FALSE(session.submit({150, {*win_back, lever_range(session.scenario(), *win_back).maximum}}));
    for (int day = 0; day < 60; ++day) session.advance_day();
    double spent_cents = 0.0;
    for (const DayRecord& day : session.history().last(30)) spent_cents += day.total.win_back_cost;
    REQUIRE(spent_cents > 0.0);
    const Budget budget = budget_of(session, nullptr);
    CHECK(budget.profit_eur == doctest::Approx(recent_metrics(session, 30)[*find_metric("profit")] * 365.0 / 30.0));
}

TEST_CASE("budget: in one world nothing is different") {
    const Budget budget = budget_of(hotel_after(20), nullptr);
    for (const BudgetRow& row : budget.costs) CHECK(row.eur == row.before_eur);
    // At the start it is that of the month before.
    const Session begun = hotel_after(0);
    const double revenue_cents = counts_until(begun, 0, 30).total.revenue;
    CHECK(revenue_cents > 0.0);
    CHECK(budget_of(begun, nullptr).revenue_eur == doctest::Approx(revenue_cents / 100.0 * 365.0 / 30.0));
}

TEST_CASE("budget: each further step of a programme costs more than the one before, and none follows the last") {
    Session session = hotel_after(1);
    const std::size_t count = programme_rows(session, Language::en).size();
    CHECK(count > 5);
    for (std::size_t i = 0; i < count; ++i) {
        const LeverId id = programme_rows(session, Language::en)[i].lever.id;
        const LeverRange range = programme_rows(session, Language::en)[i].lever.range;
        double before = -1.0;
        for (double value = range.minimum; value < range.maximum - 0.5 * range.step; value += range.step) {
            REQUIRE_FALSE(session.submit({0, {id, value}}));
            const ProgrammeRow row = programme_rows(session, Language::en)[i];
            CHECK(row.next_step_eur > before);
            before = row.next_step_eur;
        }
        REQUIRE_FALSE(session.submit({0, {id, range.maximum}}));
        CHECK(programme_rows(session, Language::en)[i].next_step_eur == 0.0);
    }
}

TEST_CASE("budget: the programmes one by one cost what the budget says of all, at every scale") {
    Session session = hotel_after(1, 1000);
    const std::size_t scale = *find_parameter("programme_scale"), leadership = *find_parameter("leadership");
    REQUIRE_FALSE(session.submit({0, {{LeverId::Kind::parameter, static_cast<int>(scale)}, 1.5}}));
    for (int day = 0; day < 40; ++day) session.advance_day();
    double sum = 0.0;
    for (const ProgrammeRow& row : programme_rows(session, Language::en)) sum += row.eur;
    double charged = 0.0;
    for (const BudgetRow& row : budget_of(session, nullptr).costs) {
        charged += row.label == Text::cost_programmes ? row.eur : 0.0;
    }
    CHECK(charged > 0.0);
    CHECK(sum == doctest::Approx(charged).epsilon(0.005));  // the number of customers moves within a month
    const Lever lever = parameter_lever(session, leadership, Language::en);
    CHECK(most_cost_text(lever, Language::de) == "7,5\u202f% der Löhne");
    CHECK(most_cost_text(parameter_lever(session, *find_parameter("complaint_ease"), Language::en), Language::en) ==
          "€0.75 per customer and year");
    CHECK(most_cost_text(parameter_lever(session, scale, Language::en), Language::en).empty());
}
