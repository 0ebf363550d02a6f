// People and employees.
//
// A contact reads and writes most of one person and almost nothing of the next, so a person is one record that fills
// exactly one cache line, and the population is one vector of them (docs/decisions/0002).
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/base/fetch_ahead.h"
#include "sim/scenario/limits.h"
#include "sim/scenario/parameters.h"
#include "sim/scenario/scenario.h"

namespace goodwill {

// Accounts are kept in whole millionths of a point, so that bookings + decay = balance holds exactly.
using MicroPoints = std::int32_t;
inline constexpr double micro_per_point = 1e6;
inline constexpr double account_limit_points = 60.0;

inline constexpr std::int16_t never = -32768;

enum class Status : std::uint8_t { prospect, customer, lost };

// A standard normal number of a person, kept in two bytes: steps of 1/4096, at most ±8.
struct Trait {
    static constexpr double steps = 4096.0;
    std::int16_t kept = 0;

    [[nodiscard]] double z() const { return static_cast<double>(kept) / steps; }
    static Trait of(double z) { return {static_cast<std::int16_t>(std::clamp(z, -7.99, 7.99) * steps)}; }
};

struct alignas(64) Person {
    Status status = Status::prospect;
    std::uint8_t competitor = 0;    // of a lost person
    std::uint8_t episode = 0;       // which membership of which person; see begin_membership()
    std::uint8_t grudge_trust = 0;  // trust at the time of the severe failure, in 1/255
    MicroPoints balance = 0;        // as of touched_day; read it with balance_on()
    std::int16_t touched_day = 0;
    std::int16_t joined_day = 0;         // of a customer; of others the day as of which `consideration` stands
    std::int16_t recovered_day = never;  // of the last complaint that was handled
    std::int16_t grudge_day = 0;         // of the last severe failure
    std::array<float, expectation_group_count> expectation{};  // 0–10 points
    float bad_memory = 0.0F;                                   // remembered bad contacts, as of touched_day
    float effort_memory = 0.0F;                                // 0–1, as of touched_day
    float grudge = 0.0F;                                       // 0–1 at grudge_day
    float consideration = 0.0F;  // 0–1 probability to buy, of others than customers; read it with consideration_on()
    float frailty = 1.0F;        // mean 1: how readily this person leaves
    float activity = 1.0F;       // mean 1: how often this person buys
    float patience = 1.0F;       // × the touchpoint's patience
    Trait spend;                 // how much this person spends beside others
    Trait fit;                   // how well company and person suit each other, for as long as she stays
};
static_assert(sizeof(Person) == 64);

// The upper half of `episode` counts the people who have had this place in the market, the lower half the memberships of
// the present one; both begin again at 0 after 15. Entries of the calendar from earlier memberships are void.
inline std::uint8_t generation(const Person& person) { return static_cast<std::uint8_t>(person.episode >> 4U); }
inline void begin_membership(Person& person) {
    person.episode = static_cast<std::uint8_t>((person.episode & 0xF0U) | ((person.episode + 1U) & 0x0FU));
}
inline void begin_generation(Person& person) {
    person.episode = static_cast<std::uint8_t>((person.episode + 0x10U) & 0xF0U);
}

[[gnu::always_inline]] inline void fetch(const Person& person) { fetch_ahead(&person); }

// The balance after forgetting since touched_day (M4), and the same in points.
MicroPoints balance_on(const Person& person, std::int32_t day, const Parameters& p);
double points_on(const Person& person, std::int32_t day, const Parameters& p);
// What is left of account and bad memories on a day: computed once where both are needed.
struct Recollection {
    MicroPoints balance = 0;
    double memory_kept = 1.0;  // share of bad_memory and effort_memory still remembered

    [[nodiscard]] double points() const { return static_cast<double>(balance) / micro_per_point; }
};
Recollection recall(const Person& person, std::int32_t day, const Parameters& p);

// Shares kept after 0, 1, 2 … days: the same numbers as recall() computes, kept while the half-lives stay the same.
struct Forgetting {
    double account_half_life_days = 0.0;
    double memory_half_life_days = 0.0;
    std::vector<double> account;
    std::vector<double> memory;
};
void renew(Forgetting& forgetting, const Parameters& p);
Recollection recall(const Person& person, std::int32_t day, const Forgetting& forgetting);
// Trust σ = 1 / (1 + e^(−B/scale)) at a balance in points (M5).
double trust_at(double points, const Parameters& p);
// Remembered bad contacts and effort with their half-life (M14).
double bad_memory_on(const Person& person, std::int32_t day, const Parameters& p);
double effort_memory_on(const Person& person, std::int32_t day, const Parameters& p);
// A severe failure on `day` leaves a grudge; how strong the relationship was, by trust 0–1, decides how it develops (M5).
void bear_grudge(Person& person, std::int32_t day, double trust);

// Wish for revenge (fades) and avoidance (grows) after a severe failure, 0–1 (M5).
double revenge_on(const Person& person, std::int32_t day, const Parameters& p);
double avoidance_on(const Person& person, std::int32_t day, const Parameters& p);

// How a bond is shown: the chain from angry to ambassador.
enum class Bond : std::uint8_t { angry, dissatisfied, satisfied, loyal, ambassador };
inline constexpr std::size_t bond_count = 5;
Bond bond_at(double points);  // below −10, below 0, below 10, below 25, from 25 on

// One employee at one touchpoint. A position whose employee has quit stays empty until vacant_until.
struct Employee {
    std::uint32_t number = 0;  // of the person hired, counted from 1
    std::uint8_t touchpoint = 0;
    bool is_on_roster = true;  // false: the position was cut
    std::int32_t hired_day = 0;
    std::int32_t vacant_until = 0;  // nobody works here before this day
    float hire_fit = 0.6F;          // 0–1
    float skill = 0.7F;             // 0–1
    float motivation = 0.5F;        // 0–1
    float load = 0.0F;              // occupancy, smoothed over about two weeks, 0–1
    double shift_start_s = 0.0;     // second of the day
    double shift_end_s = 86400.0;
    double free_at_s = 0.0;   // today's clock: when the present customer will be done
    double busy_s = 0.0;      // today
    std::int32_t served = 0;  // today
    std::int32_t angry = 0;   // customers served today who left it badly
};

[[nodiscard]] inline bool works_on(const Employee& employee, std::int32_t day) {
    return employee.is_on_roster && day >= employee.vacant_until;
}

}  // namespace goodwill
