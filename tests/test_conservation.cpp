// Nothing is lost: people, bookings, money, queues, counts, on a full small business over more than a year with levers
// changed on the way.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "sim/rules/creation.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

constexpr int days = 400;

std::vector<LeverSetting> changes_on(const Scenario& scenario, int day) {
    switch (day) {
        case 60:
            return {lever(scenario, "staffing", 0.5), lever(scenario, "advertising_eur", 10.0)};
        case 120:
            return {lever(scenario, "price", 1.25), lever(scenario, "wow_share", 0.3)};
        case 180:
            return {lever(scenario, "account_half_life_days", 180.0), lever(scenario, "win_back", 1.0)};
        case 250:
            return {lever(scenario, "staffing", 2.0), lever(scenario, "complaint_ease", 1.0),
                    lever(scenario, "price", 0.9)};
        case 320:
            return {lever(scenario, "product_simplicity", 1.0), lever(scenario, "retell_share", 0.5)};
        default:
            return {};
    }
}

template <typename Look>
World run_full_world(std::uint64_t seed, Look look) {
    const Scenario scenario = small_business();
    World world = create_world(scenario, seed, Ledger::Scope::all);
    for (int day = 0; day < days; ++day) {
        simulate_day(world, changes_on(scenario, day));
        look(world);
    }
    return world;
}

double cents(const Counters& c) {
    return c.goods_cost + c.wages + c.contact_cost + c.programme_cost + c.advertising_cost + c.wow_cost +
           c.complaint_cost + c.win_back_cost + c.hire_cost;
}

double sum_of(const DayRecord& record, double TouchpointCounters::*field) {
    return std::accumulate(record.touchpoint.begin(), record.touchpoint.end(), 0.0,
                           [field](double sum, const TouchpointCounters& t) { return sum + t.*field; });
}

}  // namespace

TEST_CASE("people: everybody is prospect, customer or lost, and moves explain every change") {
    std::vector<Status> status(5000, Status::prospect);
    std::fill_n(status.begin(), 1500, Status::customer);
    std::vector<std::int32_t> which(5000, 0);
    DayRecord sum{};
    double customers = 1500.0;
    double lost_replaced = 0.0;
    int faults = 0;
    const World world = run_full_world(92, [&](const World& w) {
        double moved_away = 0.0;
        for (const Move& move : w.today.moves) {
            const bool leaves = move.kind == MoveKind::left;
            const bool moves_away = move.kind == MoveKind::moved_away;
            // Who leaves or moves away was a customer; who is won back was lost; whoever joins was none.
            faults += (leaves || moves_away) != (status[move.person] == Status::customer) ? 1 : 0;
            faults += move.kind == MoveKind::won_back && status[move.person] != Status::lost ? 1 : 0;
            faults += leaves && move.competitor > 1 ? 1 : 0;
            faults += moves_away && generation(w.people[move.person]) == which[move.person] ? 1 : 0;
            status[move.person] = leaves ? Status::lost : moves_away ? Status::prospect : Status::customer;
            moved_away += moves_away ? 1.0 : 0.0;
        }
        double counts[3] = {0.0, 0.0, 0.0};
        for (std::size_t i = 0; i < status.size(); ++i) {
            // Of those who are replaced only customers make a move.
            if (generation(w.people[i]) != which[i]) {
                which[i] = generation(w.people[i]);
                faults += status[i] == Status::customer ? 1 : 0;
                lost_replaced += status[i] == Status::lost ? 1.0 : 0.0;
                status[i] = Status::prospect;
            }
            faults += w.people[i].status != status[i] ? 1 : 0;
            counts[static_cast<std::size_t>(status[i])] += 1.0;
        }
        const Counters& c = w.record.total;
        CHECK(c.customers == counts[1]);
        CHECK(c.prospects == counts[0]);
        CHECK(c.lost == counts[2]);
        CHECK(static_cast<double>(w.customers) == counts[1]);
        CHECK(static_cast<double>(w.lost) == counts[2]);
        CHECK(c.moved_away == moved_away);
        CHECK(c.customers == customers + c.joined_advert + c.joined_word + c.won_back - c.left - c.moved_away);
        customers = c.customers;
        add(sum, w.record);
    });
    CHECK(faults == 0);
    // The business was lively enough to mean something.
    CHECK(sum.total.left > 100.0);
    CHECK(sum.total.left_after_bad > 5.0);
    CHECK(sum.total.joined_advert > 50.0);
    CHECK(sum.total.joined_word > 10.0);
    CHECK(sum.total.won_back > 10.0);
    CHECK(sum.total.moved_away > 50.0);
    CHECK(lost_replaced > 5.0);
    CHECK(sum.total.customer_days < 400.0 * 5000.0);
}

TEST_CASE("accounts: for every person, opening + bookings + forgotten is the balance, to the millionth of a point") {
    DayRecord sum{};
    int outside = 0;
    const World world = run_full_world(92, [&](const World& w) {
        add(sum, w.record);
        for (const Person& person : w.people) {
            outside += person.balance > 60'000'000 || person.balance < -60'000'000 ? 1 : 0;
        }
    });
    CHECK(outside == 0);
    int wrong_chain = 0;
    int wrong_balance = 0;
    int wrong_forgetting = 0;
    int incomplete = 0;
    int closed = 0;
    int wrong_close = 0;
    std::int64_t deposited = 0;
    std::int64_t withdrawn = 0;
    std::size_t lines = 0;
    for (std::uint32_t i = 0; i < world.people.size(); ++i) {
        const Statement statement = statement_of(world.ledger, i);
        incomplete += statement.is_complete ? 0 : 1;
        std::int64_t balance = 0;
        std::int32_t day = 0;
        for (const Booking& line : statement.bookings) {
            wrong_chain +=
                line.person != i || line.day < day || balance + line.forgotten + line.amount != line.balance ? 1 : 0;
            // Forgetting only ever shrinks a balance, and not within a day.
            wrong_forgetting += std::abs(balance + line.forgotten) > std::abs(balance) ? 1 : 0;
            wrong_forgetting += line.day == day && line.forgotten != 0 ? 1 : 0;
            wrong_forgetting += line.day > day && std::abs(balance) > 1'000'000 && line.forgotten == 0 ? 1 : 0;
            if (line.reason == Reason::moved_away) {
                // Neither a deposit nor a withdrawal.
                ++closed;
                wrong_close += line.balance != 0 ? 1 : 0;
            } else if (line.reason != Reason::opening) {
                (line.amount >= 0 ? deposited : withdrawn) += std::abs(line.amount);
            }
            balance = line.balance;
            day = line.day;
        }
        lines += statement.bookings.size();
        wrong_balance += world.people[i].balance != balance ? 1 : 0;
    }
    CHECK(incomplete == 0);
    CHECK(wrong_chain == 0);
    CHECK(wrong_forgetting == 0);
    CHECK(wrong_balance == 0);
    CHECK(wrong_close == 0);
    CHECK(closed > 50);
    CHECK(lines == world.ledger.written);
    CHECK(lines > 20000);
    // The counters add doubles: relative rounding far below 1e-9.
    CHECK(sum.total.deposited == doctest::Approx(static_cast<double>(deposited) / 1e6).epsilon(1e-9));
    CHECK(sum.total.withdrawn == doctest::Approx(static_cast<double>(withdrawn) / 1e6).epsilon(1e-9));
}

TEST_CASE("accounts: forgetting between bookings is that of the half-life in force at the later one") {
    const World world = run_full_world(93, [](const World&) {});
    int wrong = 0;
    for (std::uint32_t i = 0; i < world.people.size(); ++i) {
        double balance = 0.0;
        std::int32_t day = 0;
        for (const Booking& line : statement_of(world.ledger, i).bookings) {
            const double half_life_days = line.day < 180 ? 365.0 : 180.0;
            const double kept = balance * std::exp2(-(line.day - day) / half_life_days);
            wrong += std::abs(balance + line.forgotten - kept) > 1.01 ? 1 : 0;  // cut to whole millionths
            balance = line.balance;
            day = line.day;
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("accounts: what a contact booked stands in the statement, with place, employee and a fitting reason") {
    const Scenario scenario = small_business();
    World world = create_world(scenario, 94, Ledger::Scope::all);
    int found = 0;
    int missing = 0;
    run_days(world, 60, [&](const World& w) {
        for (const Contact& contact : w.today.contacts) {
            const std::vector<Booking> lines = statement_of(w.ledger, contact.person).bookings;
            const bool is_there = std::any_of(lines.begin(), lines.end(), [&](const Booking& line) {
                const bool is_staffed = contact.employee != Contact::no_contact_employee;
                return line.day == w.day - 1 && line.amount == contact.booked &&
                       line.touchpoint == contact.touchpoint && (line.employee != no_employee) == is_staffed &&
                       (contact.outcome != Outcome::gave_up || line.reason == Reason::gave_up);
            });
            (is_there ? found : missing) += 1;
        }
    });
    CHECK(missing == 0);
    CHECK(found > 1000);
}

TEST_CASE("money: revenue is the sum of purchases, costs are sums of whole cents and never negative") {
    double goods = 0.0;
    run_full_world(95, [&](const World& w) {
        const Counters& c = w.record.total;
        double revenue = 0.0;
        double purchases = 0.0;
        for (const Contact& contact : w.today.contacts) {
            revenue += std::floor(100.0 * static_cast<double>(contact.revenue_eur) + 0.5);
            purchases += contact.revenue_eur > 0.0F ? 1.0 : 0.0;
        }
        CHECK(c.revenue == revenue);
        CHECK(c.purchases == purchases);
        const double parts[] = {c.goods_cost, c.wages,          c.contact_cost,  c.programme_cost, c.advertising_cost,
                                c.wow_cost,   c.complaint_cost, c.win_back_cost, c.hire_cost};
        for (const double part : parts) {
            CHECK(part >= 0.0);
            CHECK(part == std::floor(part));
        }
        CHECK(cents(c) == std::accumulate(std::begin(parts), std::end(parts), 0.0));
        CHECK(100.0 * sum_of(w.record, &TouchpointCounters::revenue_eur) == doctest::Approx(c.revenue).epsilon(1e-9));
        CHECK(100.0 * sum_of(w.record, &TouchpointCounters::cost_eur) ==
              doctest::Approx(c.wages + c.contact_cost + c.wow_cost).epsilon(1e-9));
        goods += c.goods_cost;
    });
    CHECK(goods > 0.0);
}

TEST_CASE("money: each part costs what was done") {
    run_full_world(96, [](const World& w) {
        const Counters& c = w.record.total;
        const Parameters& p = w.p;
        double contact_cost = 0.0;
        for (const Contact& contact : w.today.contacts) {
            contact_cost += std::floor(100.0 * w.scenario->touchpoints[contact.touchpoint].contact_cost_eur + 0.5);
        }
        CHECK(c.contact_cost == contact_cost);
        CHECK(c.wow_cost == c.wows * std::floor(100.0 * p.wow_cost_eur + 0.5));
        // Compensation and half of the empowerment budget for each complaint that was answered.
        const double gesture = std::floor(100.0 * (p.compensation_eur + 0.5 * p.empowerment_eur) + 0.5);
        CHECK(c.complaint_cost <= gesture * (c.recovered + c.failed_recoveries));
        CHECK(c.complaint_cost >= gesture * c.recovered);
        CHECK(c.hire_cost == c.hires * std::floor(100.0 * p.hire_cost_eur * (0.5 + p.hiring_selectivity) + 0.5));
        CHECK(c.win_back_cost >= c.won_back * std::floor(100.0 * p.win_back_cost_eur + 0.5));
        const double others = static_cast<double>(w.people.size()) - c.customers;
        CHECK(c.advertising_cost == doctest::Approx(100.0 * p.advertising_eur * others / 365.0).epsilon(1e-3));
    });
}

TEST_CASE("counts: touchpoints add up to the firm, queues to those served and those who gave up") {
    DayRecord year{};
    run_full_world(97, [&](const World& w) {
        const Counters& c = w.record.total;
        const DayRecord& r = w.record;
        CHECK(c.contacts == static_cast<double>(w.today.contacts.size()));
        std::vector<std::uint32_t> bad;  // and complaints in vain
        double only_bad = 0.0;
        for (std::uint32_t i = 0; i < w.today.contacts.size(); ++i) {
            const Contact& contact = w.today.contacts[i];
            only_bad += contact.is_bad ? 1.0 : 0.0;
            if (contact.is_bad || (contact.is_complaint && contact.redress == Redress::in_vain)) {
                bad.push_back(i);
            }
        }
        CHECK(only_bad == c.bad);
        CHECK(std::is_permutation(bad.begin(), bad.end(), w.today.bad.begin(), w.today.bad.end()));
        CHECK(sum_of(r, &TouchpointCounters::contacts) == c.contacts);
        CHECK(sum_of(r, &TouchpointCounters::queued) == c.queued + c.answers);
        CHECK(sum_of(r, &TouchpointCounters::served) == c.served);
        CHECK(sum_of(r, &TouchpointCounters::gave_up) == c.gave_up + c.answers_too_late);
        CHECK(c.served + c.gave_up + c.answers_too_late == c.queued + c.answers);
        for (const TouchpointCounters& t : r.touchpoint) {
            CHECK(t.served + t.gave_up == t.queued);
        }
        CHECK(sum_of(r, &TouchpointCounters::bad) == c.bad);
        CHECK(sum_of(r, &TouchpointCounters::delighted) == c.delighted);
        CHECK(sum_of(r, &TouchpointCounters::complaints) == c.complaints);
        CHECK(sum_of(r, &TouchpointCounters::wait_s) == doctest::Approx(c.wait_s + c.answer_wait_s).epsilon(1e-9));
        CHECK(sum_of(r, &TouchpointCounters::handling_s) == doctest::Approx(c.handling_s).epsilon(1e-9));
        CHECK(sum_of(r, &TouchpointCounters::capacity_s) == doctest::Approx(c.capacity_s).epsilon(1e-9));
        CHECK(sum_of(r, &TouchpointCounters::satisfaction) == doctest::Approx(c.satisfaction).epsilon(1e-9));
        CHECK(sum_of(r, &TouchpointCounters::effort) == doctest::Approx(c.effort).epsilon(1e-9));
        CHECK(std::accumulate(r.wait_histogram.begin(), r.wait_histogram.end(), 0.0) == c.queued);
        CHECK(std::accumulate(r.balance_histogram.begin(), r.balance_histogram.end(), 0.0) == c.reviewed);
        CHECK(c.complaints + c.silent_bad <= c.bad);
        CHECK(c.answered <= c.surveyed);
        CHECK(c.answered_promoters + c.answered_detractors <= c.answered);
        add(year, r);
    });
    CHECK(year.total.gave_up > 20.0);
    CHECK(year.total.answers > 20.0);
    // Matters are settled or still open; some end because the customer left.
    const double settled = year.total.solved_first + year.total.solved_later + year.total.unsolved;
    CHECK(settled <= year.total.matters);
    CHECK(settled > 0.95 * year.total.matters);
}

TEST_CASE("the census: within thirty days every customer is reviewed once") {
    const Scenario scenario = small_business();
    World world = create_world(scenario, 98);
    double reviewed = 0.0;
    double before = static_cast<double>(world.customers);
    run_days(world, 300, [&](const World& w) {
        reviewed += w.record.total.reviewed;
        if (w.day % 30 == 0) {
            // Joining and leaving within the month shift the count by at most those who moved.
            const double now = static_cast<double>(w.customers);
            CHECK(reviewed == doctest::Approx(0.5 * (before + now)).epsilon(0.04));
            before = now;
            reviewed = 0.0;
        }
    });
    std::size_t listed = 0;
    for (const std::vector<std::uint32_t>& cohort : world.cohorts) {
        CHECK(std::is_sorted(cohort.begin(), cohort.end()));
        CHECK(std::adjacent_find(cohort.begin(), cohort.end()) == cohort.end());
        for (const std::uint32_t person : cohort) {
            listed += world.people[person].status == Status::customer ? 1 : 0;
        }
    }
    CHECK(listed == static_cast<std::size_t>(world.customers));
}

TEST_CASE("the calendar keeps exactly one running chance trigger for every customer") {
    const Scenario scenario = small_business();
    World world = create_world(scenario, 99);
    run_days(world, 250);
    std::vector<int> chance(world.people.size());
    std::vector<int> planned(world.people.size());
    world.calendar.for_each(world.day, [&](const Case& item) {
        const Person& person = world.people[item.person];
        if (item.step == trigger_step && person.status == Status::customer && person.episode == item.episode) {
            ++(item.journey == trigger_step ? chance : planned)[item.person];
        }
    });
    int wrong = 0;
    for (std::size_t i = 0; i < world.people.size(); ++i) {
        const int expected = world.people[i].status == Status::customer ? 1 : 0;
        wrong += chance[i] != expected || planned[i] != expected ? 1 : 0;  // one planned journey in this business
    }
    CHECK(wrong == 0);
}
