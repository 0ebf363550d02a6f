#include "cli/event_texts.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <fmt/format.h>

namespace goodwill::cli {

namespace {

struct OutcomeText {
    std::string_view id;
    LocalView label;  // behind the touchpoint's name; empty: nothing
};

// In the order of Outcome.
constexpr std::array<OutcomeText, outcome_count> outcome_texts{{
    {"done", {"", ""}},
    {"passed_on", {"passed on", "weiterverbunden"}},
    {"come_again", {"not solved yet", "noch nicht gelöst"}},
    {"unsolved", {"never solved", "nie gelöst"}},
    {"moved_on", {"changed channel", "Kanal gewechselt"}},
    {"gave_up", {"gave up waiting", "Warten aufgegeben"}},
}};
static_assert(static_cast<std::size_t>(Outcome::gave_up) + 1 == outcome_count);

// Two touchpoints may share a name; their ids tell them apart.
std::string telling_name(const Scenario& scenario, const Touchpoint& touchpoint, Language language) {
    const std::string& name = touchpoint.name.in(language);
    const auto namesakes = std::count_if(scenario.touchpoints.begin(), scenario.touchpoints.end(),
                                         [&](const Touchpoint& other) { return other.name.in(language) == name; });
    return namesakes > 1 ? fmt::format("{} ({})", name, touchpoint.id) : name;
}

void append_padded(std::string& text, std::int64_t value, int digits) {
    for (std::int64_t unit = digits == 3 ? 100 : 10; unit > 0; unit /= 10) {
        text += static_cast<char>('0' + value / unit % 10);
    }
}

}  // namespace

std::string_view outcome_id(Outcome outcome) { return outcome_texts[static_cast<std::size_t>(outcome)].id; }

std::string_view state_id(JourneyState state) {
    return state == JourneyState::ended ? "ended" : state == JourneyState::open ? "open" : "customer_left";
}

EventTexts event_texts(const Scenario& scenario, Language language, std::string (*quoted)(std::string_view)) {
    EventTexts texts;
    texts.title = quoted(scenario.title.in(language));
    for (const Touchpoint& touchpoint : scenario.touchpoints) {
        const std::string name = telling_name(scenario, touchpoint, language);
        texts.name.push_back(quoted(name));
        texts.touchpoint.push_back(quoted(touchpoint.id));
        auto& activity = texts.activity.emplace_back();
        for (std::size_t i = 0; i < outcome_count; ++i) {
            const std::string_view label = outcome_texts[i].label.in(language);
            activity[i] = quoted(label.empty() ? name : fmt::format("{}: {}", name, label));
        }
    }
    for (const Journey& journey : scenario.journeys) {
        texts.kind.push_back(quoted(journey.id));
    }
    return texts;
}

void EventClock::append(std::string& text, std::int64_t ms) {
    using namespace std::chrono;
    if (ms / ms_per_day != day_) {
        day_ = ms / ms_per_day;
        const year_month_day date{sys_days{year{2026} / January / 1} + days{day_}};
        date_ = fmt::format("{:04}-{:02}-{:02}T", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                            static_cast<unsigned>(date.day()));
    }
    const std::int64_t of_day = ms % ms_per_day;
    text += date_;
    append_padded(text, of_day / 3'600'000, 2);
    text += ':';
    append_padded(text, of_day / 60'000 % 60, 2);
    text += ':';
    append_padded(text, of_day / 1000 % 60, 2);
    text += '.';
    append_padded(text, of_day % 1000, 3);
    text += "+00:00";
}

void append_whole(std::string& text, std::uint64_t value) {
    const fmt::format_int digits(value);
    text.append(digits.data(), digits.size());
}

void append_seconds(std::string& text, float seconds) {
    const std::int64_t ms = std::llround(static_cast<double>(seconds) * 1000.0);
    append_whole(text, static_cast<std::uint64_t>(ms / 1000));
    text += '.';
    append_padded(text, ms % 1000, 3);
}

}  // namespace goodwill::cli
