#include "sim/session/event_log.h"

#include <algorithm>
#include <cassert>

namespace goodwill {

namespace {

// A contact's key is that of its matter and its number among the matter's contacts (contact_key()).
constexpr std::uint64_t contacts_per_matter = 256;
std::uint64_t matter_of(const Contact& contact) { return contact.key / contacts_per_matter; }
bool is_first_of_matter(const Contact& contact) { return contact.key % contacts_per_matter == 0; }

// Whole milliseconds; seconds of a day are exact to 8 of them (float).
std::int64_t ms_of(float time_s) { return static_cast<std::int64_t>(static_cast<double>(time_s) * 1000.0 + 0.5); }

}  // namespace

void EventLog::close(UnderWay& under_way, JourneyState state, EventSink& sink) {
    const auto slot = static_cast<std::uint32_t>(&under_way - under_way_.data());
    sink.journey_over({under_way.journey, slot, state, under_way.began_before});
    under_way = {};
}

// Memories of journeys are used again only when theirs is over, so that they tell journeys apart; who leaves the company
// breaks off what is under way, which shows when another journey is found in its place.
EventLog::UnderWay& EventLog::place_of(const Contact& contact, EventSink& sink) {
    const std::size_t place = contact.memory == Case::no_memory ? 0 : std::size_t{contact.memory} + 1;
    if (place >= under_way_.size()) {
        under_way_.resize(place + 1);
    }
    UnderWay& found = under_way_[place];
    const std::uint64_t matter = matter_of(contact);
    const bool goes_on = found.journey != 0 && found.person == contact.person && found.matter == matter;
    if (!goes_on) {
        if (found.journey != 0) {
            close(found, JourneyState::broken_off, sink);
        }
        found = {++journeys_, matter, 0, contact.person, !is_first_of_matter(contact)};
    }
    return found;
}

void EventLog::add_day(const World& world, EventSink& sink) {
    const std::int64_t midnight_ms = (world.day - 1) * ms_per_day;
    for (const Contact& contact : world.today.contacts) {
        UnderWay& under_way = place_of(contact, sink);
        Event event;
        event.journey = under_way.journey;
        // Rounding may put the next contact some milliseconds before the end of the last one, and midnight a second.
        event.start_ms = std::max(midnight_ms + ms_of(contact.start_s), under_way.end_ms);
        event.end_ms = std::max(midnight_ms + ms_of(contact.end_s), event.start_ms);
        event.slot = static_cast<std::uint32_t>(&under_way - under_way_.data());
        event.person = contact.person;
        event.employee = contact.served_by;
        event.wait_s = contact.wait_s;
        event.touchpoint = contact.touchpoint;
        event.kind = contact.journey;
        event.outcome = contact.outcome;
        sink.contact(event);
        under_way.end_ms = event.end_ms;
        assert(contact.ends_journey || contact.memory != Case::no_memory);
        if (contact.ends_journey) {
            close(under_way, JourneyState::ended, sink);
        }
    }
}

void EventLog::finish(const World& world, EventSink& sink) {
    std::vector<bool> goes_on(under_way_.size());
    world.calendar.for_each(world.day, [&](const Case& item) {
        const Person& person = world.people[item.person];
        const std::size_t place = std::size_t{item.memory} + 1;
        const bool is_valid = person.status == Status::customer && person.episode == item.episode;
        if (item.memory != Case::no_memory && place < goes_on.size() && is_valid) {
            goes_on[place] = under_way_[place].person == item.person && under_way_[place].matter == item.key;
        }
    });
    for (std::size_t place = 0; place < under_way_.size(); ++place) {
        if (under_way_[place].journey != 0) {
            close(under_way_[place], goes_on[place] ? JourneyState::open : JourneyState::broken_off, sink);
        }
    }
}

}  // namespace goodwill
