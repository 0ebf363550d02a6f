// The state of one simulated market: everything a day reads and writes.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "sim/scenario/scenario.h"
#include "sim/world/arrivals.h"
#include "sim/world/calendar.h"
#include "sim/world/channels.h"
#include "sim/world/churn_bound.h"
#include "sim/world/counters.h"
#include "sim/world/day_log.h"
#include "sim/world/day_profile.h"
#include "sim/world/day_queue.h"
#include "sim/world/ledger.h"
#include "sim/world/network.h"
#include "sim/world/population.h"

namespace goodwill {

// A touchpoint while the world runs.
struct Station {
    int staff = 0;                      // positions as the lever of this touchpoint stands
    int positions = 0;                  // on duty at the same time: staff, times the lever of all touchpoints
    std::vector<std::uint32_t> roster;  // indices in World::employees, in order of hiring; never shrinks
    double handling_sigma = 0.0;        // of the logarithm of handling times
    double opens_h = 0.0;               // hour of the day, as the lever has widened what the scenario states
    double closes_h = 24.0;
    double added_h = 0.0;  // by the lever, a day
    KanoWeights kano;      // as they have drifted until today (M3)
    DayProfile profile;
};

// How often journeys start by chance in the busiest part of the year, per year.
struct ChanceRates {
    std::vector<double> of_journey;  // 0 where a journey starts in another way
    double purchases = 0.0;          // all of them, for somebody of activity 1
    double issues = 0.0;

    [[nodiscard]] double per_year(double activity) const { return activity * purchases + issues; }
};

// Every customer reviews the membership once in so many days.
inline constexpr std::size_t review_days = 30;

// Of a settled business the last days before day 0 are known: a month, and the month that its first figures look back on.
inline constexpr int days_kept_before = 60;

// The community from day to day (M21).
struct Community {
    double questions_a_day = 1.0;  // smoothed over about a month
    double trust = 0.5;            // mean trust of customers at yesterday's reviews: who trusts, helps
};

struct World {
    std::shared_ptr<const Scenario> scenario;  // at its size; worlds that began alike share it
    std::uint64_t seed = 0;                    // of who people are and whom they know
    std::uint64_t luck_seed = 0;  // of what happens to them: the same, until another future begins (begin_other_future)
    std::int32_t day = 0;         // the day to be simulated next
    Parameters set;               // as the levers stand
    Parameters p;                 // as they have their effect (delays), used by the model
    Forgetting forgetting;        // for p, renewed when the levers are applied
    ChurnBound churn_bound;       // for p and the competitors, renewed before the reviews
    std::vector<Person> people;
    std::vector<Employee> employees;
    std::vector<Station> stations;  // one a touchpoint
    ChannelShares channels{};       // who likes which channel best
    ChanceRates rates;              // how often chance starts a journey
    ArrivalClock arrivals;          // busy and quiet days
    double openness = 1.0;  // how readily people join today beside the usual, renewed when the levers are applied
    Community community;
    Network network;
    Calendar calendar;
    JourneyMemories journeys;       // of journeys with more than one contact
    std::vector<Message> messages;  // sent today, heard tomorrow: begin_contacts() swaps them
    std::vector<Message> arriving;  // sent yesterday; storage kept from day to day
    DayQueue queue;                 // today's events; storage kept from day to day
    Ledger ledger;
    DayLog today;      // what happened on day − 1, once a day has been simulated
    DayRecord record;  // counts of the same day
    // Counts of the last days before day 0, in their order; nothing where the business has not settled. Worlds that began
    // alike share them.
    std::shared_ptr<const std::vector<DayRecord>> before;
    // Customers by the day of the month on which they review their membership; each in ascending order. Those who left
    // are struck off at the review.
    std::array<std::vector<std::uint32_t>, review_days> cohorts;
    std::int64_t customers = 0;
    std::int64_t lost = 0;
    std::int64_t first_customers = 0;  // customers of day 0 who have been customers ever since
    std::uint32_t hired_ever = 0;
};

// What a person remembers today.
inline Recollection recall(const World& world, std::uint32_t person) {
    return recall(world.people[person], world.day, world.forgetting);
}

// The review cohort of a person. Blocks of neighbours in memory review together, and blocks take turns, so that every
// stretch of people is spread evenly over the days; the blocks grow with the market, up to a page of memory.
inline std::size_t cohort_of(const World& world, std::uint32_t person) {
    constexpr std::size_t blocks_per_day = 256;
    constexpr std::size_t page = 4096 / sizeof(Person);
    const std::size_t block = std::clamp<std::size_t>(world.people.size() / (review_days * blocks_per_day), 1, page);
    return person / block % review_days;
}

}  // namespace goodwill
