#include "sim/scenario/scenario_checks.h"

#include <algorithm>

#include "sim/scenario/scenario_fields.h"

namespace goodwill {

namespace {

constexpr double most_steps = 50.0;  // of one journey on average

bool is_valid(const Journey& journey, int step) {
    return step >= 0 && static_cast<std::size_t>(step) < journey.steps.size();
}

// Steps that somebody takes on average after beginning at `first`, at most about `most_steps` + 1, when this share of
// people is told beforehand where there is something to tell.
double expected_steps(const Journey& journey, std::size_t first, double told_share) {
    std::vector<double> here(journey.steps.size());
    here[first] = 1.0;
    double total = 0.0;
    for (int round = 0; round < 2000 && total <= most_steps; ++round) {
        std::vector<double> next(journey.steps.size());
        double present = 0.0;
        for (std::size_t s = 0; s < journey.steps.size(); ++s) {
            present += here[s];
            for (const Transition& t : journey.steps[s].next) {
                const double told = is_valid(journey, t.told) ? told_share * t.probability : 0.0;
                if (told > 0.0) {
                    next[static_cast<std::size_t>(t.told)] += here[s] * told;
                }
                if (is_valid(journey, t.to)) {
                    next[static_cast<std::size_t>(t.to)] += here[s] * (t.probability - told);
                }
            }
        }
        if (present < 1e-9) {
            break;
        }
        total += present;
        here.swap(next);
    }
    return total;
}

std::vector<bool> reached_steps(const Journey& journey) {
    std::vector<bool> is_reached(journey.steps.size());
    std::vector<int> open;
    const auto reach = [&](int step, double probability) {
        if (probability > 0.0 && is_valid(journey, step) && !is_reached[static_cast<std::size_t>(step)]) {
            is_reached[static_cast<std::size_t>(step)] = true;
            open.push_back(step);
        }
    };
    for (const Transition& t : journey.start) {
        reach(t.to, t.probability);
    }
    while (!open.empty()) {
        const Step& step = journey.steps[static_cast<std::size_t>(open.back())];
        open.pop_back();
        reach(step.alternative, 1.0);
        for (const Transition& t : step.next) {
            reach(t.to, t.probability);
            reach(t.told, t.probability);
        }
    }
    return is_reached;
}

bool has_circular_alternatives(const Journey& journey, std::size_t first) {
    int step = journey.steps[first].alternative;
    for (std::size_t i = 0; i < journey.steps.size() && is_valid(journey, step); ++i) {
        if (static_cast<std::size_t>(step) == first) {
            return true;
        }
        step = journey.steps[static_cast<std::size_t>(step)].alternative;
    }
    return false;
}

}  // namespace

double sum_of_probabilities(const std::vector<Transition>& transitions) {
    double sum = 0.0;
    for (const Transition& t : transitions) {
        sum += t.probability;
    }
    return sum;
}

double expected_contacts(const Journey& journey) {
    double most = 0.0;
    for (const double told_share : {0.0, 0.5, 1.0}) {
        double mean = 0.0;
        for (const Transition& t : journey.start) {
            mean += is_valid(journey, t.to)
                        ? t.probability * expected_steps(journey, static_cast<std::size_t>(t.to), told_share)
                        : 0.0;
        }
        most = std::max(most, mean);
    }
    return most;
}

std::vector<JourneyFault> faults_of(const Journey& journey) {
    std::vector<JourneyFault> faults;
    const std::vector<bool> is_reached = reached_steps(journey);
    for (std::size_t s = 0; s < journey.steps.size(); ++s) {
        const int step = static_cast<int>(s);
        if (!is_reached[s]) {
            faults.push_back({step,
                              {"is never reached", "wird nie erreicht"},
                              {"reached from start, next or alternative", "erreicht von start, next oder alternative"},
                              {}});
        }
        const double most = std::max(
            {expected_steps(journey, s, 0.0), expected_steps(journey, s, 0.5), expected_steps(journey, s, 1.0)});
        if (most > most_steps) {
            faults.push_back({step,
                              {"leads round in circles", "führt im Kreis"},
                              {"at most 50 further steps on average", "im Mittel höchstens 50 weitere Schritte"},
                              {"let the journey end with some probability",
                               "lassen Sie die Reise mit einer gewissen Wahrscheinlichkeit enden"}});
        }
        if (has_circular_alternatives(journey, s)) {
            faults.push_back({step,
                              {"has alternatives that lead back to itself", "hat Auswege, die zu ihm zurückführen"},
                              {"alternatives that end", "Auswege, die enden"},
                              {}});
        }
    }
    return faults;
}

std::vector<ScheduledChange> scheduled_changes(const std::vector<PlannedDay>& days) {
    std::vector<ScheduledChange> schedule;
    for (const PlannedDay& planned : days) {
        for (const LeverSetting& setting : planned.settings) {
            schedule.push_back({planned.day, setting});
        }
    }
    std::stable_sort(schedule.begin(), schedule.end(),
                     [](const ScheduledChange& a, const ScheduledChange& b) { return a.day < b.day; });
    return schedule;
}

std::vector<PlannedDay> planned_days(const std::vector<ScheduledChange>& schedule) {
    std::vector<PlannedDay> days;
    for (const ScheduledChange& change : schedule) {
        if (days.empty() || days.back().day != change.day) {
            days.push_back({change.day, {}});
        }
        days.back().settings.push_back(change.setting);
    }
    return days;
}

bool sets_twice(const std::vector<ScheduledChange>& schedule) {
    for (std::size_t i = 0; i < schedule.size(); ++i) {
        for (std::size_t j = i + 1; j < schedule.size() && schedule[j].day == schedule[i].day; ++j) {
            if (schedule[i].setting.lever == schedule[j].setting.lever) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace goodwill
