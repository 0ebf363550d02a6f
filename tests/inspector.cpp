#include "tests/inspector.h"

#include <cmath>
#include <string_view>

#include "sim/session/metrics.h"

namespace goodwill::test {

namespace {

bool is_between(double value, double low, double high) { return std::isfinite(value) && value >= low && value <= high; }

}  // namespace

void Inspector::expect_between(double value, double low, double high, const std::string& what) {
    expect(is_between(value, low, high), what, value);
}

void inspect_people(Inspector& inspector, const World& world) {
    std::int64_t customers = 0;
    std::int64_t lost = 0;
    for (const Person& person : world.people) {
        customers += person.status == Status::customer ? 1 : 0;
        lost += person.status == Status::lost ? 1 : 0;
        const double limit = account_limit_points * micro_per_point;
        inspector.expect_between(static_cast<double>(person.balance), -limit, limit, "balance");
        for (const float expectation : person.expectation) {
            inspector.expect_between(static_cast<double>(expectation), 0.0, 10.0, "expectation");
        }
        inspector.expect_between(static_cast<double>(person.consideration), 0.0, 1.0, "consideration");
        inspector.expect_between(static_cast<double>(person.grudge), 0.0, 1.0, "grudge");
        inspector.expect_between(static_cast<double>(person.effort_memory), 0.0, 1.0, "effort memory");
        inspector.expect_between(static_cast<double>(person.bad_memory), 0.0, 1e4, "bad memory");
        inspector.expect_between(static_cast<double>(person.patience), 0.3, 3.1, "patience");
    }
    inspector.expect(customers == world.customers, "counted customers", static_cast<double>(customers));
    inspector.expect(lost == world.lost, "counted lost people", static_cast<double>(lost));
    for (const Employee& employee : world.employees) {
        inspector.expect_between(static_cast<double>(employee.skill), 0.0, 1.0, "skill");
        inspector.expect_between(static_cast<double>(employee.motivation), 0.0, 1.0, "motivation");
        inspector.expect_between(static_cast<double>(employee.hire_fit), 0.0, 1.0, "fit");
        inspector.expect_between(static_cast<double>(employee.load), 0.0, 1.0, "load");
    }
}

namespace {

// Differences and balances; all other sums count something or add up what cannot be less than nothing.
bool may_be_negative(std::string_view sum) {
    return sum == "disconfirmation" || sum == "balance" || sum == "recovery_satisfaction";
}

}  // namespace

void inspect_figures(Inspector& inspector, const World& world, std::span<const DayRecord> history,
                     double most_utilisation) {
    const std::vector<double> values = metrics_over(history, world.set);
    double answered = 0.0, cohort_days = 0.0;
    for (const DayRecord& day : history) {
        answered += day.total.answered;
        cohort_days += day.total.cohort_days;
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        const MetricInfo& metric = metric_table()[i];
        const std::string name(metric.id);
        if (std::isnan(values[i]) &&
            ((metric.id == "nps_surveyed" && answered == 0.0) || (metric.id == "churn_cohort" && cohort_days == 0.0))) {
            continue;  // nobody has answered; nobody of day 0 is left
        }
        inspector.expect(std::isfinite(values[i]), name, values[i]);
        // The turnover of staff counts quits per employee and year, which may be more than one.
        if (metric.unit.en == "%" && metric.id != "turnover") {
            inspector.expect_between(values[i], 0.0, metric.id == "utilisation" ? most_utilisation : 1.0, name);
        }
        if (metric.id.starts_with("nps")) {
            inspector.expect_between(values[i], -100.0, 100.0, name);
        } else if (metric.id == "satisfaction" || metric.id == "expectation") {
            inspector.expect_between(values[i], 0.0, 10.0, name);
        } else if (metric.id == "revenue" || metric.id == "costs" || metric.id == "service_costs" ||
                   metric.id == "advertising_costs") {
            inspector.expect_between(values[i], 0.0, 1e12, name);
        }
    }
    for (const DayRecord& day : history) {
        const Counters& c = day.total;
#define SUM(name)                                                        \
    if (!may_be_negative(#name)) {                                       \
        inspector.expect_between(c.name, 0.0, 1e12, "the day's " #name); \
    }
#define STOCK(name) inspector.expect_between(c.name, 0.0, 1e12, "the day's " #name);
#include "sim/world/counters.inl"
        const double people = c.customers + c.prospects + c.lost;
        inspector.expect(people == static_cast<double>(world.people.size()), "people in the market", people);
    }
}

void inspect_accounts(Inspector& inspector, const World& world) {
    for (std::uint32_t i = 0; i < world.people.size(); ++i) {
        std::int64_t balance = 0;
        for (const Booking& line : statement_of(world.ledger, i).bookings) {
            balance += line.forgotten + line.amount;
            inspector.expect(balance == line.balance, "balance of a booking", static_cast<double>(line.balance));
        }
        inspector.expect(balance == world.people[i].balance, "sum of a statement", static_cast<double>(balance));
    }
}

void inspect_money(Inspector& inspector, const World& world) {
    const Counters& c = world.record.total;
    double revenue = 0.0;
    for (const Contact& contact : world.today.contacts) {
        revenue += std::floor(100.0 * static_cast<double>(contact.revenue_eur) + 0.5);
    }
    // A contact's revenue is kept as a float: to the cent up to some 100,000 euros.
    inspector.expect(std::abs(c.revenue - revenue) <= 1e-6 * revenue, "the day's revenue", c.revenue);
    for (const double part : {c.goods_cost, c.wages, c.contact_cost, c.programme_cost, c.advertising_cost, c.wow_cost,
                              c.complaint_cost, c.win_back_cost, c.hire_cost}) {
        inspector.expect(part >= 0.0 && part == std::floor(part), "a cost in cents", part);
    }
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += line + "; ";
    }
    return text;
}

}  // namespace goodwill::test
