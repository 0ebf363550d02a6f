// What each touchpoint earns and costs, in money and in goodwill, and what belongs to none of them.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "sim/session/session.h"
#include "web/ui/figures/response.h"
#include "web/ui/kit/text.h"
#include "web/ui/kit/world_names.h"

namespace goodwill::ui {

// Of a window of days. Money in whole cents as it was booked, goodwill in points.
struct TouchpointEuros {
    double revenue_cents = 0.0;
    double cost_cents = 0.0;  // contacts, wow moments, wages with training
    double created = 0.0;     // points paid in at contacts here
    double destroyed = 0.0;   // points drawn

    [[nodiscard]] double result_cents() const { return revenue_cents - cost_cents; }
};

// Costs that no touchpoint has.
enum class SharedCost : std::uint8_t { goods, programmes, advertising, complaints, win_back, hiring };
inline constexpr std::size_t shared_cost_count = 6;

struct Euros {
    std::vector<TouchpointEuros> touchpoints;              // as in the scenario
    std::array<double, shared_cost_count> shared_cents{};  // costs
    TouchpointEuros total;                                 // of all touchpoints, with the shared costs
    // Points outside contacts at touchpoints: journeys as a whole, answers to complaints, hearsay, help among customers.
    double created_elsewhere = 0.0, destroyed_elsewhere = 0.0;

    [[nodiscard]] double shared_cost_cents() const;
};
Euros euros_of(const DayRecord& window, std::size_t touchpoints);
// Of the 30 days that end today.
Euros recent_euros(const Session& session);

Text shared_cost_text(SharedCost cost);

// What one more position is worth: the difference of profit over 30 days a year on, from a curve that has been measured;
// none where the curve has no point there.
std::optional<Interval> worth_of_one_more(const Response& response, double staff, std::size_t horizon);

// "In 30 Tagen nimmt das Unternehmen … ein …"
std::string euros_sentence(const Scenario& scenario, const Euros& now, const Euros* twin, Language language,
                           const WorldNames& names = {});

}  // namespace goodwill::ui
