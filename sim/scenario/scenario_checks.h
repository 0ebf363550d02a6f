// What the rules of scenario files (scenario_rules.cpp) look at, and the form of the schedule in a file.
#pragma once

#include <string>
#include <vector>

#include "sim/scenario/scenario.h"

namespace goodwill {

struct PlannedDay;

double sum_of_probabilities(const std::vector<Transition>& transitions);

struct JourneyFault {
    int step = 0;
    LocalText problem;
    LocalText allowed;
    LocalText advice;
};

// Contacts of one journey on average, as many as it can be with the lever communication; repeats are not counted.
double expected_contacts(const Journey& journey);

// Steps that are never reached, that lead round in circles, or whose alternatives do.
std::vector<JourneyFault> faults_of(const Journey& journey);

// The file's days as single changes in order of day.
std::vector<ScheduledChange> scheduled_changes(const std::vector<PlannedDay>& days);
// Changes in order of day, gathered by day.
std::vector<PlannedDay> planned_days(const std::vector<ScheduledChange>& schedule);
bool sets_twice(const std::vector<ScheduledChange>& schedule);

}  // namespace goodwill
