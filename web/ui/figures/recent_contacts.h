// What the contacts of the last days were like, step by step of their journeys and person by person: no counter keeps that.
// Read off World::today after each day, as an event log is, so that a world does not know that somebody looks.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include "sim/world/world.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

// What marred a contact: the first of these that holds.
enum class Cause : std::uint8_t { gave_up, unsolved, failure, effort, wait, staff, quality };
inline constexpr std::size_t cause_count = 7;
// `staff`, `quality`: nothing of the kind, what was met with an employee, or without one, was just less than expected. A wait
// counts from half of her patience on.
Cause cause_of(const Contact& contact);

// Contacts at one step of a journey, added up.
struct StepSums {
    static constexpr std::size_t bins = 40;  // of satisfaction, a quarter of a point each

    double contacts = 0.0;
    double satisfaction = 0.0, satisfaction_squares = 0.0;
    double perceived = 0.0, expected = 0.0;
    double endings = 0.0;                     // journeys that ended here
    double deposited = 0.0, withdrawn = 0.0;  // points
    std::array<double, cause_count> lost{};   // of those withdrawn, by cause
    std::array<std::uint32_t, bins> histogram{};
};
void add(StepSums& sum, const StepSums& more);

// A contact of somebody whose contacts are kept one by one.
struct PanelContact {
    std::uint32_t person = 0;
    float wait_ratio = 0.0F, effort = 0.0F, perceived = 0.0F;
    bool is_staffed = false;
    bool is_concluded = false;  // a matter that was solved or given up here
    bool is_solved_first = false;
    bool has_failed = false;
    bool is_delighted = false;
};

// A bad contact of the last day, and how many heard of it from her.
struct BadContact {
    std::uint32_t contact = 0;  // in World::today
    std::uint16_t listeners = 0;
    std::uint16_t readers = 0;  // of what she posted
};

struct RecentContacts {
    static constexpr std::size_t step_days = 30, panel_days = 90;
    static constexpr std::size_t most_in_panel = 2000;  // people, about

    struct Day {
        std::vector<StepSums> steps;  // of all journeys one after the other; of the last step_days alone
        std::vector<PanelContact> panel;
        double silent = 0.0, silent_told = 0.0;  // bad contacts without a complaint; of them those that were told
    };

    std::deque<Day> days;  // without gaps; the last one is the world's last day
    int last_day = 0;      // number of it
    std::vector<BadContact> bad;
    std::uint32_t one_in = 1;  // of so many people one is in the panel

    [[nodiscard]] std::size_t known_step_days() const { return days.size() < step_days ? days.size() : step_days; }
};

// Adds the day that has just been simulated; begins anew where days have been passed over, or gone back.
void update_recent(RecentContacts& recent, const World& world);

// Where the steps of a journey begin in Day::steps.
std::size_t first_step_of(const Scenario& scenario, std::size_t journey);
// The last step_days added up; empty where no day is known.
std::vector<StepSums> recent_steps(const RecentContacts& recent);

// "Warten", "Fehler" …
Text cause_text(Cause cause);

}  // namespace goodwill::ui
