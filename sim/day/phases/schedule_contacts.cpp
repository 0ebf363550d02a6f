// Due: who starts or continues a journey today. Cost follows those who are due, not the population.
// Reads the calendar; writes the day's queue (steps with their second of the day) and the calendar (next triggers).
// Draws trigger_journey, trigger_start, trigger_accept, trigger_gap, start_preferred.
#include <algorithm>
#include <span>

#include "sim/base/rng.h"
#include "sim/base/weighted.h"
#include "sim/day/phases/phases.h"
#include "sim/rules/membership.h"

namespace goodwill {

namespace {

// Full product simplicity removes this share of issues (M20; at the far end of what was read, assumption).
constexpr double issues_removed_at_most = 0.7;
// Somebody who avoids the company entirely skips this share of purchases (assumption).
constexpr double purchases_avoided_at_most = 0.5;

// Journey that a chance trigger starts, in proportion to the rates; -1 when it comes to nothing this time.
int chosen_journey(const World& world, const Person& person, const Luck& luck) {
    const double activity = static_cast<double>(person.activity);
    const std::vector<Journey>& journeys = world.scenario->journeys;
    const auto rate_of = [&](const Journey& journey) {
        return world.rates.of_journey[static_cast<std::size_t>(&journey - journeys.data())];
    };
    const Pick drawn = pick_by_weight(
        journeys, luck.uniform(Purpose::trigger_journey) * world.rates.per_year(activity), [&](const Journey& journey) {
            return journey.trigger == Trigger::purchase ? activity * rate_of(journey) : rate_of(journey);
        });
    if (drawn.index >= journeys.size()) {
        return -1;
    }
    const Journey& journey = journeys[drawn.index];
    const double refused = journey.trigger == Trigger::purchase
                               ? purchases_avoided_at_most * avoidance_on(person, world.day, world.p)
                               : issues_removed_at_most * world.p.product_simplicity;
    // Triggers come as often as in the busiest part of the year; in others some of them come to nothing.
    const bool has_season = rate_of(journey) > journey.rate_per_year;
    const double off_season = has_season ? 1.0 - share_of_peak(journey.season, world.day) : 0.0;
    return luck.chance(Purpose::trigger_accept, refused + off_season * (1.0 - refused)) ? -1
                                                                                        : static_cast<int>(drawn.index);
}

// Some begin a matter in the channel that they like best instead of where the scenario sends them (M19).
const Transition& preferred_start(const World& world, const Journey& journey, const Transition& drawn,
                                  const Case& trigger) {
    const auto channel_at = [&](const Transition& start) {
        const Step& step = journey.steps[static_cast<std::size_t>(start.to)];
        const Touchpoint& touchpoint = world.scenario->touchpoints[static_cast<std::size_t>(step.touchpoint)];
        return step.needs_solution ? channel_of(touchpoint.kind) : no_channel;
    };
    if (world.p.preference_followed <= 0.0 || journey.start.size() < 2 || channel_at(drawn) == no_channel) {
        return drawn;
    }
    const Luck luck(world.luck_seed, Purpose::start_preferred, trigger.person, world.day, trigger.key);
    const std::size_t preferred =
        preferred_channel(world.channels, world.seed, trigger.person, generation(world.people[trigger.person]));
    if (preferred == no_channel || !luck.chance(Purpose::start_preferred, world.p.preference_followed)) {
        return drawn;
    }
    for (const Transition& start : journey.start) {
        if (channel_at(start) == preferred) {
            return start;
        }
    }
    return drawn;
}

// Turns a trigger into the first step of its journey at the right time of the day, unless its journey has no start.
void start_journey(World& world, const Case& trigger, std::uint8_t journey_index, double day_share, const Luck& luck) {
    const Journey& journey = world.scenario->journeys[journey_index];
    const Pick drawn = pick_by_weight(journey.start, luck.uniform(Purpose::trigger_start), probability_of);
    if (drawn.index >= journey.start.size()) {
        return;
    }
    const Transition& start = preferred_start(world, journey, journey.start[drawn.index], trigger);
    const int touchpoint = journey.steps[static_cast<std::size_t>(start.to)].touchpoint;
    const DayProfile& profile = world.stations[static_cast<std::size_t>(touchpoint)].profile;
    Case& first = world.queue.add(static_cast<float>(arrival_second(profile, day_share)));
    first.person = trigger.person;
    first.key = trigger.key;
    first.due_day = world.day;
    first.journey = journey_index;
    first.step = static_cast<std::uint8_t>(start.to);
    first.episode = trigger.episode;
}

// A chance trigger may be followed by others on the same day.
void fire_chance_triggers(World& world, Case trigger) {
    const Person& person = world.people[trigger.person];
    for (;;) {
        const double fraction = static_cast<double>(trigger.time_s) / 86400.0;
        const Luck luck(world.luck_seed, Purpose::trigger_journey, trigger.person, world.day, trigger.key);
        const int journey = chosen_journey(world, person, luck);
        if (journey >= 0) {
            start_journey(world, trigger, static_cast<std::uint8_t>(journey), fraction, luck);
        }
        trigger = next_trigger(world, trigger.person, world.day, fraction, trigger.key, luck);
        if (trigger.due_day > world.day) {
            world.calendar.put(trigger, world.day);
            return;
        }
    }
}

void fire_planned_trigger(World& world, Case trigger) {
    const Journey& journey = world.scenario->journeys[trigger.journey];
    const Luck luck(world.luck_seed, Purpose::trigger_gap, trigger.person, world.day, trigger.key);
    start_journey(world, trigger, trigger.journey, luck.uniform(Purpose::trigger_accept), luck);
    // The interval is rounded by chance, so that its mean is exact.
    const double interval = 365.0 / journey.rate_per_year;
    trigger.due_day = world.day + std::max(1, static_cast<std::int32_t>(interval + luck.uniform(Purpose::trigger_gap)));
    trigger.key += 1;
    world.calendar.put(trigger, world.day);
}

}  // namespace

void schedule_contacts(World& world) {
    world.queue.begin_day();
    world.calendar.take(world.day, [&world](std::span<const Case> due) {
        // Records of those due are fetched together, not one miss after the other.
        for (const Case& item : due) {
            fetch(world.people[item.person]);
        }
        for (const Case& item : due) {
            const Person& person = world.people[item.person];
            if (person.status != Status::customer || person.episode != item.episode) {
                world.journeys.close(item.memory);
            } else if (item.step != trigger_step) {
                world.queue.put(item);
            } else if (item.journey == trigger_step) {
                fire_chance_triggers(world, item);
            } else {
                fire_planned_trigger(world, item);
            }
        }
    });
}

}  // namespace goodwill
