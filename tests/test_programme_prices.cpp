// What programmes cost in the shipped businesses: sums that somebody who runs one would believe.
#include <doctest/doctest.h>

#include <string_view>

#include "sim/rules/programmes.h"
#include "sim/rules/staff.h"
#include "sim/session/session.h"
#include "tests/shipped.h"

using namespace goodwill;

namespace {

constexpr std::string_view businesses[] = {
    "blank",          "car-workshop", "grand-hotel", "loudspeaker-maker", "online-shoe-shop",
    "phone-provider", "restaurant",   "retail-chain"};

// A year of a business, soon after it was drawn.
struct Year {
    Counters counts;
    CostBases bases;
    double full_positions = 0.0;  // of 1,700 paid hours
};

Year year_of(std::string_view business) {
    Scenario scenario = tests::shipped(business);
    scenario.settle_years = 1;
    Session session = start_session(scenario, {.seed = 5});
    Year year;
    double hours = 0.0;
    for (int day = 0; day < 365; ++day) {
        session.advance_day();
        for (const Employee& employee : session.world().employees) {
            hours += works_on(employee, day + 1) ? shift_s(employee) / 3600.0 : 0.0;
        }
    }
    year.counts = counts_until(session, 365, 365).total;
    year.bases = {year.counts.customer_days / 365.0, (year.counts.wages - year.counts.training_cost) / 100.0,
                  year.counts.revenue / 100.0 / session.world().p.price};
    year.full_positions = hours / 1700.0;
    return year;
}

}  // namespace

TEST_CASE("programmes: what they cost is believable in all eight businesses") {
    for (const std::string_view business : businesses) {
        CAPTURE(business);
        const Year year = year_of(business);
        const double revenue = year.counts.revenue / 100.0;
        REQUIRE(year.full_positions > 1.0);
        double all = 0.0;
        for (const ParameterInfo& info : parameter_table()) {
            const double most = lever_cost_eur(info, info.maximum, year.bases);
            all += most;
            if (info.cost.most > 0.0) {
                CAPTURE(info.name);
                CHECK(most > 0.0005 * revenue);
                CHECK(most < 0.05 * revenue);
                if (info.cost.basis == CostBasis::wages) {
                    // A call back is a function of the telephone system, recognition some hundred euros a month.
                    CHECK(most / year.full_positions > 300.0);
                    CHECK(most / year.full_positions < 4500.0);
                }
            }
        }
        // Leaders' seminars and time: from 300 to 700 € for each employee as is usual, four times that at most.
        const ParameterInfo& leadership = parameter_table()[*find_parameter("leadership")];
        CHECK(lever_cost_eur(leadership, 1.0, year.bases) / year.full_positions > 1200.0);
        CHECK(lever_cost_eur(leadership, 1.0, year.bases) / year.full_positions < 2800.0);
        // Nearly half of companies spend less than 2 % of revenue on customers' experience, few 10 % and more (Strativity
        // 2009); recognition and leadership count here, too.
        CHECK(year.counts.programme_cost / year.counts.revenue > 0.01);
        CHECK(year.counts.programme_cost / year.counts.revenue < 0.04);
        CHECK(all / revenue > 0.08);
        CHECK(all / revenue < 0.2);
    }
}
