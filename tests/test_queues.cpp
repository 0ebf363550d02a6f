// The queues of a running world against queueing theory (M8; science: Erlang C, Erlang A, Pollaczek & Khinchine, Little).
//
// Days are batches: the queues here forget within hours, so days are practically independent and give the standard
// error of every estimate; references must lie within 3.5 of them.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "sim/rules/creation.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

struct QueueFigures {
    Estimate arrivals_per_h;
    Estimate waiting_share;  // of those who queued
    Estimate wait_s;
    Estimate within_20_s;  // answered within 20 s
    Estimate gave_up;
    Estimate busy_share;  // of the servers' time
};

QueueFigures measure_queue(const Scenario& scenario, int days, std::uint64_t seed) {
    World world = create_world(scenario, seed);
    run_days(world, 3);  // the first day begins empty
    std::vector<double> ones;
    std::vector<double> queued;
    std::vector<double> waited;
    std::vector<double> wait;
    std::vector<double> quick;
    std::vector<double> gave_up;
    std::vector<double> busy;
    std::vector<double> capacity;
    run_days(world, days, [&](const World& w) {
        const Counters& c = w.record.total;
        double with_wait = 0.0;
        for (const Contact& contact : w.today.contacts) {
            with_wait += contact.start_s > contact.arrive_s ? 1.0 : 0.0;
        }
        ones.push_back(24.0);
        queued.push_back(c.queued);
        waited.push_back(with_wait);
        wait.push_back(c.wait_s);
        quick.push_back(c.answered_20_s);
        gave_up.push_back(c.gave_up);
        busy.push_back(c.handling_s);
        capacity.push_back(c.capacity_s);
    });
    return {ratio_of_batches(queued, ones),  ratio_of_batches(waited, queued),  ratio_of_batches(wait, queued),
            ratio_of_batches(quick, queued), ratio_of_batches(gave_up, queued), ratio_of_batches(busy, capacity)};
}

// Within 3.5 standard errors, and the standard error itself small enough to mean something.
void check_estimate(const Estimate& found, double expected, double largest_relative_error) {
    CAPTURE(found.mean);
    CAPTURE(expected);
    CAPTURE(found.standard_error);
    CHECK(std::abs(found.mean - expected) < 3.5 * found.standard_error);
    CHECK(found.standard_error < largest_relative_error * expected);
}

struct ErlangC {
    double waiting_share;
    double wait_s;
    double within_20_s;
};

ErlangC erlang_c(double arrivals_per_h, double handling_s, int servers) {
    const double load = arrivals_per_h * handling_s / 3600.0;
    double blocked = 1.0;
    for (int k = 1; k <= servers; ++k) {
        blocked = load * blocked / (k + load * blocked);
    }
    const double waits = blocked / (1.0 - load / servers * (1.0 - blocked));
    return {waits, waits * handling_s / (servers - load),
            1.0 - waits * std::exp(-(servers - load) * 20.0 / handling_s)};
}

struct ErlangA {
    double waiting_share;
    double gave_up;
    double wait_s;
};

// Birth–death chain with death rate min(k, n) μ + (k − n)⁺ θ.
ErlangA erlang_a(double arrivals_per_h, double handling_s, int servers, double patience_s) {
    const double lambda = arrivals_per_h / 3600.0;
    double weight = 1.0;
    double total = 1.0;
    double delayed = 0.0;
    double in_queue = 0.0;
    for (int k = 1; k < 2000; ++k) {
        const int waiting = std::max(0, k - servers);
        weight *= lambda / (std::min(k, servers) / handling_s + waiting / patience_s);
        total += weight;
        delayed += k >= servers ? weight : 0.0;
        in_queue += waiting * weight;
    }
    const double wait_s = in_queue / total / lambda;
    return {delayed / total, wait_s / patience_s, wait_s};
}

}  // namespace

TEST_CASE("the formulas themselves give the published values") {
    CHECK(erlang_c(100, 180, 6).waiting_share == doctest::Approx(0.5875).epsilon(1e-4));
    CHECK(erlang_c(100, 180, 6).wait_s == doctest::Approx(105.75).epsilon(1e-4));
    CHECK(erlang_c(100, 180, 6).within_20_s == doctest::Approx(0.4743).epsilon(2e-4));
    CHECK(erlang_c(100, 180, 7).wait_s == doctest::Approx(29.17).epsilon(2e-4));
    CHECK(erlang_c(100, 180, 8).within_20_s == doctest::Approx(0.8801).epsilon(2e-4));
    const ErlangA a = erlang_a(120, 280, 12, 100);
    CHECK(a.gave_up == doctest::Approx(0.05563).epsilon(2e-4));
    CHECK(a.waiting_share == doctest::Approx(0.1882).epsilon(5e-4));
    CHECK(a.wait_s == doctest::Approx(5.563).epsilon(2e-4));
}

TEST_CASE("Erlang C: 100 calls an hour of 180 s, six to eight servers") {
    struct Row {
        int servers;
        double waiting_share;
        double wait_s;
        double within_20_s;
        double wait_error;  // relative, what so many days allow
    };
    for (const Row& row : {Row{6, 0.5875, 105.75, 0.4743, 0.04}, Row{7, 0.3241, 29.17, 0.7404, 0.03},
                           Row{8, 0.1673, 10.04, 0.8801, 0.03}}) {
        CAPTURE(row.servers);
        const QueueFigures q = measure_queue(one_queue(100.0, 180.0, row.servers, 0.0), 300, 21);
        check_estimate(q.arrivals_per_h, 100.0, 0.002);
        check_estimate(q.waiting_share, row.waiting_share, 0.02);
        check_estimate(q.wait_s, row.wait_s, row.wait_error);
        check_estimate(q.within_20_s, row.within_20_s, 0.02);
        check_estimate(q.busy_share, 5.0 / row.servers, 0.003);
        CHECK(q.gave_up.mean == 0.0);
    }
}

TEST_CASE("Erlang A: 120 calls an hour of 280 s, twelve servers, patience of 100 s") {
    const QueueFigures q = measure_queue(one_queue(120.0, 280.0, 12, 100.0), 250, 22);
    check_estimate(q.gave_up, 0.05563, 0.015);
    check_estimate(q.waiting_share, 0.1882, 0.015);
    check_estimate(q.wait_s, 5.563, 0.015);
    // Giving up is waiting times the rate of impatience: P(ab) = θ E[W].
    CHECK(q.gave_up.mean == doctest::Approx(q.wait_s.mean / 100.0).epsilon(0.03));
}

TEST_CASE("Erlang A under overload: stable because people give up") {
    const ErlangA expected = erlang_a(150, 280, 10, 200);
    const QueueFigures q = measure_queue(one_queue(150.0, 280.0, 10, 200.0), 60, 23);
    check_estimate(q.gave_up, expected.gave_up, 0.02);
    check_estimate(q.wait_s, expected.wait_s, 0.03);
}

TEST_CASE("one server: the mean wait depends on the variance of handling (Pollaczek & Khinchine)") {
    double before = 0.0;
    for (const double cv : {0.5, 1.0, 1.5}) {
        CAPTURE(cv);
        Scenario scenario = one_queue(10.0, 180.0, 1, 0.0);
        scenario.touchpoints[0].handling = HandlingDistribution::lognormal;
        scenario.touchpoints[0].handling_cv = cv;
        const QueueFigures q = measure_queue(scenario, 2000, 24);
        // ρ = 0.5: E[W] = ρ/(1 − ρ) · (1 + cv²)/2 · 180 s.
        check_estimate(q.wait_s, 180.0 * (1.0 + cv * cv) / 2.0, 0.04);
        check_estimate(q.busy_share, 0.5, 0.01);
        CHECK(q.wait_s.mean > before);
        before = q.wait_s.mean;
    }
}

TEST_CASE("several servers: log-normal handling with a larger variance waits longer than exponential") {
    Scenario exponential = one_queue(100.0, 180.0, 7, 0.0);
    Scenario lognormal = exponential;
    lognormal.touchpoints[0].handling = HandlingDistribution::lognormal;
    lognormal.touchpoints[0].handling_cv = 1.6;
    const QueueFigures a = measure_queue(exponential, 100, 25);
    const QueueFigures b = measure_queue(lognormal, 100, 25);
    // About (1 + 1.6²)/2 = 1.8 times as long (Lee & Longton); a fifth of that is far beyond the errors.
    CHECK(b.wait_s.mean - a.wait_s.mean > 3.0 * std::hypot(a.wait_s.standard_error, b.wait_s.standard_error));
    CHECK(b.wait_s.mean / a.wait_s.mean > 1.3);
    CHECK(b.wait_s.mean / a.wait_s.mean < 2.3);
}

TEST_CASE("first come first served, one customer at a time for each employee, nobody idle while somebody waits") {
    World world = create_world(one_queue(100.0, 180.0, 6, 0.0), 26);
    run_days(world, 5);
    const std::vector<Contact>& contacts = world.today.contacts;
    REQUIRE(contacts.size() > 2000);
    constexpr float rounding_s = 0.02F;  // floats near 86,400 are 1/128 apart
    std::map<std::uint32_t, std::vector<const Contact*>> of_employee;
    int out_of_order = 0;
    for (std::size_t i = 0; i < contacts.size(); ++i) {
        of_employee[contacts[i].employee].push_back(&contacts[i]);
        out_of_order += i > 0 && (contacts[i].arrive_s < contacts[i - 1].arrive_s ||
                                  contacts[i].start_s < contacts[i - 1].start_s - rounding_s)
                            ? 1
                            : 0;
        out_of_order += contacts[i].start_s < contacts[i].arrive_s || contacts[i].end_s < contacts[i].start_s ? 1 : 0;
    }
    CHECK(out_of_order == 0);
    CHECK(of_employee.size() == 6);
    int overlaps = 0;
    for (const auto& [employee, served] : of_employee) {
        for (std::size_t i = 1; i < served.size(); ++i) {
            overlaps += served[i]->start_s < served[i - 1]->end_s - rounding_s ? 1 : 0;
        }
    }
    CHECK(overlaps == 0);
    // Whoever waits begins at the very moment at which some employee becomes free.
    std::vector<float> ends;
    int unexplained = 0;
    for (const Contact& contact : contacts) {
        const bool is_end = std::any_of(ends.begin(), ends.end(),
                                        [&](float end) { return std::abs(end - contact.start_s) < rounding_s; });
        const bool waited = contact.start_s > contact.arrive_s + rounding_s;
        // The first ones may follow customers of the night before.
        unexplained += waited && !is_end && contact.start_s > 3600.0F ? 1 : 0;
        ends.push_back(contact.end_s);
    }
    CHECK(unexplained == 0);
}

TEST_CASE("Little's law: people in the queue, seen at fixed moments, are arrivals times wait") {
    World world = create_world(one_queue(100.0, 180.0, 6, 0.0), 27);
    run_days(world, 2);
    double seen = 0.0;
    double moments = 0.0;
    double wait_s = 0.0;
    run_days(world, 60, [&](const World& w) {
        // How many wait at every full minute between 0 and 24 o'clock; waits beyond midnight are seen by nobody, nor
        // are those of the night before, which balances.
        for (const Contact& contact : w.today.contacts) {
            const auto first = static_cast<std::size_t>(std::ceil(contact.arrive_s / 60.0F));
            const auto last = static_cast<std::size_t>(std::ceil(contact.start_s / 60.0F));
            for (std::size_t minute = first; minute < last; ++minute) {
                seen += 1.0;
            }
            wait_s += static_cast<double>(contact.start_s) - static_cast<double>(contact.arrive_s);
        }
        moments += 1440.0;
    });
    // L = λ W = total wait per second of the clock; counting at 1,440 moments a day leaves an error of about one percent.
    CHECK(seen / moments == doctest::Approx(wait_s / (60.0 * 86400.0)).epsilon(0.02));
}

TEST_CASE("opening hours: nobody is served outside, whoever comes too early or too late comes at the opening") {
    Scenario scenario = one_queue(20.0, 300.0, 2, 0.0);
    set_hours(scenario.touchpoints[0], 9.0, 17.0);
    scenario.touchpoints[0].shift_h = 4.0;
    scenario.touchpoints.push_back(machine_touchpoint(TouchpointKind::website));
    // Start on the website at any hour, then call.
    scenario.journeys[0].steps[0].touchpoint = 1;
    scenario.journeys[0].steps[0].next = {Transition{1, 1.0, 0.0, 0.0}};
    Step call;
    call.id = "call";
    call.touchpoint = 0;
    scenario.journeys[0].steps.push_back(call);
    World world = create_world(scenario, 28);
    double calls = 0.0;
    double visits = 0.0;
    run_days(world, 30, [&](const World& w) {
        for (const Contact& contact : w.today.contacts) {
            (contact.touchpoint == 0 ? calls : visits) += 1.0;
            if (contact.touchpoint == 0) {
                CHECK(contact.arrive_s >= 9.0F * 3600.0F);
                CHECK(contact.arrive_s < 17.0F * 3600.0F);
            }
        }
    });
    // Every visit leads to one call, a little later.
    CHECK(calls == doctest::Approx(visits).epsilon(0.05));
    CHECK(world.employees.size() == 4);  // two positions, two shifts
}

TEST_CASE("letters wait for the morning and count their waiting") {
    Scenario scenario = quiet_market(200);
    Touchpoint letters = staffed_touchpoint(TouchpointKind::email, 2, 300.0);
    set_hours(letters, 9.0, 17.0);
    letters.shift_h = 8.0;
    letters.patience_mean_s = 43200.0;
    scenario.touchpoints = {letters, machine_touchpoint(TouchpointKind::website)};
    scenario.journeys = {single_contact(Trigger::issue, 73.0, 1)};
    scenario.journeys[0].steps[0].next = {Transition{1, 1.0, 0.0, 0.0}};
    Step write;
    write.id = "write";
    write.touchpoint = 0;
    scenario.journeys[0].steps.push_back(write);
    World world = create_world(scenario, 29);
    const DayRecord sum = run_and_count(world, 200);
    CHECK(sum.total.gave_up == 0.0);  // whoever writes does not hang up
    // Visits are spread over 24 hours: 16 of them closed, on average 8 h (and the quarter of an hour of opening) to wait.
    CHECK(sum.touchpoint[0].wait_s / sum.touchpoint[0].queued ==
          doctest::Approx(16.0 / 24.0 * 8.25 * 3600.0).epsilon(0.06));
}

TEST_CASE("patience adapts to the waits that people meet") {
    Scenario scenario = one_queue(100.0, 180.0, 5, 300.0);
    scenario.parameters.patience_adaptation = 0.3;
    World world = create_world(scenario, 30);
    run_days(world, 20);
    double changed = 0.0;
    for (const Person& person : world.people) {
        CHECK(person.patience >= 1.0F / 3.0F);
        CHECK(person.patience <= 3.0F);
        changed += person.patience != 1.0F ? 1.0 : 0.0;
    }
    CHECK(changed > 0.9 * static_cast<double>(world.people.size()));
    scenario.parameters.patience_adaptation = 0.0;
    World fixed = create_world(scenario, 30);
    run_days(fixed, 5);
    CHECK(std::all_of(fixed.people.begin(), fixed.people.end(),
                      [](const Person& person) { return person.patience == 1.0F; }));
}

TEST_CASE("geometric repeats: an unsolved matter comes back, at most four times") {
    Scenario scenario = quiet_market(4000);
    Touchpoint desk = staffed_touchpoint(TouchpointKind::hotline, 60, 60.0);
    desk.solution_share = 0.6;
    scenario.touchpoints = {desk};
    scenario.journeys = {single_contact(Trigger::issue, 36.5, 0)};
    scenario.journeys[0].steps[0].needs_solution = true;
    // Nothing else moves the chance of a solution.
    scenario.parameters.solution_skill = 0.0;
    scenario.parameters.solution_empowerment = 0.0;
    scenario.parameters.solution_overload = 0.0;
    World world = create_world(scenario, 31);
    const Counters sum = run_and_count(world, 100).total;
    const double matters = sum.solved_first + sum.solved_later + sum.unsolved;
    REQUIRE(matters > 30000.0);
    // Binomial standard error of a share near 0.6 among 36,000: 0.0026; of 0.4^5 = 0.0102: 0.00053. Matters still open at
    // the end would have been repeated ones: about 1 % of the later ones.
    CHECK(std::abs(sum.solved_first / sum.matters - 0.6) < 4 * 0.0026);
    CHECK(std::abs(sum.unsolved / matters - std::pow(0.4, 5)) < 4 * 0.00053);
    // Mean number of contacts: 1 + 0.4 + … + 0.4⁴.
    CHECK(sum.contacts / sum.matters == doctest::Approx(1.6496).epsilon(0.015));
    CHECK(sum.repeats == doctest::Approx(sum.contacts - sum.matters).epsilon(1e-9));
}

TEST_CASE("a wait is felt once: the night before one answer does not burden the next colleague") {
    Scenario scenario = quiet_market(2000);
    Touchpoint desk = staffed_touchpoint(TouchpointKind::email, 400, 4.0 * 3600.0);
    set_hours(desk, 8.0, 16.0);
    desk.shift_h = 8.0;
    desk.patience_mean_s = 36000.0;
    desk.transfer_share = 1.0;
    scenario.touchpoints = {desk};
    scenario.journeys = {single_contact(Trigger::issue, 12.0, 0)};
    scenario.journeys[0].steps[0].needs_solution = true;
    World world = create_world(scenario, 32);
    int nights = 0;
    int same_day = 0;
    int burdened = 0;
    run_days(world, 60, [&](const World& w) {
        for (const Contact& contact : w.today.contacts) {
            // The second colleague often answers on the next morning; the third, later that day, has no queue.
            nights += contact.transfers == 1 && contact.wait_ratio > 0.5F ? 1 : 0;
            const bool is_later = contact.transfers == 2 && contact.arrive_s > 9.0F * 3600.0F;
            same_day += is_later ? 1 : 0;
            burdened += is_later && contact.wait_ratio > 0.0F ? 1 : 0;
        }
    });
    CHECK(nights > 500);
    CHECK(same_day > 500);
    CHECK(burdened == 0);
}

TEST_CASE("utilisation is a share of the time on duty, however long service goes on after a shift") {
    // Service takes twice as long as a shift, and goes on through the night at the desk that never closes.
    Scenario scenario = quiet_market(400);
    Touchpoint desk = staffed_touchpoint(TouchpointKind::counter, 20, 6.0 * 3600.0);
    set_hours(desk, 8.0, 17.0);
    desk.shift_h = 3.0;
    scenario.touchpoints = {desk, staffed_touchpoint(TouchpointKind::hotline, 5, 10.0 * 3600.0)};
    scenario.journeys = {single_contact(Trigger::issue, 52.0, 0), single_contact(Trigger::issue, 26.0, 1)};
    World world = create_world(scenario, 33);
    double most = 0.0;
    double served_s = 0.0;
    double on_duty_s = 0.0;
    run_days(world, 60, [&](const World& w) {
        for (const Contact& contact : w.today.contacts) {
            served_s += static_cast<double>(contact.end_s - contact.start_s) * (contact.touchpoint == 0 ? 1.0 : 0.0);
        }
        on_duty_s += w.record.touchpoint[0].capacity_s;
        for (std::size_t i = 0; i < 2; ++i) {
            const TouchpointCounters& at = w.record.touchpoint[i];
            CHECK(at.handling_s <= at.capacity_s * (1.0 + 1e-12));
            most = std::max(most, at.handling_s / at.capacity_s);
        }
        CHECK(w.record.total.handling_s ==
              doctest::Approx(w.record.touchpoint[0].handling_s + w.record.touchpoint[1].handling_s));
    });
    CHECK(served_s > 1.2 * on_duty_s);
    CHECK(most > 0.98);
}

TEST_CASE("what lasts beyond midnight counts on both days where the desk never closes") {
    Scenario scenario = one_queue(2.0, 8.0 * 3600.0, 40, 0.0);
    World world = create_world(scenario, 34);
    double served_s = 0.0;
    double handling_s = 0.0;
    constexpr int days = 100;
    run_days(world, days, [&](const World& w) {
        for (const Contact& contact : w.today.contacts) {
            served_s += static_cast<double>(contact.end_s - contact.start_s);
        }
        handling_s += w.record.total.handling_s;
    });
    // Only what goes on after the last day is missing: about a third of one day's work.
    CHECK(handling_s < served_s);
    CHECK(handling_s > served_s * (1.0 - 1.0 / days));
}
