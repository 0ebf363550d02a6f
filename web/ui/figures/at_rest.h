// Does the business on the screen, left alone, stay as it is? Worlds of their own, one after the other, a day at a time;
// the table of `goodwill validate --at-rest` (sim/validation/rest.h) grows with them.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "sim/experiment/job.h"
#include "sim/validation/rest.h"
#include "web/ui/kit/format.h"

namespace goodwill::ui {

inline constexpr int rest_worlds = 20;  // at a time

struct AtRest {
    std::uint64_t scenario = 0;      // its fingerprint
    Plan plan;                       // of one point; of none: never asked for
    std::vector<JobResult> results;  // of the worlds that have ended, in order
    std::optional<Run> run;          // the one under way
    double measured_s = 0.0;         // that passed while it measured, since more worlds were asked for
    double measured_worlds = 0.0;    // in these seconds
};

// So many worlds more, from the first seed of the command line on. `scenario` at its size.
void measure_more(AtRest& rest, const Scenario& scenario);
// The world under way is given up; the table keeps those that have ended.
void stop_measuring(AtRest& rest);
// Forgets worlds of another business.
void keep_if_same(AtRest& rest, const Scenario& scenario);

bool is_measuring(const AtRest& rest);
void measure_a_day(AtRest& rest);  // precondition: is measuring

int worlds_done(const AtRest& rest);
double progress_of(const AtRest& rest);  // 0 … 1
// By the pace so far; nothing before there is one.
std::optional<double> seconds_left(const AtRest& rest);
// The last world came to nothing.
bool has_failed(const AtRest& rest);

// Every row, also of no world at all.
std::vector<RestRow> rows_of(const AtRest& rest);

// Open: fewer than two worlds, or the interval reaches across a limit.
enum class RestVerdict { open, inside, outside };
RestVerdict verdict_of(const RestRow& row);

Shown rest_change_text(const RestLimit& limit, double change, Language language);  // +1,20, – without a number
Shown rest_interval_text(const RestRow& row, Language language);                   // −0,10 … +0,52
Shown rest_limit_text(const RestLimit& limit, Language language);                  // ±2 %
// Place on a scale whose middle third lies between the limits; 0 … 1, clamped.
float rest_place(const RestLimit& limit, double change);

}  // namespace goodwill::ui
