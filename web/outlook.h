// A look ahead: where the figures will be in a year with the changes and without them, lived through in copies of both
// worlds, some days a frame.
#pragma once

#include <cstdint>
#include <optional>

#include "web/stage.h"

namespace goodwill {

inline constexpr int outlook_days = 365;
inline constexpr std::int64_t most_people_ahead = 400'000;  // larger worlds are not looked ahead in

struct Outlook {
    int from_day = 0;  // the day of the stage that it looks ahead from
    Session own;
    std::optional<Session> twin;
    ui::AheadFigures figures;  // of the 30 days at its end, once it is done
};

// Nothing where the worlds are too large to look ahead while somebody holds a lever.
std::optional<Outlook> begin_outlook(const Stage& stage);
// As long as `budget_s` allows. Returns whether it is done.
bool look_on(Outlook& outlook, const Host& host, double budget_s);

}  // namespace goodwill
