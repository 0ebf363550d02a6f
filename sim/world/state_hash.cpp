#include "sim/world/state_hash.h"

#include <array>
#include <bit>
#include <type_traits>

namespace goodwill {

namespace {

// A running fingerprint of 64-bit words; order matters.
class Fingerprint {
   public:
    void take(std::uint64_t word) {
        state_ = (state_ ^ word) * 0x9FB21C651E98DF25ULL;
        state_ ^= state_ >> 32U;
    }
    void take(double value) { take(std::bit_cast<std::uint64_t>(value)); }
    void take(float value) { take(std::uint64_t{std::bit_cast<std::uint32_t>(value)}); }
    [[nodiscard]] std::uint64_t value() const { return state_; }

   private:
    std::uint64_t state_ = 0x243F6A8885A308D3ULL;
};

void take_people(Fingerprint& print, const std::vector<Person>& people) {
    using Words = std::array<std::uint64_t, sizeof(Person) / sizeof(std::uint64_t)>;
    static_assert(std::has_unique_object_representations_v<std::array<std::uint8_t, sizeof(Person)>>);
    for (const Person& person : people) {
        for (const std::uint64_t word : std::bit_cast<Words>(person)) {
            print.take(word);
        }
    }
}

void take_clock(Fingerprint& print, const ArrivalClock& clock, std::int32_t day) {
    print.take(clock.variability);
    for (std::size_t i = static_cast<std::size_t>(day - clock.first_day); i < clock.begin.size(); ++i) {
        print.take(clock.begin[i]);
    }
}

void take_employee(Fingerprint& print, const Employee& e) {
    print.take((std::uint64_t{e.number} << 32U) | (std::uint64_t{e.touchpoint} << 1U) | (e.is_on_roster ? 1U : 0U));
    print.take((static_cast<std::uint64_t>(static_cast<std::uint32_t>(e.hired_day)) << 32U) |
               static_cast<std::uint32_t>(e.vacant_until));
    print.take(e.hire_fit);
    print.take(e.skill);
    print.take(e.motivation);
    print.take(e.load);
    print.take(e.free_at_s);
}

void take_case(Fingerprint& print, const Case& c, const JourneyMemories& journeys) {
    print.take(std::uint64_t{c.person});
    print.take(c.key);
    print.take(c.time_s);
    print.take(c.waited_s);
    print.take(static_cast<std::uint64_t>(static_cast<std::uint32_t>(c.due_day)));
    std::uint64_t bytes = 0;
    for (const std::uint8_t byte :
         {c.journey, c.step, c.episode, c.contacts, c.repeats, c.switches, c.transfers, c.explains}) {
        bytes = (bytes << 8U) | byte;
    }
    print.take(bytes);
    print.take(std::uint64_t{c.is_called_back ? 1U : 0U});
    if (c.memory != Case::no_memory) {
        const JourneyMemory& memory = journeys[c.memory];
        print.take(memory.peak);
        print.take(memory.value_sum);
        print.take(memory.perceived_mean);
        print.take(memory.perceived_squares);
        print.take(std::uint64_t{memory.contacts});
        print.take(memory.grievance.loss_points);
        print.take(memory.grievance.before_points);
        print.take(memory.grievance.satisfaction_before);
        print.take(memory.grievance.satisfaction_failed);
    }
}

}  // namespace

std::uint64_t state_hash(const World& world) {
    Fingerprint print;
    print.take(static_cast<std::uint64_t>(static_cast<std::uint32_t>(world.day)));
    print.take(world.seed);
    if (world.luck_seed != world.seed) {
        print.take(world.luck_seed);
    }
    for (const ParameterInfo& info : parameter_table()) {
        print.take(world.set.*info.field);
        print.take(world.p.*info.field);
    }
    take_people(print, world.people);
    for (const Employee& employee : world.employees) {
        take_employee(print, employee);
    }
    print.take(world.community.questions_a_day);
    print.take(world.community.trust);
    print.take(std::uint64_t{world.hired_ever});
    take_clock(print, world.arrivals, world.day);
    for (const Station& station : world.stations) {
        print.take(static_cast<std::uint64_t>(static_cast<std::uint32_t>(station.staff)));
        print.take(station.kano.basic);
        print.take(station.kano.performance);
        print.take(station.kano.excitement);
        print.take(station.kano.on_the_way);
    }
    world.calendar.for_each(world.day, [&](const Case& c) { take_case(print, c, world.journeys); });
    for (const Message& m : world.messages) {
        print.take(std::uint64_t{m.sender});
        print.take(m.key);
        print.take(m.strength);
        print.take(m.perceived);
        print.take((std::uint64_t{m.group} << 16U) | (std::uint64_t{m.hop} << 8U) | (m.is_public ? 2U : 0U) |
                   (m.is_positive ? 1U : 0U));
    }
    return print.value();
}

}  // namespace goodwill
