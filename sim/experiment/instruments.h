// What jobs measure beside all metrics: values that follow those of metric_table().
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "sim/experiment/job.h"

namespace goodwill {

// What the business spends of its own will, in euros a year: wages, programmes, advertising, gestures, answers to
// complaints, win-back, hiring. Without goods and the cost of each contact, which follow what customers do.
double spending_eur_per_year(std::span<const DayRecord> days);
// All metrics over the measured days, then that.
std::unique_ptr<Instrument> measure_metrics_and_spending();

// The course of a metric, also of the days before measuring begins: over windows of course_window days, each a course_step
// after the last. Of a shorter run: one window, all of it.
inline constexpr int course_window = 30, course_step = 10;
// The days with which the windows of a run of so many days end; the last one is the last day.
std::vector<int> course_days(int days);
// All metrics over the measured days, then the course of one.
MakeInstrument measure_metrics_and_course(std::size_t metric);
// The same of several, one course after the other.
MakeInstrument measure_metrics_and_courses(std::vector<std::size_t> metrics);
// All metrics as figures are shown, over their window_days() up to each of these days of the run, in their order; NaN where the run
// had not lasted so long.
MakeInstrument measure_windows(std::vector<int> days);

}  // namespace goodwill
