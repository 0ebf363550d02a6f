// Names and times in event logs.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/local_text.h"
#include "sim/scenario/scenario.h"
#include "sim/session/event_log.h"

namespace goodwill::cli {

inline constexpr std::size_t outcome_count = 6;

// For programs: never changed, never translated.
std::string_view outcome_id(Outcome outcome);
std::string_view state_id(JourneyState state);

// What a format says of a business, each text ready to be put into a file.
struct EventTexts {
    // The touchpoint's name, and behind it how the contact ended where that is out of the ordinary: touchpoints and their
    // failures are the boxes of the map that is drawn of a log. [touchpoint][outcome]
    std::vector<std::array<std::string, outcome_count>> activity;
    std::vector<std::string> name;        // of touchpoints
    std::vector<std::string> touchpoint;  // their ids
    std::vector<std::string> kind;        // ids of journeys
    std::string title;
};
// `quoted` makes a text harmless in the format.
EventTexts event_texts(const Scenario& scenario, Language language, std::string (*quoted)(std::string_view));

// Moments as 2026-01-31T09:17:41.500+00:00: day 1 is 1 January 2026. The model knows no dates; like this, twelfths of its
// year are about the months.
class EventClock {
   public:
    // `ms` from the beginning of day 1.
    void append(std::string& text, std::int64_t ms);

   private:
    std::int64_t day_ = -1;
    std::string date_;  // of that day
};

void append_whole(std::string& text, std::uint64_t value);
// Seconds with three decimals. Precondition: not negative.
void append_seconds(std::string& text, float seconds);

}  // namespace goodwill::cli
