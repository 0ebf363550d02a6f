// The observers of validation, each with a day made by hand: what they count, and what they leave out (docs/model.md, 10).
#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "sim/rules/creation.h"
#include "sim/rules/intentions.h"
#include "sim/validation/evidence.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

// A contact of today, of which everything else is as it should be.
Contact& contact_today(World& world, std::uint32_t person) {
    Contact& contact = world.today.contacts.emplace_back();
    contact.person = person;
    contact.satisfaction = 7.5F;
    return contact;
}

World empty_market() {
    Scenario scenario = quiet_market(10);
    scenario.touchpoints = {machine_touchpoint(TouchpointKind::website),
                            staffed_touchpoint(TouchpointKind::hotline, 1, 60.0)};
    scenario.journeys = {single_contact(Trigger::issue, 1.0, 0), single_contact(Trigger::complaint, 0.0, 1)};
    return create_world(scenario, 4);
}

}  // namespace

TEST_CASE("observers: intentions are asked after contacts of low and of high effort, each by the own curve") {
    World world = empty_market();
    ExperienceEvidence e = start_watching(world).experience;
    for (const float effort : {0.1F, 0.2F, 0.5F, 0.8F, 0.9F, 0.9F}) {
        contact_today(world, 1).effort = effort;
    }
    watch_experience(e, world);
    CHECK(e.low_disloyal.count == 2.0);
    CHECK(e.high_disloyal.count == 3.0);
    CHECK(e.low_disloyal.mean() == doctest::Approx(0.5 * (says_disloyal(0.1) + says_disloyal(0.2))).epsilon(1e-5));
    CHECK(e.high_disloyal.mean() ==
          doctest::Approx((says_disloyal(0.8) + 2.0 * says_disloyal(0.9)) / 3.0).epsilon(1e-5));
    CHECK(e.low_speaks_badly.mean() ==
          doctest::Approx(0.5 * (says_speaks_badly(0.1) + says_speaks_badly(0.2))).epsilon(1e-5));
    CHECK(e.high_speaks_badly.count == 3.0);
}

TEST_CASE("observers: whoever met something bad is looked for half a year later, in the same membership") {
    World world = empty_market();
    ComplaintEvidence e = start_watching(world).complaints;
    for (const std::uint32_t person : {1U, 2U, 3U}) {
        e.followed.push_back({0, person, world.people[person].episode, Aftermath::silent});
    }
    world.people[2].status = Status::lost;
    ++world.people[3].episode;  // left and came back
    world.day = 180;            // day 179 has been simulated
    watch_complaints(e, world);
    CHECK(e.by_aftermath[0].count == 0.0);
    world.day = 181;
    watch_complaints(e, world);
    CHECK(e.by_aftermath[0].count == 3.0);
    CHECK(stayed(e, Aftermath::silent) == doctest::Approx(1.0 / 3.0));
}

TEST_CASE("observers: answers within two days are quick, first recoveries are 180 days apart, six points are major") {
    World world = empty_market();
    ComplaintEvidence e = start_watching(world).complaints;
    const auto answer = [&](std::int32_t failed_day, std::int32_t day, float loss_points, Redress redress) {
        world.today.contacts.clear();
        Contact& contact = contact_today(world, 5);
        contact.is_complaint = true;
        contact.redress = redress;
        contact.grievance.loss_points = loss_points;
        e.failed_day.insert_or_assign(5U, failed_day);
        world.day = day + 1;
        watch_complaints(e, world);
        CHECK(e.failed_day.empty());
        return e.followed.back().aftermath;
    };
    const auto says = [&](Aftermath aftermath, bool is_major) {
        return e.says_stays[static_cast<std::size_t>(aftermath)][is_major ? 1 : 0];
    };
    CHECK(answer(10, 12, 5.9F, Redress::put_right) == Aftermath::satisfied_quickly);
    CHECK(e.first_change.count == 1.0);
    CHECK(says(Aftermath::satisfied_quickly, false).mean() == doctest::Approx(0.95));
    CHECK(answer(50, 53, 6.0F, Redress::put_right) == Aftermath::satisfied);
    CHECK(e.second_change.count == 1.0);
    CHECK(says(Aftermath::satisfied, true).mean() == doctest::Approx(0.54));
    CHECK(answer(53 + 179, 53 + 180, 1.0F, Redress::put_right) == Aftermath::satisfied_quickly);
    CHECK(e.second_change.count == 2.0);
    CHECK(answer(233 + 180, 233 + 181, 1.0F, Redress::put_right) == Aftermath::satisfied_quickly);
    CHECK(e.first_change.count == 2.0);
    CHECK(answer(500, 501, 9.0F, Redress::in_vain) == Aftermath::unsatisfied);
    CHECK(says(Aftermath::unsatisfied, true).count == 1.0);
    CHECK(says(Aftermath::unsatisfied, false).count == 0.0);
}

TEST_CASE(
    "observers: whoever moves away has not left after service contacts, and whoever comes instead has made none") {
    World world = empty_market();
    CustomerEvidence e = start_watching(world).customers;
    const auto look = [&](std::int32_t day) {
        world.day = day + 1;
        watch_customers(e, world, 0);
        world.today.clear();
    };
    look(89);  // the first quarter ends
    Contact& contact = contact_today(world, 1);
    contact.needs_solution = true;
    look(95);
    world.people[1].status = Status::prospect;
    world.people[2].status = Status::lost;
    world.today.moves = {{1, MoveKind::moved_away, 0}, {2, MoveKind::left, 0}};
    look(100);
    CHECK(e.contacts[1] == 0);
    look(179);
    CHECK(e.watched[0] == 9.0);
    CHECK(left_after(e, 0, 99) == doctest::Approx(1.0 / 9.0));
}

TEST_CASE("observers: matters solved at once need no other channel, and a transferred call is the same call") {
    World world = empty_market();
    Evidence e = start_watching(world);
    // A matter at the hotline that changes the channel, one that is solved there, and a transferred one.
    Contact call{};
    call.touchpoint = 1;
    call.needs_solution = true;
    call.arrive_s = 36000.0F;
    std::vector<Contact> calls(4, call);
    for (std::uint32_t i = 0; i < 4; ++i) {
        calls[i].person = i;
    }
    calls[0].outcome = Outcome::moved_on;
    calls[2].outcome = Outcome::passed_on;
    calls[3] = calls[2];
    calls[3].transfers = 1;
    calls[3].outcome = Outcome::done;
    Contact other_channel = calls[0];
    other_channel.touchpoint = 0;
    other_channel.switches = 1;
    other_channel.outcome = Outcome::done;
    calls.push_back(other_channel);
    world.today.contacts = calls;
    world.day = 1;
    watch_matters(e.matters, world);
    watch_queues(e.queue, world);
    CHECK(e.matters.closed == 3.0);
    CHECK(e.matters.with_employee == 3.0);
    CHECK(e.matters.solved_at_once == 2.0);
    CHECK(e.queue.calls[10].mean() == 3.0);  // the transferred one is the same call
    CHECK(e.queue.queued[10] == 4.0);
}

TEST_CASE("observers: a purchase begins with the first attempt, and quarters follow those who were customers in them") {
    Scenario scenario = quiet_market(4);
    scenario.people = 6;
    scenario.touchpoints = {machine_touchpoint(TouchpointKind::shop)};
    scenario.journeys = {single_contact(Trigger::purchase, 1.0, 0)};
    World world = create_world(scenario, 5);
    CustomerEvidence e = start_watching(world).customers;
    contact_today(world, 1).repeats = 1;
    contact_today(world, 2);
    world.day = 1;
    watch_customers(e, world, 0);
    CHECK(e.first_purchase[1] == -1);
    CHECK(e.first_purchase[2] == 0);
    world.today.contacts.clear();
    world.day = 90;  // the first quarter is over
    watch_customers(e, world, 0);
    CHECK(e.before[3] == 0);
    CHECK(e.before[5] == 255);  // no customer
    world.people[3].status = Status::lost;
    world.day = 180;
    watch_customers(e, world, 0);
    CHECK(e.watched[0] == 4.0);
    CHECK(e.left[0] == 1.0);
    world.day = 270;
    watch_customers(e, world, 0);
    CHECK(e.watched[0] == 7.0);
    CHECK(left_after(e, 0, 0) == doctest::Approx(1.0 / 7.0));
}

TEST_CASE("observers: many listeners are six, and a post is counted once for all its readers") {
    World world = empty_market();
    WordEvidence e;
    for (std::uint32_t person = 0; person < 3; ++person) {
        Contact& contact = contact_today(world, person);
        contact.key = 100U + person;
        contact.is_bad = true;
        contact.satisfaction = 2.0F;
        const std::uint64_t listeners[] = {0, 5, 6};
        for (std::uint64_t i = 0; i < listeners[person]; ++i) {
            Message message;
            message.sender = person;
            message.key = contact.key * 64U + i;
            message.is_positive = false;
            world.messages.push_back(message);
        }
    }
    for (std::uint64_t i = 0; i < 7; ++i) {
        Message message;
        message.sender = 1;
        message.key = 101U * 64U + i;
        message.is_positive = false;
        message.is_public = true;
        message.group = static_cast<std::uint8_t>(ExpectationGroup::remote);
        world.messages.push_back(message);
    }
    watch_words(e, world);
    CHECK(e.bad == 3.0);
    CHECK(e.bad_told == 2.0);
    CHECK(e.bad_told_many == 1.0);
    CHECK(e.bad_listeners == 11.0);
    CHECK(e.contacts[0] == 3.0);
    CHECK(e.posts[1] == 1.0);
    CHECK(e.readers[1] == 7.0);
    CHECK(e.bad_posts_on_service == 1.0);
}

TEST_CASE("observers: giving up explained by the wait, hours weighted by their calls") {
    QueueEvidence e;
    e.queued[8] = 100.0;
    e.wait_s[8] = 100.0 * 60.0;
    e.gave_up[8] = 100.0 * 0.06;
    e.queued[10] = 300.0;
    e.wait_s[10] = 300.0 * 120.0;
    e.gave_up[10] = 300.0 * 0.12;
    CHECK(giving_up_explained(e) == doctest::Approx(1.0));
    CHECK(seconds_of_patience(e) == doctest::Approx(1000.0));
    e.gave_up[10] = 300.0 * 0.18;
    // Through the origin: slope Σ w x y / Σ w x², explained 1 − Σ w (y − s x)² / Σ w (y − ȳ)².
    const double slope = (100.0 * 60.0 * 0.06 + 300.0 * 120.0 * 0.18) / (100.0 * 3600.0 + 300.0 * 14400.0);
    const double residual = 100.0 * std::pow(0.06 - 60.0 * slope, 2) + 300.0 * std::pow(0.18 - 120.0 * slope, 2);
    const double total = 100.0 * std::pow(0.06 - 0.15, 2) + 300.0 * std::pow(0.18 - 0.15, 2);
    CHECK(giving_up_explained(e) == doctest::Approx(1.0 - residual / total));
}

TEST_CASE("observers: stars are four tenths of a point of satisfaction, and one more") {
    Scenario scenario = quiet_market(10);
    scenario.touchpoints = {machine_touchpoint(TouchpointKind::product)};
    scenario.touchpoints[0].late.share = 1e-9;  // deliveries, in time
    scenario.journeys = {single_contact(Trigger::issue, 1.0, 0)};
    World world = create_world(scenario, 6);
    world.day = 1;
    ExperienceEvidence e = start_watching(world).experience;
    contact_today(world, 1);
    watch_experience(e, world);
    CHECK(e.stars_in_time.count == 1.0);
    CHECK(e.stars_in_time.mean() == doctest::Approx(4.0));
}
