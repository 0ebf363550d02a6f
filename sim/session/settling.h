// A business at rest: a world that has lived for years before day 0, so that a change on the screen is the change that was
// made and not the start wearing off.
//
// Who has joined, stayed and left, how accounts and expectations stand, what teams can do: all of it is where the model
// itself takes it. During the first years the number of customers is held at what the scenario says by the openness of
// the market (Parameters::joining); then it is let go.
#pragma once

#include <cstdint>

#include "sim/world/world.h"

namespace goodwill {

// How long a business settles: held until the account, the teams and most of the market are at rest, then free.
inline constexpr std::int32_t held_years = 15;
inline constexpr std::int32_t settling_years = 25;

class Settling {
   public:
    // `scenario` at its size.
    Settling(const Scenario& scenario, std::uint64_t seed);
    // Around a world of day −365 · settling_years.
    explicit Settling(World world);

    [[nodiscard]] bool is_done() const { return world_.day >= 0; }
    [[nodiscard]] double progress() const;  // 0 … 1
    void advance_day();                     // precondition: not done

    // Of day 0, books not yet open. Precondition: done.
    [[nodiscard]] World take();

   private:
    void hold();

    World world_;
    double target_ = 0.0;         // customers
    double log_joining_ = 0.0;    // what holds the number in the long run
    double log_joining_sum_ = 0.0;
    int log_joining_days_ = 0;
};

// All of it at once.
World settled_world(const Scenario& scenario, std::uint64_t seed);

}  // namespace goodwill
