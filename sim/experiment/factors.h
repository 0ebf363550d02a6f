// What an experiment varies: levers and assumptions of a business, each with the range it moves in.
#pragma once

#include <string>
#include <vector>

#include "sim/base/local_text.h"
#include "sim/scenario/command.h"
#include "sim/scenario/scenario.h"

namespace goodwill {

struct Factor {
    LeverId lever;
    std::string name;  // "wow_share", "staff.reception"
    LocalText label;
    double present = 0.0;  // as the business begins
    LeverRange range;
};

Factor factor_of(const Scenario& scenario, LeverId lever);
// The positions at each staffed touchpoint, and the parameters among the levers that can act in this business.
std::vector<Factor> levers_of(const Scenario& scenario);
// Parameters that are no levers and rest on judgement (J), without those that act only while a business comes about: an
// experiment moves a settled one.
std::vector<Factor> judgements_of(const Scenario& scenario);

// The nearest value on the steps of the range.
double allowed_value(const Factor& factor, double value);
// The value at a place from 0 to 1 in the range.
double value_at(const Factor& factor, double place);
// By a share of the range, down where it is below 0, and by a step at least: people are whole.
double moved_value(const Factor& factor, double share);

// Over which a curve is drawn, ascending, the present one among them: over the whole range, of positions some fewer and more.
std::vector<double> curve_values(const Factor& factor);

// One lever, moved down and up by itself; the sides of a tornado. A side is not moved where the lever is at that end.
struct MovedLever {
    struct Side {
        double value = 0.0;
        std::size_t point = 0;  // in the lists of commands; 0, the business as it is: not moved
    };
    Factor factor;
    Side low, high;
};
struct MovedLevers {
    std::vector<MovedLever> levers;
    std::vector<std::vector<Command>> points;  // the first one changes nothing
};
MovedLevers moved_levers(const std::vector<Factor>& factors, double share);

}  // namespace goodwill
