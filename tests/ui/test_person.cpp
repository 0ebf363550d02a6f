// What the inspector says of a person.
#include <doctest/doctest.h>

#include <string>

#include "sim/rules/membership.h"
#include "tests/files.h"
#include "tests/shipped.h"
#include "tests/ui/headless.h"
#include "web/ui/figures/person_texts.h"

namespace goodwill::ui {

TEST_CASE("person: what somebody has heard fades towards the usual, and is shown as it is today") {
    const Scenario scenario = read_scenario(tests::minimal_text()).scenario;
    World world = starting_world(scenario, {});
    world.p.consideration_days = 100.0;
    for (const Status status : {Status::lost, Status::prospect}) {
        Person& who = world.people[3];
        who.status = status;
        who.consideration = 1.0F;
        who.joined_day = 0;
        world.day = 0;
        CHECK(consideration_text(world, 3, Language::en).view() == "100%");
        world.day = 3000;
        const double usual = usual_consideration(world, 3, generation(who));
        REQUIRE(usual < 0.99);
        CHECK(consideration_text(world, 3, Language::de).view() == percent(usual, 0, Language::de).view());
    }
}

TEST_CASE("person: a customer's time counts from joining, also before day 0") {
    const Scenario scenario = read_scenario(tests::minimal_text()).scenario;
    World world = starting_world(scenario, {});
    world.people[3].status = Status::customer;
    world.people[3].joined_day = -270;
    world.day = 30;
    CHECK(membership_text(world, 3, Language::en).view() == "for 10 months");
    world.day = 825;
    CHECK(membership_text(world, 3, Language::de).view() == "seit 3,0 Jahren");
}

}  // namespace goodwill::ui
