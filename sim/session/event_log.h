// What happened as an event log: contacts by journey, for programs that look for processes in such logs. It is read off
// World::today after each day, so that a world does not know whether somebody keeps a log.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/world/world.h"

namespace goodwill {

inline constexpr std::int64_t ms_per_day = 86'400'000;

// One contact. Times are counted from the beginning of day 1; within a journey nothing begins before the last has ended.
struct Event {
    std::uint64_t journey = 0;  // number of the journey in this log: from 1, in the order of their first contacts in it
    std::int64_t start_ms = 0;  // service begins, or who gives up leaves
    std::int64_t end_ms = 0;
    std::uint32_t slot = 0;  // of the journey among those under way; used again when it is over
    std::uint32_t person = 0;
    std::uint32_t employee = no_employee;  // number of the person hired
    float wait_s = 0.0F;                   // before service: Contact::wait_s
    std::uint8_t touchpoint = 0;
    std::uint8_t kind = 0;  // place in Scenario::journeys
    Outcome outcome = Outcome::done;
};

enum class JourneyState : std::uint8_t {
    ended,
    broken_off,  // the customer left the company before the next contact
    open,        // goes on after the last day of the log
};

struct JourneyEnd {
    std::uint64_t journey = 0;
    std::uint32_t slot = 0;
    JourneyState state = JourneyState::ended;
    bool began_before = false;  // its first contacts were before the first day of the log
};

// Who keeps a log.
class EventSink {
   public:
    EventSink() = default;
    EventSink(const EventSink&) = delete;
    EventSink& operator=(const EventSink&) = delete;
    virtual ~EventSink() = default;

    virtual void contact(const Event& event) = 0;          // in the order in which customers arrive
    virtual void journey_over(const JourneyEnd& end) = 0;  // once for each journey, after its last contact
};

// Memory grows with the journeys under way, not with the days.
class EventLog {
   public:
    // Tells the sink of the day that has just been simulated. Precondition: called after every day, the first one of the
    // log included.
    void add_day(const World& world, EventSink& sink);
    // Tells it of the journeys that are not over.
    void finish(const World& world, EventSink& sink);

   private:
    struct UnderWay {
        std::uint64_t journey = 0;  // 0: nothing is under way here
        std::uint64_t matter = 0;   // names it among those of its person
        std::int64_t end_ms = 0;    // of its last contact
        std::uint32_t person = 0;
        bool began_before = false;
    };

    UnderWay& place_of(const Contact& contact, EventSink& sink);
    void close(UnderWay& under_way, JourneyState state, EventSink& sink);

    std::vector<UnderWay> under_way_{1};  // the first for journeys of one contact, others by memory of the journey
    std::uint64_t journeys_ = 0;          // so far
};

}  // namespace goodwill
