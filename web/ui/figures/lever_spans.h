// Changes of levers as stretches of days: from when on one works, and until when, where it is ended again. Files hold
// the two as commands, a change and the change back.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/session/session.h"

namespace goodwill::ui {

// Numbered by the days that have passed, as commands are: it works on the days after `from`, until `until` is over.
struct LeverSpan {
    LeverSetting setting;
    int from = 0;
    std::optional<int> until;     // the day of the change back
    std::optional<int> followed;  // without one: the day of the next change of the lever
    double back_to = 0.0;         // the value before it
    bool is_planned = false;      // by the scenario: it stays where it is
    // Where its days may be put, so that changes of the lever keep their order.
    int earliest = 0;
    int latest = max_day;

    friend bool operator==(const LeverSpan&, const LeverSpan&) = default;
};

// All of a session, in order of their beginning.
std::vector<LeverSpan> spans_of(const Session& session);

// How many commands still have their day before them, those of the scenario aside.
std::size_t changes_to_come(const Session& session);

// The same with other days, in order, at least one day long, and within its bounds.
LeverSpan put_on_days(const LeverSpan& span, int from, std::optional<int> until);
// Moved as a whole.
LeverSpan shifted(const LeverSpan& span, int days);

// "nach Tag 90 bis Tag 180", "nach Tag 90", "von Anfang an".
std::string days_in_words(int from, std::optional<int> until, Language language);

// Commands of a run with a span as it is now in place of how it was, and without it: change and change back together.
std::vector<Command> with_span(std::span<const Command> commands, const LeverSpan& was, const LeverSpan& now);
std::vector<Command> without_span(std::span<const Command> commands, const LeverSpan& span);

}  // namespace goodwill::ui
