// How the day shown went at one station.
#pragma once

#include <array>
#include <string>

#include "sim/world/world.h"
#include "web/ui/kit/format.h"

namespace goodwill::ui {

struct StationHour {
    float served = 0.0F, waiting = 0.0F;  // people, mean over the hour
    float on_duty = 0.0F;                 // staff, mean over the hour
    int gave_up = 0;                      // of those who came in this hour
};

struct StationDay {
    int came = 0, waited_long = 0, gave_up = 0, bad = 0;
    std::array<StationHour, 24> hours{};
};
StationDay station_day(const World& world, std::size_t station);

// What counts as waiting long there: minutes where people stand or hold the line, else hours.
double long_wait_s(const World& world, std::size_t station);

// One sentence: "Heute gekommen: 34, davon 9 mit mehr als 3 min Wartezeit. Aufgegeben: 24 %, meist die, die …"
std::string station_sentence(const World& world, std::size_t station, const StationDay& day, Language language);

// "1 Platz, 2 Menschen in Schichten".
std::string staffing_text(int positions, std::size_t people, Language language);

}  // namespace goodwill::ui
