// A business at rest: a world that has lived for years before day 0, so that a change on the screen is the change that was
// made and not the start wearing off.
//
// Who has joined, stayed and left, how accounts and expectations stand, what teams can do: all of it is where the model
// itself takes it. During the first years the number of customers is held at what the scenario says by the openness of
// the market (Parameters::joining); then it is let go.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/world/world.h"

namespace goodwill {

// Days of a world before day 0.
struct SettlingDays {
    std::int32_t all = 0;
    std::int32_t held = 0;      // of them, with the number of customers held; the rest is free
    std::int32_t worn_off = 0;  // the openness that holds the number is averaged over the held days after these
};
SettlingDays usual_settling(int years);

class Settling {
   public:
    // `scenario` at its size. Where it states the openness of its market, the market is let go with that, else with the
    // one that held the number of customers.
    Settling(const Scenario& scenario, std::uint64_t seed, SettlingDays days);

    [[nodiscard]] bool is_done() const { return world_.day >= 0; }
    [[nodiscard]] double progress() const;  // 0 … 1
    void advance_day();                     // precondition: not done

    // The openness that held the number of customers, on average.
    [[nodiscard]] double joining() const;

    // The start as bytes (sim/session/settled_start.h). Precondition: done, and not taken.
    [[nodiscard]] std::string packed() const;
    // The world of these bytes: of day 0, books not yet open. The same precondition.
    [[nodiscard]] World take();

   private:
    void hold();
    void keep_counts();

    SettlingDays days_;
    World world_;
    std::vector<DayRecord> last_days_;
    double log_joining_ = 0.0;  // what holds the number in the long run
    double log_joining_sum_ = 0.0;
    int log_joining_days_ = 0;
};

// All of it at once, as long as the scenario says.
World settled_world(const Scenario& scenario, std::uint64_t seed);

// The openness of the market with which as many come as go when this business is at rest: held for decades.
double joining_at_rest(const Scenario& scenario, std::uint64_t seed);

}  // namespace goodwill
