// What a scenario file declares: a business with its touchpoints, journeys, staff, market and planned changes.
//
// A Scenario that read_scenario() accepted is consistent: indices are valid, probabilities add up, numbers are in range.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/local_text.h"
#include "sim/scenario/command.h"
#include "sim/scenario/edge_list.h"
#include "sim/scenario/parameters.h"
#include "sim/scenario/season.h"

namespace goodwill {

// Contacts are compared with what was expected in their group.
enum class ExpectationGroup : std::uint8_t { digital, remote, personal, product };
inline constexpr std::size_t expectation_group_count = 4;

enum class TouchpointKind : std::uint8_t {
#define TOUCHPOINT_KIND(id) id,
#include "generated/tables/touchpoint_kinds.inl"
};

struct TouchpointKindInfo {
    std::string_view id;
    ExpectationGroup group;
    bool is_staffed;
    bool is_live;
    LocalView label;
};
const TouchpointKindInfo& kind_info(TouchpointKind kind);

enum class HandlingDistribution : std::uint8_t { lognormal, exponential };

// How much a touchpoint's attributes weigh (M3): what is taken for granted, what counts the more the better, what excites.
struct KanoWeights {
    double basic = 4.0;
    double performance = 1.5;
    double excitement = 2.5;
    double on_the_way = 0.0;  // of performance: what was excitement once and will be basic
};

// How often a delivery comes later than announced, and by how many whole days then (sim/rules/delivery.h).
struct Lateness {
    double share = 0.0;
    double mean_days = 3.0;
};

// At most 16 in a scenario.
struct Touchpoint {
    std::string id;
    LocalText name;
    TouchpointKind kind = TouchpointKind::website;
    double map_x = 0.5;           // place on the journey map, 0 left … 1 right
    double map_y = 0.5;           // 0 top … 1 bottom
    double quality = 7.7;         // what is perceived with typical staff and without waiting, 0–10 points
    double failure_rate = 0.035;  // share of contacts that go wrong
    double loss_aversion = 0.0;   // own factor of M2; 0: that of the parameters
    double noise_factor = 1.0;    // × perception noise: how differently people see the same contact here
    KanoWeights kano;             // at the start
    Lateness late;                // of a delivery
    double opens_h = 0.0;         // hour of the day
    double closes_h = 24.0;
    std::array<double, 24> arrival_profile{};  // relative arrivals by hour; zero outside the opening hours
    int staff = 0;                             // positions on duty at the same time; 0 exactly for kinds without staff
    double shift_h = 24.0;  // length of one employee's shift; several shifts cover longer opening hours
    double handling_mean_s = 0.0;
    double handling_cv = 1.0;
    HandlingDistribution handling = HandlingDistribution::lognormal;
    double patience_mean_s = 0.0;   // mean of the exponential patience of one wait; 0: nobody gives up
    double solution_share = 0.70;   // of matters solved in one contact, at medium skill and empowerment
    double transfer_share = 0.0;    // of contacts passed on to a colleague
    double contact_cost_eur = 0.0;  // besides wages
    double wage_eur_per_h = 0.0;
};

// What happens after a step; probabilities of one step add up to at most 1, the rest ends the journey.
struct Transition {
    int to = 0;  // step of the same journey
    double probability = 1.0;
    double after_minutes = 0.0;  // mean of an exponential delay on the same day
    double after_days = 0.0;     // mean number of whole days until the step, rounded by chance
    int told = -1;  // step taken instead by customers who are told beforehand, -1: there is nothing to tell (M7)
};
inline double probability_of(const Transition& transition) { return transition.probability; }

struct Step {
    std::string id;
    int touchpoint = 0;
    bool needs_solution = false;  // a matter to be solved: it may fail, be passed on or come back
    double revenue_eur = 0.0;     // mean purchase made here
    int alternative = -1;         // step to change to when this one fails or the queue is too long; -1: none
    std::vector<Transition> next;
};

enum class Trigger : std::uint8_t { purchase, planned, issue, complaint };

struct Journey {
    std::string id;
    LocalText name;
    Trigger trigger = Trigger::purchase;
    double rate_per_year = 1.0;  // per customer; complaint journeys start after bad contacts instead and have none
    Season season = all_year;    // of journeys that start by chance
    std::vector<Transition> start;
    std::vector<Step> steps;
};

struct Competitor {
    LocalText name;
    double quality = 7.5;     // 0–10 points
    double price = 1.0;       // × market price
    double reputation = 0.5;  // 0–1
};

struct ScheduledChange {
    int day = 0;
    LeverSetting setting;
};

struct Scenario {
    std::string id;
    LocalText title;
    LocalText description;        // what business this is
    LocalText watch;              // what one should see
    int customers = 5000;         // at the start
    int people = 20000;           // in the market, customers included
    double activity_shape = 1.2;  // gamma shape of purchase rates across people
    double mean_tenure_years = 4.0;
    int settle_years = 25;   // lived before day 0, so that the business is at rest then; 0: it begins as drawn
    double dropout_a = 0.0;  // Beta distribution of the probability to drift away after a purchase; a = 0: nobody does
    double dropout_b = 2.4;
    int contract_months = 0;  // customers can leave when a term of so many months is over; 0: at any time
    NetworkKind network = NetworkKind::small_world;
    int strong_ties = 8;  // even
    int weak_ties = 8;    // even
    double rewired_share = 0.05;
    std::vector<Edge> edges;  // of the edge list
    std::string edge_file;    // where they were read from; empty when they stand in the scenario itself
    Parameters parameters;
    std::vector<Competitor> competitors;
    std::vector<Touchpoint> touchpoints;
    std::vector<Journey> journeys;
    std::vector<ScheduledChange> schedule;  // by day
};

// The same business with `customers` at the start: people, positions and servers grow alike.
// Every staffed touchpoint keeps at least one position.
Scenario scaled_to(const Scenario& scenario, int customers);

// Index of the touchpoint or journey with this id, or -1.
int find_touchpoint(const Scenario& scenario, std::string_view id);

}  // namespace goodwill
