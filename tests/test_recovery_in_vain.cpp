// Complaints in vain: what is one, and what it changes beside the account (M10, M14).
#include "sim/rules/creation.h"
#include "sim/rules/recovery.h"

#include <doctest/doctest.h>

#include <vector>

#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

TEST_CASE("an answer in vain takes nothing from a grudge") {
    Scenario scenario = all_bad(3000);
    scenario.parameters.severe_threshold = 1.0;
    scenario.parameters.voice_share = 0.5;
    scenario.parameters.complaint_ease = 1.0;
    scenario.parameters.recovery_speed = 0.0;
    World world = create_world(scenario, 14);
    run_days(world, 1);
    int in_vain = 0;
    for (const Contact& contact : world.today.contacts) {
        REQUIRE(contact.redress != Redress::put_right);
        if (contact.redress == Redress::in_vain) {
            CHECK(world.people[contact.person].grudge == 1.0F);
            ++in_vain;
        }
    }
    CHECK(in_vain > 20);
}

TEST_CASE("hanging up is no answer: a complaint comes to nothing when it is given up for good, and once") {
    Scenario scenario = all_bad(2000);
    Parameters& p = scenario.parameters;
    p.voice_share = 0.5;
    p.complaint_ease = 1.0;
    p.recovery_speed = 0.0;  // nobody is called back
    p.call_back = 0.0;
    p.retry_share = 0.7;
    scenario.touchpoints.push_back(staffed_touchpoint(TouchpointKind::hotline, 1, 600.0));
    scenario.touchpoints[1].patience_mean_s = 1.0;
    scenario.touchpoints[1].solution_share = 1.0;
    scenario.journeys.push_back(single_contact(Trigger::complaint, 0.0, 1));
    scenario.journeys[1].steps[0].needs_solution = true;
    World world = create_world(scenario, 16);
    int tries_again = 0;
    int for_good = 0;
    double in_vain = 0.0;
    double failed = 0.0;
    run_days(world, 30, [&](const World& w) {
        for (const Contact& contact : w.today.contacts) {
            in_vain += contact.redress == Redress::in_vain ? 1.0 : 0.0;
            if (contact.is_complaint && contact.outcome == Outcome::gave_up) {
                CHECK((contact.redress == Redress::in_vain) == contact.ends_journey);
                (contact.ends_journey ? for_good : tries_again) += 1;
            }
        }
        failed += w.record.total.failed_recoveries;
    });
    CHECK(tries_again > 20);
    CHECK(for_good > 20);
    CHECK(failed == in_vain);
}

TEST_CASE("intentions are asked after bad contacts alone, as they stood before an answer (M14)") {
    Scenario scenario = all_bad(2000);
    Parameters& p = scenario.parameters;
    p.voice_share = 0.5;
    p.complaint_ease = 1.0;
    p.recovery_speed = 0.0;  // every answer is in vain
    World on_the_spot = create_world(scenario, 17);
    run_days(on_the_spot, 1);
    const std::vector<Contact>& contacts = on_the_spot.today.contacts;
    std::vector<bool> has_come(on_the_spot.people.size());
    double first = 0.0;
    for (const Contact& contact : contacts) {
        first += has_come[contact.person] ? 0.0 : 1.0;
        has_come[contact.person] = true;
    }
    REQUIRE(on_the_spot.record.total.failed_recoveries > 20.0);
    CHECK(on_the_spot.record.total.first_bad == first);
    CHECK(on_the_spot.record.total.again_bad == static_cast<double>(contacts.size()) - first);

    scenario.touchpoints.push_back(machine_touchpoint(TouchpointKind::invoice));
    scenario.touchpoints[1].quality = 9.0;
    scenario.journeys.push_back(single_contact(Trigger::complaint, 0.0, 1));
    World later = create_world(scenario, 17);
    double in_vain = 0.0;
    const DayRecord sum = [&] {
        DayRecord record{};
        run_days(later, 20, [&](const World& w) {
            add(record, w.record);
            for (const Contact& contact : w.today.contacts) {
                in_vain += contact.redress == Redress::in_vain && !contact.is_bad ? 1.0 : 0.0;
            }
        });
        return record;
    }();
    REQUIRE(in_vain > 20.0);
    CHECK(sum.total.first_bad + sum.total.again_bad == sum.total.bad);
}
