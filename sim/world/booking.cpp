#include "sim/world/booking.h"

#include <algorithm>

namespace goodwill {

MicroPoints book(World& world, std::uint32_t index, Reason reason, double points, std::uint8_t touchpoint,
                 std::uint32_t employee_number) {
    return book(world, index, recall(world, index), reason, points, touchpoint, employee_number);
}

MicroPoints book(World& world, std::uint32_t index, const Recollection& now, Reason reason, double points,
                 std::uint8_t touchpoint, std::uint32_t employee_number) {
    constexpr auto limit = static_cast<std::int64_t>(account_limit_points * micro_per_point);
    Person& person = world.people[index];
    const MicroPoints before = person.balance;
    const MicroPoints remembered = now.balance;
    person.bad_memory = static_cast<float>(static_cast<double>(person.bad_memory) * now.memory_kept);
    person.effort_memory = static_cast<float>(static_cast<double>(person.effort_memory) * now.memory_kept);
    person.touched_day = static_cast<std::int16_t>(world.day);
    const double bounded = std::clamp(points, -2.0 * account_limit_points, 2.0 * account_limit_points);
    // Rounded to the nearest: what is positive is truncated downwards.
    constexpr std::int64_t positive = 4 * limit;
    const double shifted = bounded * micro_per_point + (static_cast<double>(positive) + 0.5);
    const std::int64_t wanted = remembered + static_cast<std::int64_t>(shifted) - positive;
    person.balance = static_cast<MicroPoints>(std::clamp(wanted, -limit, limit));
    const MicroPoints amount = person.balance - remembered;
    Counters& count = world.record.total;
    const double booked_points = static_cast<double>(amount) / micro_per_point;
    (amount >= 0 ? count.deposited : count.withdrawn) += amount >= 0 ? booked_points : -booked_points;
    if (keeps(world.ledger, index)) {
        record(world.ledger,
               {index, world.day, employee_number, touchpoint, reason, remembered - before, amount, person.balance});
    }
    return amount;
}

void close_account(World& world, std::uint32_t index) {
    Person& person = world.people[index];
    const MicroPoints before = person.balance;
    const MicroPoints remembered = recall(world, index).balance;
    person.balance = 0;
    person.touched_day = static_cast<std::int16_t>(world.day);
    if (keeps(world.ledger, index)) {
        record(world.ledger,
               {index, world.day, no_employee, no_touchpoint, Reason::moved_away, remembered - before, -remembered, 0});
    }
}

}  // namespace goodwill
