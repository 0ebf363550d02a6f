#include "sim/day/phases/contact_day.h"

#include <algorithm>

#include "sim/base/rng.h"
#include "sim/rules/appraisal.h"
#include "sim/rules/churn.h"
#include "sim/rules/programmes.h"
#include "sim/rules/spending.h"
#include "sim/rules/staff.h"

namespace goodwill {

namespace {

// Reach of advertising pulls the expectation of those who are already customers this much less than an advert (assumption).
constexpr double advert_share_of_contact = 0.2;
// The full programme takes away half of the differences between touchpoints, people and contacts (M18, assumption).
constexpr double evened_out_at_most = 0.5;

// Mean quality of those on duty at a touchpoint; needed only while differences between people are evened out.
double quality_of_team(const World& world, const Station& station, double empowerment) {
    double sum = 0.0;
    double count = 0.0;
    for (const std::uint32_t index : station.roster) {
        if (works_on(world.employees[index], world.day)) {
            sum += staff_quality(world.employees[index], empowerment);
            count += 1.0;
        }
    }
    return count > 0.0 ? sum / count : reference_quality;
}

TouchpointToday touchpoint_today(const World& world, std::size_t index, const ContactDay& day, double usual_quality) {
    const Parameters& p = world.p;
    const Touchpoint& touchpoint = world.scenario->touchpoints[index];
    const TouchpointKindInfo& kind = kind_info(touchpoint.kind);
    TouchpointToday today;
    today.quality = touchpoint.quality + 0.5 * (p.personalisation - usual_effect) +
                    day.evened_out * (usual_quality - touchpoint.quality);
    today.self_service = kind.group == ExpectationGroup::digital ? p.self_service_quality - usual_effect : 0.0;
    today.team_quality = day.evened_out > 0.0 ? quality_of_team(world, world.stations[index], day.empowerment) : 0.0;
    today.noise = (1.0 - day.evened_out) * p.perception_noise * touchpoint.noise_factor;
    today.loss_aversion = touchpoint.loss_aversion > 0.0 ? touchpoint.loss_aversion : p.loss_aversion;
    today.appreciation = kind.is_staffed ? p.appreciation : 0.0;
    today.cost_cents = whole_cents(touchpoint.contact_cost_eur);
    today.group = static_cast<std::size_t>(kind.group);
    today.channel = channel_of(touchpoint.kind);
    return today;
}

int complaint_journey(const Scenario& scenario) {
    const auto found = std::find_if(scenario.journeys.begin(), scenario.journeys.end(),
                                    [](const Journey& journey) { return journey.trigger == Trigger::complaint; });
    return found == scenario.journeys.end() ? -1 : static_cast<int>(found - scenario.journeys.begin());
}

}  // namespace

ContactDay begin_contacts(World& world) {
    world.arriving.swap(world.messages);
    world.messages.clear();
    const Parameters& p = world.p;
    ContactDay day;
    day.servers = open_servers(world);
    day.advert_pull =
        p.promise_adaptation * advert_share_of_contact * (1.0 - det_exp(-p.advertising_eur / p.advert_scale_eur));
    const double price_log = rivals_of(*world.scenario, p.price).price_log;
    day.should = p.initial_expectation + p.should_price * price_log;
    day.too_dear = p.price_value * price_log;
    day.empowerment = empowerment_share(p);
    day.least_effort = effort_index(Contact{}, p);
    day.evened_out = evened_out_at_most * p.consistency_programme;
    day.wow_cost_cents = whole_cents(p.wow_cost_eur);
    day.second_bad = second_bad_memory(p);
    day.spend_sigma = lognormal_sigma(p.spend_spread);
    day.told_mean = exponential_mean_of_geometric(p.told_mean_extra);
    day.complaint_journey = complaint_journey(*world.scenario);
    for (Station& station : world.stations) {
        drift(station.kano, world.day < 0 ? 0.0 : p.kano_drift_months);  // as stated on day 0
    }
    const std::vector<Touchpoint>& touchpoints = world.scenario->touchpoints;
    double usual_quality = 0.0;
    for (const Touchpoint& touchpoint : touchpoints) {
        usual_quality += touchpoint.quality / static_cast<double>(touchpoints.size());
    }
    for (std::size_t i = 0; i < touchpoints.size(); ++i) {
        day.touchpoints[i] = touchpoint_today(world, i, day, usual_quality);
    }
    return day;
}

void end_contacts(World& world, const ContactDay& day) { close_servers(world, day.servers); }

}  // namespace goodwill
