// What all contacts of a day have in common, worked out once in the morning.
#pragma once

#include <array>
#include <cstddef>

#include "sim/day/phases/servers.h"
#include "sim/world/world.h"

namespace goodwill {

// A touchpoint as today's contacts find it.
struct TouchpointToday {
    double quality = 0.0;        // before who serves, waits and failures (M1, M18, M19), points
    double self_service = 0.0;   // added where nobody serves (M20), points
    double team_quality = 0.0;   // mean of those on duty, where differences are evened out (M18), points
    double noise = 0.0;          // standard deviation of what is perceived, points
    double loss_aversion = 0.0;  // λ of the touchpoint (M2)
    double appreciation = 0.0;   // 0–1, where staff can show it (M4)
    double cost_cents = 0.0;     // of a contact
    std::size_t group = 0;       // ExpectationGroup
    std::size_t channel = 0;     // that customers may like best, or no_channel (M19)
};

struct ContactDay {
    Servers servers;
    std::array<TouchpointToday, max_touchpoints> touchpoints{};
    double advert_pull = 0.0;   // of expectations towards the promise, share per contact (M1, M22)
    double should = 0.0;        // what a customer may demand at today's price, points (M1)
    double too_dear = 0.0;      // what the price takes from the value of every contact, points (M1)
    double empowerment = 0.0;   // empowerment_share()
    double least_effort = 0.0;  // of a contact without any cause of effort (M6)
    double evened_out = 0.0;    // share of differences that the consistency programme takes away (M18)
    double wow_cost_cents = 0.0;
    double second_bad = 0.0;     // second_bad_memory() (M14)
    double spend_sigma = 0.0;    // of the logarithm of people's level of spending (M15)
    double told_mean = 0.0;      // of the exponential whose whole part is the number of further listeners (M11)
    int complaint_journey = -1;  // none: every complaint is answered where it is made
};

// The morning: yesterday's messages are delivered (World::arriving), Kano weights drift
// by a day (M3), and it is seen who is on duty. Draws nothing.
ContactDay begin_contacts(World& world);
void end_contacts(World& world, const ContactDay& day);

}  // namespace goodwill
