#include "web/ui/figures/budget.h"

#include <algorithm>

#include "sim/scenario/idle_levers.h"
#include "web/ui/figures/figures.h"

namespace goodwill::ui {

namespace {

Counters recent_counts(const Session& session) {
    return counts_until(session, session.world().day, figure_window_days).total;
}

double a_year(const Counters& counts, double cents) {
    return counts.days > 0.0 ? cents / 100.0 * 365.0 / counts.days : 0.0;
}

struct Kind {
    Text label;
    double Counters::*cents;
    bool is_extra_service;  // beyond the daily business
};
constexpr Kind kinds[] = {
    {Text::cost_goods, &Counters::goods_cost, false},
    {Text::cost_wages, &Counters::wages, false},
    {Text::cost_contacts, &Counters::contact_cost, false},
    {Text::cost_hires, &Counters::hire_cost, false},
    {Text::cost_programmes, &Counters::programme_cost, true},
    {Text::cost_wow, &Counters::wow_cost, true},
    {Text::cost_complaints, &Counters::complaint_cost, true},
    {Text::cost_win_back, &Counters::win_back_cost, false},
    {Text::cost_advertising, &Counters::advertising_cost, false},
};

}  // namespace

Budget budget_of(const Session& session, const Session* twin) {
    const Counters now = recent_counts(session);
    Budget budget;
    const Counters before = twin != nullptr ? recent_counts(*twin) : now;
    double costs = 0.0, costs_before = 0.0;
    for (const Kind& kind : kinds) {
        const BudgetRow row{kind.label, a_year(now, now.*kind.cents), a_year(before, before.*kind.cents)};
        budget.costs.push_back(row);
        costs += row.eur;
        costs_before += row.before_eur;
        if (kind.is_extra_service) budget.service_eur += row.eur;
    }
    budget.advertising_eur = a_year(now, now.advertising_cost);
    budget.revenue_eur = a_year(now, now.revenue);
    budget.revenue_before_eur = a_year(before, before.revenue);
    budget.profit_eur = budget.revenue_eur - costs;
    budget.profit_before_eur = budget.revenue_before_eur - costs_before;
    return budget;
}

std::vector<ProgrammeRow> programme_rows(const Session& session, Language language) {
    const CostBases year = yearly_cost_bases(session);
    std::vector<ProgrammeRow> rows;
    for (std::size_t i = 0; i < parameter_table().size(); ++i) {
        const ParameterInfo& info = parameter_table()[i];
        if (info.cost.most <= 0.0 || !can_act(session.scenario(), info)) continue;
        ProgrammeRow row{parameter_lever(session, i, language)};
        row.eur = programme_cost_eur_per_year(row.lever, row.lever.value, year);
        const double next = std::min(info.maximum, row.lever.value + info.step);
        row.next_step_eur = programme_cost_eur_per_year(row.lever, next, year) - row.eur;
        rows.push_back(row);
    }
    return rows;
}

}  // namespace goodwill::ui
