// Money: what a contact brings in and costs, at once; wages and programmes in the evening; whole cents.
// Reads contacts, people, employees, parameters; writes contacts (revenue), counts. Draws nothing.
#include "sim/day/phases/phases.h"
#include "sim/rules/programmes.h"
#include "sim/rules/spending.h"
#include "sim/rules/staff.h"

namespace goodwill {

namespace {

// Paid time on duty; training hours are paid on top (a working year has about 1,700 hours), and trainers, fees and material
// cost somewhat more than the time.
void pay_wages(World& world) {
    constexpr double working_year_h = 1700.0;
    constexpr double cost_of_paid_time = 2.1;  // IW 2017: 17.6 of 33.5 billion euros for training are no working time
    for (const Employee& employee : world.employees) {
        if (!works_on(employee, world.day)) {
            continue;
        }
        const double hours = shift_s(employee) / 3600.0;
        const double rate = world.scenario->touchpoints[employee.touchpoint].wage_eur_per_h;
        const double training = whole_cents(hours * world.p.training_h / working_year_h * rate * cost_of_paid_time);
        const double wage = whole_cents(hours * rate) + training;
        world.record.total.wages += wage;
        world.record.total.training_cost += training;
        world.record.touchpoint[employee.touchpoint].cost_eur += wage / 100.0;
    }
}

void pay_programmes(World& world) {
    const Parameters& p = world.p;
    Counters& count = world.record.total;
    const CostBases today{static_cast<double>(world.customers) / 365.0, (count.wages - count.training_cost) / 100.0,
                          count.revenue / (100.0 * p.price)};
    const auto programme = [&](ParameterGroup group) {
        return whole_cents(programme_cost_eur(world.set, group, today));
    };
    count.programme_processes += programme(ParameterGroup::processes);
    count.programme_relationship += programme(ParameterGroup::relationship);
    count.programme_people += programme(ParameterGroup::people);
    count.programme_cost = count.programme_processes + count.programme_relationship + count.programme_people;
    const auto prospects = static_cast<double>(world.people.size()) - static_cast<double>(world.customers);
    count.advertising_cost += whole_cents(p.advertising_eur * prospects / 365.0);
    count.hire_cost += count.hires * whole_cents(p.hire_cost_eur * (0.5 + p.hiring_selectivity));
}

}  // namespace

void settle_contact(World& world, const ContactDay& day, Contact& contact) {
    const Parameters& p = world.p;
    Counters& count = world.record.total;
    TouchpointCounters& at = world.record.touchpoint[contact.touchpoint];
    const double contact_cost = day.touchpoints[contact.touchpoint].cost_cents;
    const double wow_cost = contact.is_wow ? day.wow_cost_cents : 0.0;
    count.contact_cost += contact_cost;
    count.wow_cost += wow_cost;
    at.cost_eur += (contact_cost + wow_cost) / 100.0;
    const Step& step = world.scenario->journeys[contact.journey].steps[contact.step];
    if (step.revenue_eur <= 0.0 || contact.outcome != Outcome::done) {
        return;
    }
    const double points = recall(world, contact.person).points();
    const double spent = whole_cents(step.revenue_eur * p.price * bond_spend_factor(points, p) *
                                     person_spend_factor(world.people[contact.person], day.spend_sigma));
    contact.revenue_eur = static_cast<float>(spent / 100.0);
    count.purchases += 1.0;
    count.revenue += spent;
    count.goods_cost += whole_cents(p.goods_share * spent / (100.0 * p.price));
    at.revenue_eur += spent / 100.0;
}

void settle_money(World& world) {
    pay_wages(world);
    pay_programmes(world);
}

}  // namespace goodwill
