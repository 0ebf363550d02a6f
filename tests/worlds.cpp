#include "tests/worlds.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

namespace goodwill::test {

Touchpoint machine_touchpoint(TouchpointKind kind) {
    Touchpoint t;
    t.id = std::string(kind_info(kind).id);
    t.name = {t.id, t.id};
    t.kind = kind;
    t.failure_rate = 0.0;
    set_hours(t, 0.0, 24.0);
    return t;
}

Touchpoint staffed_touchpoint(TouchpointKind kind, int positions, double handling_mean_s) {
    Touchpoint t = machine_touchpoint(kind);
    t.staff = positions;
    t.shift_h = 24.0;
    t.handling_mean_s = handling_mean_s;
    return t;
}

void set_hours(Touchpoint& touchpoint, double opens_h, double closes_h) {
    touchpoint.opens_h = opens_h;
    touchpoint.closes_h = closes_h;
    for (std::size_t hour = 0; hour < touchpoint.arrival_profile.size(); ++hour) {
        const auto begin = static_cast<double>(hour);
        touchpoint.arrival_profile[hour] =
            std::clamp(closes_h - begin, 0.0, 1.0) - std::clamp(opens_h - begin, 0.0, 1.0);
    }
}

Journey single_contact(Trigger trigger, double rate_per_year, int touchpoint) {
    Journey journey;
    journey.id = "single";
    journey.trigger = trigger;
    journey.rate_per_year = rate_per_year;
    journey.start = {Transition{0, 1.0, 0.0, 0.0}};
    Step step;
    step.id = "contact";
    step.touchpoint = touchpoint;
    journey.steps = {step};
    return journey;
}

Scenario quiet_market(int customers) {
    Scenario scenario;
    scenario.id = "quiet";
    scenario.customers = customers;
    scenario.people = customers;
    scenario.settle_years = 0;
    scenario.competitors.resize(1);
    Parameters& p = scenario.parameters;
    p.churn_intercept = -60.0;
    p.advertising_eur = 0.0;
    p.win_back = 0.0;
    p.tell_bad = 0.0;
    p.tell_delight = 0.0;
    p.tell_ordinary = 0.0;
    p.quit_rate = 0.0;
    p.survey_share = 0.0;
    p.wow_share = 0.0;
    p.perception_noise = 0.0;
    p.initial_expectation_sd = 0.0;
    p.promise = p.initial_expectation;
    p.promise_adaptation = 0.0;
    p.expectation_adaptation = 0.0;
    p.skill_speed = 0.0;
    p.patience_adaptation = 0.0;
    p.retry_share = 0.0;
    p.kano_weight = 0.0;
    p.arrival_variability = 0.0;
    p.answer_give_up = 0.0;
    p.switch_when_closed = 0.0;
    p.consistency_weight = 0.0;
    p.fit_sd = 0.0;
    p.should_weight = 0.0;
    p.first_impressions = 0.0;
    p.recovery_spread = 0.0;
    p.market_renewal = 0.0;
    p.consideration_days = 0.0;
    return scenario;
}

Scenario daily_contacts(int customers) {
    Scenario scenario = quiet_market(customers);
    scenario.touchpoints = {machine_touchpoint(TouchpointKind::product)};
    scenario.journeys = {single_contact(Trigger::issue, 365.0, 0)};
    return scenario;
}

Scenario all_bad(int customers) {
    Scenario scenario = daily_contacts(customers);
    scenario.journeys[0].rate_per_year = 20.0;
    scenario.touchpoints[0].failure_rate = 1.0;
    scenario.parameters.severe_threshold = 8.0;
    scenario.parameters.account_at_start_sd = 0.0;
    return scenario;
}

Scenario one_queue(double arrivals_per_h, double handling_mean_s, int servers, double patience_s) {
    // One contact per customer and day: as many customers as arrivals in a day.
    Scenario scenario = quiet_market(static_cast<int>(std::lround(24.0 * arrivals_per_h)));
    Touchpoint desk = staffed_touchpoint(TouchpointKind::hotline, servers, handling_mean_s);
    desk.handling = HandlingDistribution::exponential;
    desk.patience_mean_s = patience_s;
    scenario.touchpoints = {desk};
    scenario.journeys = {single_contact(Trigger::issue, 365.0, 0)};
    return scenario;
}

namespace {

Journey purchase_journey(int counter, int product) {
    Journey buying = single_contact(Trigger::purchase, 6.0, counter);
    buying.steps[0].revenue_eur = 60.0;
    buying.steps[0].next = {Transition{1, 0.9, 0.0, 2.0}};
    Step use;
    use.id = "use";
    use.touchpoint = product;
    buying.steps.push_back(use);
    return buying;
}

Journey help_journey(int website, int hotline) {
    Journey help = single_contact(Trigger::issue, 1.5, website);
    help.start = {Transition{0, 0.5, 0.0, 0.0}, Transition{1, 0.5, 0.0, 0.0}};
    help.steps[0].needs_solution = true;
    help.steps[0].alternative = 1;
    Step call;
    call.id = "call";
    call.touchpoint = hotline;
    call.needs_solution = true;
    help.steps.push_back(call);
    return help;
}

}  // namespace

Scenario small_business() {
    Scenario scenario;
    scenario.id = "small";
    scenario.customers = 1500;
    scenario.people = 5000;
    scenario.settle_years = 0;
    scenario.competitors.resize(2);
    scenario.competitors[1].price = 0.9;
    scenario.touchpoints = {
        machine_touchpoint(TouchpointKind::website),           staffed_touchpoint(TouchpointKind::hotline, 1, 420.0),
        staffed_touchpoint(TouchpointKind::counter, 2, 600.0), staffed_touchpoint(TouchpointKind::email, 1, 900.0),
        machine_touchpoint(TouchpointKind::product),           machine_touchpoint(TouchpointKind::invoice)};
    for (std::size_t i = 1; i <= 3; ++i) {
        Touchpoint& desk = scenario.touchpoints[i];
        set_hours(desk, 8.0, 18.0);
        desk.shift_h = 5.0;
        desk.patience_mean_s = i == 3 ? 40000.0 : 300.0;
        desk.transfer_share = 0.1;
        desk.wage_eur_per_h = 20.0;
        desk.contact_cost_eur = 0.5;
    }
    for (Touchpoint& t : scenario.touchpoints) {
        t.failure_rate = 0.05;
    }
    scenario.journeys = {purchase_journey(2, 4), help_journey(0, 1), single_contact(Trigger::planned, 4.0, 5),
                         single_contact(Trigger::complaint, 0.0, 3)};
    scenario.journeys[3].steps[0].needs_solution = true;
    scenario.parameters.voice_share = 0.25;
    return scenario;
}

LeverSetting lever(const Scenario& scenario, std::string_view name, double value) {
    const std::optional<LeverId> id = find_lever(scenario, name);
    if (!id) {
        throw std::invalid_argument("no lever " + std::string(name));
    }
    return {*id, value};
}

DayRecord run_and_count(World& world, int days) {
    DayRecord sum{};
    run_days(world, days, [&sum](const World& w) { add(sum, w.record); });
    return sum;
}

Estimate ratio_of_batches(const std::vector<double>& parts, const std::vector<double>& wholes) {
    double part = 0.0;
    double whole = 0.0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        part += parts[i];
        whole += wholes[i];
    }
    const double ratio = part / whole;
    double squares = 0.0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const double residual = parts[i] - ratio * wholes[i];
        squares += residual * residual;
    }
    const auto n = static_cast<double>(parts.size());
    return {ratio, std::sqrt(squares * n / (n - 1.0)) / whole};
}

}  // namespace goodwill::test
