// What one or two ways of a business set otherwise than it begins: levers with their days, and presets.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "sim/report/html.h"
#include "sim/scenario/presets.h"
#include "sim/scenario/scenario.h"

namespace goodwill {

// A lever that is set by somebody, and to what after which days; what sets it to where it stands is left out.
struct LeverCourse {
    LeverId lever;
    double start = 0.0;
    std::vector<Command> without, with;
};

// Levers that commands within so many days move, in the order in which they are first moved. `start`: as the business began.
std::vector<LeverCourse> lever_courses(const Scenario& scenario, const Parameters& start,
                                       std::span<const Command> without, std::span<const Command> with, int days);

// Presets of which all values are set on the same day, and stay so for that day.
std::vector<const PresetInfo*> presets_in(std::span<const Command> commands, int days);

// "2 from the start", "1 after day 60": a line each.
std::string course_text(const LeverCourse& course, const std::vector<Command>& steps, Language language);

// The table of both ways, or of one, and what is to be said beside it. `without`: what the other way is called; nothing: there
// is none.
void write_changes(HtmlPage& page, const Scenario& scenario, std::span<const LeverCourse> courses,
                   std::span<const PresetInfo* const> presets, const std::string& without, Language language);

}  // namespace goodwill
