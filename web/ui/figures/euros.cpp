#include "web/ui/figures/euros.h"

#include <algorithm>
#include <cmath>

#include "sim/session/metrics.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

// Touchpoints count euros, the firm cents; both were added up from whole cents.
double cents(double eur) { return std::round(100.0 * eur); }

std::string name_of(const Scenario& scenario, std::size_t touchpoint, Language language) {
    return scenario.touchpoints[touchpoint].name.in(language);
}

// The touchpoint with most of something; none where there is nothing of it.
template <class Amount>
std::optional<std::size_t> most(const Euros& euros, Amount amount) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < euros.touchpoints.size(); ++i) {
        const double here = amount(euros.touchpoints[i]);
        if (here > 0.0 && (!best || here > amount(euros.touchpoints[*best]))) best = i;
    }
    return best;
}

}  // namespace

double Euros::shared_cost_cents() const {
    double sum = 0.0;
    for (const double cost : shared_cents) sum += cost;
    return sum;
}

Euros euros_of(const DayRecord& window, std::size_t touchpoints) {
    const Counters& count = window.total;
    Euros euros;
    euros.touchpoints.resize(touchpoints);
    double created = 0.0, destroyed = 0.0;
    for (std::size_t i = 0; i < touchpoints; ++i) {
        const TouchpointCounters& at = window.touchpoint.at(i);
        euros.touchpoints[i] = {cents(at.revenue_eur), cents(at.cost_eur), at.deposited, at.withdrawn};
        created += at.deposited;
        destroyed += at.withdrawn;
        euros.total.revenue_cents += euros.touchpoints[i].revenue_cents;
        euros.total.cost_cents += euros.touchpoints[i].cost_cents;
    }
    euros.shared_cents = {count.goods_cost,     count.programme_cost, count.advertising_cost,
                          count.complaint_cost, count.win_back_cost,  count.hire_cost};
    euros.total.cost_cents += euros.shared_cost_cents();
    euros.total.created = count.deposited;
    euros.total.destroyed = count.withdrawn;
    euros.created_elsewhere = std::max(0.0, count.deposited - created);
    euros.destroyed_elsewhere = std::max(0.0, count.withdrawn - destroyed);
    return euros;
}

Euros recent_euros(const Session& session) {
    return euros_of(counts_until(session, session.world().day, figure_window_days),
                    session.scenario().touchpoints.size());
}

Text shared_cost_text(SharedCost cost) {
    constexpr std::array<Text, shared_cost_count> texts = {Text::euros_goods,       Text::euros_programmes,
                                                           Text::euros_advertising, Text::euros_complaints,
                                                           Text::euros_win_back,    Text::euros_hiring};
    return texts.at(static_cast<std::size_t>(cost));
}

std::optional<Interval> worth_of_one_more(const Response& response, double staff, std::size_t horizon) {
    if (response.points.empty() || response.points[response.present].value != staff) return std::nullopt;
    static const std::size_t profit = find_metric("profit").value();
    for (const Response::Point& point : response.points) {
        if (point.value == staff + 1.0) return point.difference[value_on(horizon, profit)];
    }
    return std::nullopt;
}

std::string euros_sentence(const Scenario& scenario, const Euros& now, const Euros* twin, Language language,
                           const WorldNames& names) {
    const auto money = [&](double amount_cents) {
        return std::string(compact_euro(std::round(amount_cents / 100.0), language).view());
    };
    const auto earns = most(now, [](const TouchpointEuros& at) { return at.revenue_cents; });
    const auto costs = most(now, [](const TouchpointEuros& at) { return at.cost_cents; });
    const auto destroys = most(now, [](const TouchpointEuros& at) { return at.destroyed - at.created; });
    const auto creates = most(now, [](const TouchpointEuros& at) { return at.created - at.destroyed; });
    if (!earns && !costs) return tr(Text::euros_none, language);
    std::string text = sentence(tr(Text::euros_takes_in, language), money(now.total.revenue_cents));
    if (earns) text += sentence(tr(Text::euros_earns, language), name_of(scenario, *earns, language));
    text += sentence(tr(Text::euros_spends, language), money(now.total.cost_cents));
    if (costs) text += sentence(tr(Text::euros_costs, language), name_of(scenario, *costs, language));
    text += ".";
    if (creates) text += " " + sentence(tr(Text::euros_creates, language), name_of(scenario, *creates, language));
    if (destroys) text += " " + sentence(tr(Text::euros_destroys, language), name_of(scenario, *destroys, language));
    if (twin != nullptr) {
        text += " " + sentence(tr(Text::euros_without, language), other_world_first(names, language),
                               money(twin->total.revenue_cents), money(twin->total.cost_cents));
    }
    return text;
}

}  // namespace goodwill::ui
