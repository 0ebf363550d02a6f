// Busy and quiet days: arrivals vary beyond chance (M8).
#include "sim/rules/creation.h"
#include "sim/world/arrivals.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <vector>

#include "sim/rules/membership.h"
#include "sim/scenario/usual_profile.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

struct Daily {
    double mean = 0.0;
    double variance = 0.0;
};

Daily daily_arrivals(double variability, int days) {
    Scenario scenario = daily_contacts(1000);
    scenario.parameters.arrival_variability = variability;
    World world = create_world(scenario, 411);
    double sum = 0.0;
    double squares = 0.0;
    run_days(world, days, [&](const World& w) {
        sum += w.record.total.contacts;
        squares += w.record.total.contacts * w.record.total.contacts;
    });
    const double mean = sum / days;
    return {mean, squares / days - mean * mean};
}

}  // namespace

TEST_CASE("on an even clock days are days") {
    ArrivalClock clock;
    renew(clock, 7, 0.0, 0);
    for (const double gap : {0.0, 0.3, 0.9, 17.25, 1023.5, 5000.75}) {
        CAPTURE(gap);
        const Moment moment = later(clock, {3, 0.25}, gap);
        CHECK(moment.day + moment.fraction == doctest::Approx(3.25 + gap).epsilon(1e-12));
        CHECK(moment.fraction >= 0.0);
        CHECK(moment.fraction < 1.0);
    }
}

TEST_CASE("busy days pass slowly: the clock's own time adds up, whatever the steps") {
    ArrivalClock clock;
    renew(clock, 7, 0.3, 0);
    const auto own_time = [&](Moment m) {
        const auto day = static_cast<std::size_t>(m.day);
        return clock.begin[day] + m.fraction * (clock.begin[day + 1] - clock.begin[day]);
    };
    Moment moment{0, 0.0};
    for (int i = 1; i < 400; ++i) {
        moment = later(clock, moment, 1.7);
        CHECK(own_time(moment) == doctest::Approx(1.7 * i).epsilon(1e-9));
    }
    // The factors have mean 1 and the coefficient of variation asked for; standard errors 0.0094 and about 0.008.
    double squares = 0.0;
    const std::size_t days = clock.begin.size() - 1;
    for (std::size_t day = 0; day < days; ++day) {
        const double factor = clock.begin[day + 1] - clock.begin[day];
        squares += (factor - 1.0) * (factor - 1.0);
    }
    CHECK(std::abs(clock.begin.back() / static_cast<double>(days) - 1.0) < 0.04);
    CHECK(std::abs(std::sqrt(squares / static_cast<double>(days)) - 0.3) < 0.03);
}

TEST_CASE("a changed variability changes the days to come only, and extending the clock changes nothing") {
    ArrivalClock clock;
    renew(clock, 7, 0.3, 0);
    ArrivalClock longer = clock;
    renew(longer, 7, 0.3, 500);
    for (std::size_t i = 0; i < clock.begin.size(); ++i) {
        CHECK(longer.begin[i] == clock.begin[i]);
    }
    renew(clock, 7, 0.0, 100);
    for (std::size_t i = 0; i < clock.begin.size(); ++i) {
        const double expected = i <= 100 ? longer.begin[i] : longer.begin[100] + static_cast<double>(i - 100);
        CHECK(clock.begin[i] == doctest::Approx(expected));
    }
}

TEST_CASE("counts of a day: Poisson with an even clock, variance cv² N² on top of it otherwise, the mean the same") {
    constexpr int days = 900;
    const Daily even = daily_arrivals(0.0, days);
    const Daily uneven = daily_arrivals(0.24, days);
    // Of 1,000 a day: standard error of the mean 1.05; variance/mean 1 ± 0.047.
    CHECK(std::abs(even.mean - 1000.0) < 4 * 1.05);
    CHECK(std::abs(even.variance / even.mean - 1.0) < 4 * 0.047);
    CHECK(std::abs(uneven.mean - 1000.0) < 4 * 8.1);
    CHECK(std::sqrt(uneven.variance - uneven.mean) / uneven.mean == doctest::Approx(0.24).epsilon(0.12));
    CHECK(uneven.variance / uneven.mean > 40.0);
}

TEST_CASE("usual calls by hour: a hump in the morning and one in the afternoon, nearly 9 % in the busiest hour") {
    double sum = 0.0;
    int humps = 0;
    for (std::size_t hour = 1; hour + 1 < calls_by_hour.size(); ++hour) {
        sum += calls_by_hour[hour];
        humps += calls_by_hour[hour] > calls_by_hour[hour - 1] && calls_by_hour[hour] >= calls_by_hour[hour + 1] &&
                         calls_by_hour[hour] > 5.0
                     ? 1
                     : 0;
    }
    sum += calls_by_hour.front() + calls_by_hour.back();
    CHECK(sum == doctest::Approx(100.0).epsilon(0.001));
    CHECK(humps == 2);
    const std::array<double, 24> hotline = usual_profile(TouchpointKind::hotline, 8.0, 18.5);
    CHECK(hotline[7] == 0.0);
    CHECK(hotline[10] == 8.9);
    CHECK(hotline[18] == doctest::Approx(0.5 * 5.1));
    CHECK(usual_profile(TouchpointKind::counter, 8.0, 18.5) == uniform_profile(8.0, 18.5));
}

TEST_CASE("hours of the day: the quick look-up finds what a search finds") {
    Touchpoint touchpoint;
    for (int shape = 0; shape < 3; ++shape) {
        CAPTURE(shape);
        for (std::size_t hour = 0; hour < 24; ++hour) {
            const bool is_open = hour >= 8 && hour < 20;
            touchpoint.arrival_profile[hour] = shape == 0 ? 1.0
                                               : is_open  ? (shape == 1 ? 1.0 + (hour == 9) * 9.0 : 0.2)
                                                          : 0.0;
        }
        Station station;
        station.profile = day_profile(touchpoint.arrival_profile);
        double last = 0.0;
        for (int i = 0; i < 4096; ++i) {
            const double u = (i + 0.5) / 4096.0;
            const double second = arrival_second(station.profile, u);
            CHECK(second >= last);
            last = second;
            const auto hour = static_cast<std::size_t>(second / 3600.0);
            CHECK(touchpoint.arrival_profile[hour] > 0.0);
            CHECK(station.profile.before[hour] <= u + 1e-9);
            CHECK(u <= station.profile.before[hour + 1] + 1e-9);
        }
        CHECK(arrival_second(station.profile, 1.0) < 86400.0);
        CHECK(arrival_second(station.profile, 1.0) >= last);
    }
    touchpoint.arrival_profile = {};
    Station even;
    even.profile = day_profile(touchpoint.arrival_profile);
    CHECK(arrival_second(even.profile, 0.5) == doctest::Approx(43200.0));
}

TEST_CASE("chance rates: purchases and issues at the peak of their season, nothing else") {
    Scenario scenario = daily_contacts(10);
    scenario.journeys = {single_contact(Trigger::purchase, 4.0, 0), single_contact(Trigger::issue, 2.0, 0),
                         single_contact(Trigger::planned, 12.0, 0), single_contact(Trigger::complaint, 0.0, 0)};
    scenario.journeys[1].season = {2.0, 0.0, 2.0, 0.0, 2.0, 0.0, 2.0, 0.0, 2.0, 0.0, 2.0, 0.0};
    const ChanceRates rates = chance_rates(scenario);
    CHECK(rates.of_journey == std::vector<double>{4.0, 4.0, 0.0, 0.0});
    CHECK(rates.per_year(1.0) == 8.0);
    CHECK(rates.per_year(2.0) == 12.0);
}
