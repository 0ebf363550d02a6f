// Levers as the screen shows them: parameters and the positions on duty at each touchpoint, in one shape.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/rules/programmes.h"
#include "sim/session/session.h"
#include "web/ui/kit/format.h"

namespace goodwill::ui {

struct Lever {
    LeverId id;
    std::string name;                     // "wow_share", "staff.reception"
    const ParameterInfo* info = nullptr;  // nothing for positions
    std::string_view label;
    double value = 0.0;              // as it will be set on the next day
    double in_effect = 0.0;          // as it is set today
    std::optional<Command> planned;  // the first change after the next day's
    double start = 0.0;
    LeverRange range;
    double cost_scale = 1.0;  // of this business

    [[nodiscard]] bool is_changed() const { return value != start; }
    [[nodiscard]] bool is_waiting() const { return value != in_effect; }
};

Lever parameter_lever(const Session& session, std::size_t parameter, Language language);
Lever staff_lever(const Session& session, int touchpoint, Language language);
Lever lever_of(const Session& session, LeverId id, Language language);
// Parameters that are no levers and are set otherwise than the world began, by their index in parameter_table().
std::vector<std::size_t> changed_assumptions(const Session& session);

Shown lever_value_text(const Lever& lever, double value, Language language);
// "der Kontakte", "Platz", "Plätze": what follows the value.
std::string_view lever_unit_text(const Lever& lever, double value, Language language);
// "0,25 der Kontakte", "1 Platz".
std::string lever_value_with_unit(const Lever& lever, double value, Language language);
// "leadership", with the range where numbers in files differ from those on the screen: "leadership (dort 0 bis 1)".
std::string name_in_files(const Lever& lever, Language language);
// "Nach Tag 45: 6"; empty when nothing is planned.
std::string planned_text(const Lever& lever, Language language);
// "Rezeption: 1".
std::string change_text(const Session& session, const Command& command, Language language);

// Place of a value on the slider, 0–1, and back: rounded to the lever's step.
float lever_place(const Lever& lever, double value);
double lever_value_at(const Lever& lever, float place);

// What costs follow, as amounts a year: of the last 30 days, as the budget; customers of today.
CostBases yearly_cost_bases(const Session& session);
// Yearly cost of the programme behind a lever at this value; grows with the square.
double programme_cost_eur_per_year(const Lever& lever, double value, const CostBases& year);
// "6 % der Löhne"; empty of what is no programme.
std::string most_cost_text(const Lever& lever, Language language);

// Whether label or name contains `words`, without regard to case (umlauts included).
bool lever_matches(const Lever& lever, std::string_view words);

}  // namespace goodwill::ui
