// The calendar of days to come and the queue of events of one day.
#include "sim/world/calendar.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "sim/base/rng.h"
#include "sim/world/day_queue.h"
#include "tests/due_cases.h"

using namespace goodwill;

namespace {

Case due(std::uint32_t person, std::int32_t day) {
    Case item;
    item.person = person;
    item.due_day = day;
    return item;
}

std::vector<std::uint32_t> people_of(const std::vector<Case>& cases) {
    std::vector<std::uint32_t> people;
    for (const Case& item : cases) {
        people.push_back(item.person);
    }
    return people;
}

Case event(std::uint32_t person, float time_s) {
    Case item;
    item.person = person;
    item.time_s = time_s;
    return item;
}

}  // namespace

TEST_CASE("the calendar gives back what is due, on its day, in the order of putting") {
    Calendar calendar;
    calendar.put(due(1, 5), 0);
    calendar.put(due(2, 3), 0);
    calendar.put(due(3, 5), 2);
    calendar.put(due(4, 5), 4);
    for (int day = 1; day <= 6; ++day) {
        const std::vector<Case> today = due_cases(calendar, day);
        const std::vector<std::uint32_t> expected = day == 3   ? std::vector<std::uint32_t>{2}
                                                    : day == 5 ? std::vector<std::uint32_t>{1, 3, 4}
                                                               : std::vector<std::uint32_t>{};
        CHECK(people_of(today) == expected);
    }
    CHECK(due_cases(calendar, 6).empty());
}

TEST_CASE("entries beyond the ring wait and come on their day") {
    Calendar calendar;
    const std::vector<std::int32_t> days{
        1, Calendar::days_ahead - 1, Calendar::days_ahead, Calendar::days_ahead + 1, 2000, 5000};
    for (std::uint32_t i = 0; i < days.size(); ++i) {
        calendar.put(due(i, days[i]), 0);
    }
    std::vector<std::int32_t> came(days.size(), -1);
    for (int day = 0; day <= 5000; ++day) {
        const std::vector<Case> today = due_cases(calendar, day);
        for (const Case& item : today) {
            CHECK(came[item.person] == -1);
            came[item.person] = day;
        }
    }
    CHECK(came == days);
}

TEST_CASE("thousands of entries: each comes exactly once") {
    Calendar calendar;
    std::vector<std::int32_t> wanted;
    std::vector<std::int32_t> came;
    for (int day = 0; day < 1500; ++day) {
        const std::vector<Case> today = due_cases(calendar, day);
        for (const Case& item : today) {
            came[item.person] = day;
        }
        for (std::uint32_t k = 0; day < 800 && k < 5; ++k) {
            const Luck luck(1, Purpose::trigger_gap, k, day);
            const auto number = static_cast<std::uint32_t>(wanted.size());
            wanted.push_back(day + 1 + static_cast<std::int32_t>(luck.below(Purpose::trigger_gap, 700)));
            came.push_back(-1);
            calendar.put(due(number, wanted.back()), day);
        }
    }
    CHECK(came == wanted);
}

TEST_CASE("what is put while a day is taken comes on its own day and takes nobody's place") {
    Calendar calendar;
    std::vector<std::uint32_t> everybody;
    std::vector<std::uint32_t> twice;
    for (std::uint32_t i = 0; i < 1000; ++i) {
        calendar.put(due(i, 1), 0);
        everybody.push_back(i);
        twice.insert(twice.end(), 2, i);
    }
    std::vector<std::uint32_t> came;
    calendar.take(1, [&](std::span<const Case> part) {
        for (const Case& item : part) {
            came.push_back(item.person);
            calendar.put(due(item.person, 2), 1);
            calendar.put(due(item.person, 2), 1);
        }
    });
    CHECK(came == everybody);
    CHECK(people_of(due_cases(calendar, 2)) == twice);
}

TEST_CASE("looking through the calendar finds every entry in order of day") {
    Calendar calendar;
    calendar.put(due(1, 12), 10);
    calendar.put(due(2, 11), 10);
    calendar.put(due(3, 10 + Calendar::days_ahead + 50), 10);
    calendar.put(due(4, 12), 10);
    std::vector<std::uint32_t> seen;
    calendar.for_each(10, [&seen](const Case& item) { seen.push_back(item.person); });
    CHECK(seen == std::vector<std::uint32_t>{2, 1, 4, 3});
    calendar.clear();
    calendar.for_each(10, [](const Case&) { FAIL("nothing is left"); });
}

TEST_CASE("the day's events come in order of time, equal ones in order of putting") {
    DayQueue queue;
    queue.begin_day();
    std::vector<Case> wanted;
    for (std::uint32_t i = 0; i < 3000; ++i) {
        const Luck luck(2, Purpose::trigger_start, i, 0);
        // Times on a grid of 20 s, so that many are equal; the last ones at the very end of the day.
        const float time = 20.0F * static_cast<float>(luck.below(Purpose::trigger_start, 4320));
        wanted.push_back(event(i, i < 2990 ? time : 86399.9F));
        if (i % 2 == 0) {
            queue.put(wanted.back());
        } else {
            queue.add(wanted.back().time_s).person = i;  // filled in where it lies
        }
    }
    std::stable_sort(wanted.begin(), wanted.end(), [](const Case& a, const Case& b) { return a.time_s < b.time_s; });
    std::vector<Case> came;
    for (int minute = 0; minute < DayQueue::minutes; ++minute) {
        queue.open(minute);
        for (Case item; queue.next(item);) {
            CHECK(static_cast<int>(item.time_s / 60.0F) == minute);
            came.push_back(item);
        }
    }
    CHECK(people_of(came) == people_of(wanted));
}

TEST_CASE("what events cause during their own minute is woven in") {
    DayQueue queue;
    queue.begin_day();
    queue.put(event(1, 10.0F));
    queue.put(event(2, 30.0F));
    queue.put(event(3, 70.0F));
    std::vector<std::uint32_t> came;
    for (int minute = 0; minute < DayQueue::minutes; ++minute) {
        queue.open(minute);
        for (Case item; queue.next(item);) {
            came.push_back(item.person);
            if (item.person == 1) {
                queue.put(event(4, 10.0F));  // now: after those already there
                queue.put(event(5, 30.0F));  // after event 2, put earlier
                queue.put(event(6, 65.0F));  // next minute, before event 3
                queue.put(event(7, 20.0F));
            }
            if (item.person == 7) {
                queue.put(event(8, 25.0F));
            }
        }
    }
    CHECK(came == std::vector<std::uint32_t>{1, 4, 7, 8, 2, 5, 6, 3});
}

TEST_CASE("a new day begins empty") {
    DayQueue queue;
    for (int day = 0; day < 3; ++day) {
        queue.begin_day();
        queue.put(event(static_cast<std::uint32_t>(day), 100.0F));
        int seen = 0;
        int shown = 0;
        for (int minute = 0; minute < DayQueue::minutes; ++minute) {
            queue.open(minute);
            shown += static_cast<int>(queue.opened().size());
            for (Case item; queue.next(item); ++seen) {
                CHECK(item.person == static_cast<std::uint32_t>(day));
            }
        }
        CHECK(seen == 1);
        CHECK(shown == 1);
    }
}
