#include "sim/scenario/size.h"

#include <algorithm>
#include <cmath>

#include "sim/base/filled.h"
#include "sim/scenario/command.h"
#include "sim/scenario/limits.h"
#include "sim/scenario/scenario_checks.h"

namespace goodwill {

namespace {

double largest(std::string_view parameter) { return parameter_table()[*find_parameter(parameter)].maximum; }

double hours_of(const Touchpoint& touchpoint) { return touchpoint.closes_h - touchpoint.opens_h; }

// For so many positions as the lever of this touchpoint stands, with the levers of all touchpoints at their largest.
double most_employees_for(const Touchpoint& touchpoint, double positions) {
    const double widest_h = std::min(24.0, hours_of(touchpoint) + largest("opening_hours"));
    return std::floor(positions * largest("staffing") + 0.5) * shifts_of(widest_h, touchpoint.shift_h);
}

// What one customer brings, at any size.
struct Demand {
    double contacts_a_day = 0.0;
    double entries = 0.0;  // of the calendar that always wait for their day
};

Demand demand_of(const Scenario& scenario) {
    Demand demand{0.0, 1.0};
    for (const Journey& journey : scenario.journeys) {
        if (journey.trigger == Trigger::complaint) {
            continue;
        }
        const bool is_planned = journey.trigger == Trigger::planned;
        const double busiest = is_planned ? 1.0 : peak_of(journey.season);
        demand.contacts_a_day += journey.rate_per_year / 365.0 * busiest * expected_contacts(journey);
        demand.entries += is_planned ? 1.0 : 0.0;
    }
    return demand;
}

void count_staff(Size& size, const Scenario& scenario, double ratio) {
    for (std::size_t i = 0; i < scenario.touchpoints.size(); ++i) {
        const Touchpoint& touchpoint = scenario.touchpoints[i];
        if (touchpoint.staff <= 0) {
            continue;
        }
        const double positions = scaled_positions(touchpoint.staff, ratio);
        size.employees += positions * shifts_of(hours_of(touchpoint), touchpoint.shift_h);
        double most = most_positions_by_lever(positions);
        for (const ScheduledChange& change : scenario.schedule) {
            if (change.setting.lever == LeverId{LeverId::Kind::staff, static_cast<int>(i)}) {
                most = std::max(most, scaled_positions(change.setting.value, ratio));
            }
        }
        size.most_employees += most_employees_for(touchpoint, most);
    }
}

double bytes_of_ties(const Scenario& scenario) {
    double nodes = 0.0;
    for (const Edge& edge : scenario.edges) {
        nodes = std::max(nodes, 1.0 + std::max(edge.a, edge.b));
    }
    return 16.0 * nodes + 44.0 * static_cast<double>(scenario.edges.size());
}

Size size_with(const Scenario& scenario, double customers, const Demand& demand, double tie_bytes) {
    Size size;
    size.customers = customers;
    size.people = scaled_people(scenario, customers);
    count_staff(size, scenario, customers / static_cast<double>(scenario.customers));
    size.contacts_a_day = customers * demand.contacts_a_day;
    size.megabytes = 10.0 + 1e-6 * (64.0 * size.people + (4.0 + 40.0 * demand.entries) * customers +
                                    200.0 * size.employees + 1000.0 * size.contacts_a_day + tie_bytes);
    size.setup_s = 0.16e-6 * size.people + 0.2e-6 * (customers + size.employees);
    return size;
}

// Nothing, or which bound is exceeded.
std::optional<LocalText> bound_beyond(const Size& size) {
    if (size.people > most_people) {
        return filled({"a market of at most {:.0f} people", "ein Markt von höchstens {:.0f} Menschen"}, most_people);
    }
    if (size.most_employees > most_employees) {
        return filled({"at most {:.0f} employees when every lever of the staff is at its largest",
                       "höchstens {:.0f} Mitarbeitende, wenn alle Hebel des Personals am größten sind"},
                      most_employees);
    }
    if (size.megabytes > most_megabytes) {
        return filled({"at most about {:.0f} MB of memory", "höchstens etwa {:.0f} MB Speicher"}, most_megabytes);
    }
    return std::nullopt;
}

}  // namespace

int shifts_of(double open_h, double shift_h) {
    return std::max(1, static_cast<int>(std::ceil(open_h / std::max(1.0, shift_h) - 1e-9)));
}

double scaled_positions(double positions, double ratio) { return std::max(1.0, std::floor(positions * ratio + 0.5)); }

double scaled_people(const Scenario& scenario, double customers) {
    const double ratio = customers / static_cast<double>(scenario.customers);
    return std::max(customers, std::floor(static_cast<double>(scenario.people) * ratio + 0.5));
}

double most_employees_of(const Touchpoint& touchpoint) {
    return touchpoint.staff > 0 ? most_employees_for(touchpoint, most_positions_by_lever(touchpoint.staff)) : 0.0;
}

Size size_of(const Scenario& scenario) { return size_of(scenario, scenario.customers); }

Size size_of(const Scenario& scenario, double customers) {
    return size_with(scenario, customers, demand_of(scenario), bytes_of_ties(scenario));
}

int most_customers(const Scenario& scenario) {
    const Demand demand = demand_of(scenario);
    const double tie_bytes = bytes_of_ties(scenario);
    // Everything grows with the customers, so that the largest number is found by halving.
    int fits = 0;
    int exceeds = static_cast<int>(most_people) + 1;
    while (exceeds - fits > 1) {
        const int middle = fits + (exceeds - fits) / 2;
        (bound_beyond(size_with(scenario, middle, demand, tie_bytes)) ? exceeds : fits) = middle;
    }
    return fits;
}

LocalText allowed_customers(const Scenario& scenario) {
    const int most = most_customers(scenario);
    if (most < fewest_customers) {
        return filled({"{0} to {0} (this business cannot be scaled)",
                       "{0} bis {0} (dieses Unternehmen lässt sich nicht skalieren)"},
                      scenario.customers);
    }
    const LocalText reason = bound_beyond(size_of(scenario, most + 1.0)).value_or(LocalText{});
    return {fmt::format("{} to {} ({})", fewest_customers, most, reason.en),
            fmt::format("{} bis {} ({})", fewest_customers, most, reason.de)};
}

std::optional<LocalText> refuse_size(const Scenario& scenario) {
    const std::optional<LocalText> beyond = bound_beyond(size_of(scenario));
    if (!beyond) {
        return std::nullopt;
    }
    return LocalText{fmt::format("{} customers are too many: allowed is {}", scenario.customers, beyond->en),
                     fmt::format("{} Kunden sind zu viele: erlaubt ist {}", scenario.customers, beyond->de)};
}

std::optional<LocalText> refuse_size(const Scenario& scenario, double customers) {
    if (customers == scenario.customers) {
        return refuse_size(scenario);
    }
    const bool is_whole = customers >= fewest_customers && customers == std::floor(customers);
    if (is_whole && !bound_beyond(size_of(scenario, customers))) {
        return std::nullopt;
    }
    const LocalText allowed = allowed_customers(scenario);
    return LocalText{fmt::format("{} customers: allowed is a whole number from {}", customers, allowed.en),
                     fmt::format("{} Kunden: erlaubt ist eine ganze Zahl von {}", customers, allowed.de)};
}

}  // namespace goodwill
