// What validation watches about the loyalty of a person, each with days made by hand (docs/model.md, 10).
#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "sim/rules/appraisal.h"
#include "sim/rules/creation.h"
#include "sim/validation/calibration.h"
#include "sim/validation/evidence.h"
#include "sim/validation/validation.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

using Course = AfterBadEvidence::Course;

World ten_customers() {
    Scenario scenario = quiet_market(10);
    scenario.touchpoints = {machine_touchpoint(TouchpointKind::website)};
    scenario.journeys = {single_contact(Trigger::purchase, 1.0, 0)};
    return create_world(scenario, 4);
}

// A day without anything, of which the test then tells what happened.
void begin_day(World& world, std::int32_t day) {
    world.day = day + 1;
    world.today.clear();
}

}  // namespace

TEST_CASE("loyalty: correlation of pairs") {
    Pairs pairs;
    for (const auto& [x, y] : {std::pair{1.0, 2.0}, std::pair{2.0, 1.0}, std::pair{3.0, 4.0}, std::pair{4.0, 3.0}}) {
        pairs.add(x, y);
    }
    CHECK(pairs.correlation() == doctest::Approx(0.6));  // covariance 0.75, both variances 1.25
    Pairs constant;
    constant.add(1.0, 1.0);
    constant.add(1.0, 2.0);
    CHECK(std::isnan(constant.correlation()));
}

TEST_CASE("loyalty: the answer to a survey is a line in the account with noise, rounded, from 0 to 10") {
    Parameters p;
    p.score_intercept = 7.0;
    p.score_account = 0.1;
    p.score_noise = 2.0;
    CHECK(survey_score(10.0, 0.0, p) == 8.0);
    CHECK(survey_score(10.0, 0.3, p) == 9.0);   // 8.6
    CHECK(survey_score(10.0, -0.3, p) == 7.0);  // 7.4
    CHECK(survey_score(60.0, 1.0, p) == 10.0);
    CHECK(survey_score(-60.0, -1.0, p) == 0.0);
}

TEST_CASE("loyalty: who leaves within a year, by the score and the account at its beginning") {
    World world = ten_customers();
    LoyaltyEvidence e = start_watching(world).loyalty;
    const float scores[] = {0, 3, 6, 6, 7, 8, 9, 9, 10, 10};
    for (std::size_t i = 0; i < 10; ++i) {
        e.people[i].score = scores[i];
        e.people[i].points = static_cast<float>(i);
    }
    begin_day(world, 100);
    world.today.moves = {{0, MoveKind::left, 0},
                         {1, MoveKind::left, 0},
                         {2, MoveKind::moved_away, 0},
                         {6, MoveKind::moved_away, 0},
                         {8, MoveKind::left, 0}};
    watch_loyalty(e, world, 0);
    begin_day(world, 200);
    world.today.moves = {{0, MoveKind::won_back, 0}, {8, MoveKind::moved_away, 0}};  // after she had left
    watch_loyalty(e, world, 0);
    CHECK(e.detractors.watched == 0.0);
    begin_day(world, 364);
    watch_loyalty(e, world, 0);
    CHECK(e.detractors.watched == 3.0);
    CHECK(e.detractors.left == 2.0);
    CHECK(e.promoters.watched == 3.0);
    CHECK(e.promoters.left == 1.0);
    CHECK(times_as_likely(e.detractors, e.promoters) == doctest::Approx(2.0));
    // Eight who did not move away: a fifth is one person.
    CHECK(e.lowest_fifth.watched == 1.0);
    CHECK(e.lowest_fifth.left == 1.0);
    CHECK(e.highest_fifth.left == 0.0);
}

TEST_CASE("loyalty: the satisfaction of a year is the mean over its contacts, of those who stayed") {
    World world = ten_customers();
    world.p.score_noise = 0.0;
    world.p.score_intercept = 5.0;
    world.p.score_account = 0.1;
    for (std::uint32_t i = 0; i < 10; ++i) {
        world.people[i].touched_day = 364;
        world.people[i].balance = static_cast<MicroPoints>(10e6 * (i % 3));
    }
    LoyaltyEvidence e = start_watching(world).loyalty;
    begin_day(world, 364);
    for (std::uint32_t i = 0; i < 4; ++i) {
        for (const float change : {-1.0F, 1.0F}) {
            Contact& contact = world.today.contacts.emplace_back();
            contact.person = i;
            contact.satisfaction = 4.0F + static_cast<float>(i % 3) + change;
        }
    }
    world.today.moves = {{3, MoveKind::left, 0}};
    watch_loyalty(e, world, 0);
    CHECK(e.satisfaction_and_score.count == 3.0);
    CHECK(e.satisfaction_and_score.x == doctest::Approx(4.0 + 5.0 + 6.0));
    CHECK(e.satisfaction_and_score.correlation() == doctest::Approx(1.0));
    CHECK(e.people[0].contacts == 0);  // the next year has begun
}

TEST_CASE("loyalty: months of tenure, as far as they were watched") {
    World world = ten_customers();
    for (Person& person : world.people) {
        person.status = Status::prospect;
    }
    world.people[5].status = Status::customer;
    world.people[5].joined_day = -45;
    LoyaltyEvidence e = start_watching(world).loyalty;
    begin_day(world, 20);
    world.today.moves = {{5, MoveKind::left, 0}, {6, MoveKind::joined_word, 0}};
    watch_loyalty(e, world, 0);
    CHECK(e.days_at_risk[0] == 0.0);
    CHECK(e.days_at_risk[1] == 15.0);
    CHECK(e.days_at_risk[2] == 6.0);
    CHECK(e.left[2] == 1.0);
    begin_day(world, 60);
    world.today.moves = {{6, MoveKind::moved_away, 0}};
    watch_loyalty(e, world, 0);
    CHECK(e.days_at_risk[0] == 30.0);
    CHECK(e.days_at_risk[1] == 15.0 + 11.0);
    CHECK(e.left[1] == 0.0);  // moving away is no leaving
}

TEST_CASE("loyalty: where leaving has its peak, how high it is, and whether it rises again") {
    World world = ten_customers();
    for (Person& person : world.people) {
        person.status = Status::prospect;
    }
    LoyaltyEvidence e;
    e.days_at_risk.fill(3000.0);  // a hundred people each month
    e.left.fill(2.0);
    e.left[0] = 4.0;
    e.left[1] = 10.0;
    e.left[2] = 9.0;
    e.left[3] = 5.0;
    const Hazard falling = hazard_of(e, world, 0);
    CHECK(falling.peak_month == 3.0);
    CHECK(falling.peak_to_late == doctest::Approx(9.5 / 2.0));
    CHECK(falling.largest_rise == doctest::Approx(0.0).epsilon(1e-9));
    for (const std::size_t month : {16U, 17U, 18U}) {  // the fifth quarter after the peak
        e.left[month] = 8.0;
    }
    const Hazard rising = hazard_of(e, world, 0);
    CHECK(rising.peak_month == 3.0);
    // From 0.02 to 0.08 a month, each of 300 people: (0.08 − 0.02) / √(0.08/300 + 0.02/300).
    CHECK(rising.largest_rise == doctest::Approx(0.06 / std::sqrt(0.1 / 300.0)));

    // With a contract months count from its end.
    Scenario bound = *world.scenario;
    bound.contract_months = 12;  // 365 days: the thirteenth month begins on day 360
    world.scenario = std::make_shared<const Scenario>(bound);
    e.left.fill(2.0);
    e.left[12] = 20.0;
    CHECK(hazard_of(e, world, 0).peak_month == 2.0);
    CHECK(hazard_of(e, world, 0).peak_to_late == doctest::Approx(5.5));
}

TEST_CASE("after bad contacts: those who are still followed have had their days when the ratio is formed") {
    World world = ten_customers();
    AfterBadEvidence e = start_watching(world).after_bad;
    begin_day(world, 0);
    for (const std::uint32_t who : {0U, 1U, 2U}) {
        Contact& contact = world.today.contacts.emplace_back();
        contact.person = who;
        contact.is_bad = true;
        contact.is_first_bad = true;
        contact.disconfirmation = -2.0F;
        contact.has_complained = who == 2;
        contact.redress = who == 2 ? Redress::in_vain : Redress::none;
    }
    watch_after_bad(e, world);
    begin_day(world, 10);
    world.today.moves = {{0, MoveKind::left, 0}, {2, MoveKind::left, 0}};
    watch_after_bad(e, world);
    begin_day(world, 90);
    watch_after_bad(e, world);
    // In vain: one left in 10 days; silent: one in 10 and none in 90.
    CHECK(left_against_silent(e, AfterBadEvidence::Course::failed) == doctest::Approx(10.0));
    CHECK(e.groups[static_cast<std::size_t>(AfterBadEvidence::Course::silent)][0].days == 10.0);
}

TEST_CASE("after bad contacts: who is counted, and as what") {
    World world = ten_customers();
    world.p.memory_half_life_days = 120.0;
    AfterBadEvidence e = start_watching(world).after_bad;
    const auto bad = [&](std::uint32_t who, float disconfirmation, bool has_complained) -> Contact& {
        Contact& contact = world.today.contacts.emplace_back();
        contact.person = who;
        contact.is_bad = true;
        contact.is_first_bad = true;
        contact.disconfirmation = disconfirmation;
        contact.has_complained = has_complained;
        return contact;
    };
    const auto answer = [&](std::uint32_t who, Redress redress) {
        Contact& contact = world.today.contacts.emplace_back();
        contact.person = who;
        contact.is_complaint = true;
        contact.redress = redress;
    };
    begin_day(world, 0);
    bad(0, -2.0F, false);                              // stays
    bad(1, -2.5F, false);                              // leaves on day 100
    bad(2, -2.0F, false);                              // leaves on day 30
    bad(3, -2.0F, false);                              // moves away on day 100
    bad(4, -5.0F, true);                               // put right on day 10, leaves on day 179
    bad(5, -5.0F, true);                               // in vain on day 30, and leaves then
    bad(6, -5.0F, true);                               // never answered
    bad(7, -3.5F, true).redress = Redress::put_right;  // on the spot; leaves on day 180: too late
    bad(8, -2.0F, false).is_first_bad = false;
    bad(9, -2.0F, false);  // leaves at once: complainers had to stay as well
    world.today.moves = {{9, MoveKind::left, 0}};
    watch_after_bad(e, world);
    CHECK(e.followed.size() == 9);
    begin_day(world, 10);
    answer(4, Redress::put_right);
    answer(6, Redress::none);
    bad(0, -5.0F, true);  // she is followed already
    watch_after_bad(e, world);
    begin_day(world, 30);
    answer(5, Redress::in_vain);
    world.today.moves = {{2, MoveKind::left, 0}, {5, MoveKind::left, 0}};
    watch_after_bad(e, world);
    begin_day(world, 100);
    world.today.moves = {{1, MoveKind::left, 0}, {3, MoveKind::moved_away, 0}};
    watch_after_bad(e, world);
    begin_day(world, 179);
    world.today.moves = {{4, MoveKind::left, 0}};
    watch_after_bad(e, world);
    CHECK(e.next == 0);
    begin_day(world, 180);
    world.today.moves = {{7, MoveKind::left, 0}};
    watch_after_bad(e, world);
    const auto check = [&e](Course course, std::size_t stratum, double days, double left) {
        const AfterBadEvidence::Group& group = e.groups[static_cast<std::size_t>(course)][stratum];
        CAPTURE(static_cast<int>(course));
        CHECK(group.days == days);
        CHECK(group.left == left);
    };
    check(Course::silent, 0, 179.0 + 30.0 + 100.0, 1.0);
    check(Course::silent, 1, 100.0, 1.0);
    check(Course::unanswered, 3, 9.0 + 29.0 + 179.0, 0.0);
    check(Course::recovered, 3, 170.0, 1.0);
    check(Course::failed, 3, 1.0, 1.0);
    check(Course::recovered, 2, 179.0, 0.0);
    CHECK(e.present_of[0] == AfterBadEvidence::nobody);
}

TEST_CASE("after bad contacts: groups are compared at equal severity") {
    // Within each stratum complainers leave half as often; more of them were hit hard, so that over all they leave more often.
    AfterBadEvidence e;
    const auto set = [&e](Course course, std::size_t stratum, double count, double left) {
        e.groups[static_cast<std::size_t>(course)][stratum] = {count, left};
    };
    set(Course::silent, 0, 900.0, 90.0);
    set(Course::silent, 3, 100.0, 60.0);
    set(Course::recovered, 0, 100.0, 5.0);
    set(Course::recovered, 3, 900.0, 270.0);
    CHECK(left_against_silent(e, Course::recovered) == doctest::Approx(0.5));
    CHECK(std::isnan(left_against_silent(e, Course::failed)));
}

TEST_CASE(
    "repeat purchases: those who come back are no first-time buyers, and newcomers in the place of somebody are") {
    World world = ten_customers();
    world.people[0].status = Status::lost;
    world.people[1].status = Status::prospect;
    world.people[2].status = Status::lost;
    CustomerEvidence e = start_watching(world).customers;
    begin_generation(world.people[2]);  // somebody else now
    begin_day(world, 50);
    for (std::uint32_t who = 0; who < 3; ++who) {
        world.today.moves.push_back({who, MoveKind::joined_word, 0});
    }
    watch_customers(e, world, 0);
    CHECK(e.joined[0] == -1);
    CHECK(e.joined[1] == 50);
    CHECK(e.joined[2] == 50);
    // What the next one in that place buys is no repeat.
    begin_generation(world.people[2]);
    begin_day(world, 60);
    for (const std::uint32_t who : {1U, 2U}) {
        Contact contact{};
        contact.person = who;
        world.today.contacts.push_back(contact);
    }
    watch_customers(e, world, 0);
    CHECK(e.repeated[1] == 1);
    CHECK(e.repeated[2] == 0);
}

TEST_CASE("validation: a fact is inside with its whole interval, and every range has two ends that say something") {
    FactInfo fact = fact_table()[0];
    fact.minimum = 1.0;
    fact.maximum = 2.0;
    CHECK(judge(fact, std::vector<double>{1.5, 1.51, 1.52}).is_inside);
    CHECK(!judge(fact, std::vector<double>{1.0, 2.0}).is_inside);  // mean in the middle, interval wider than the range
    CHECK(!judge(fact, std::vector<double>{1.02, 1.03, 1.0}).is_inside);
    CHECK(!judge(fact, std::vector<double>{1.5}).is_inside);  // no interval
    for (const FactInfo& row : fact_table()) {
        CAPTURE(std::string(row.id));
        CHECK(std::abs(row.minimum) <= 500.0);
        CHECK(std::abs(row.maximum) <= 500.0);
    }
}

TEST_CASE("calibration: outcomes and displays are kept apart from the search") {
    for (const FactKind kind : {FactKind::outcome, FactKind::display, FactKind::calibrated}) {
        std::vector<std::vector<double>> values(fact_table().size());
        int found = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (fact_table()[i].kind == kind) {
                values[i] = {fact_table()[i].maximum + 1000.0};
                ++found;
            }
        }
        CHECK(found > 5);
        CHECK(distance(values) == (kind == FactKind::calibrated ? doctest::Approx(9.0) : doctest::Approx(0.0)));
    }
    const std::vector<bool> is_wanted = calibrated_settings();
    for (const FactInfo& fact : fact_table()) {
        CHECK((is_wanted[fact.setting] || fact.kind != FactKind::calibrated));
    }
}
