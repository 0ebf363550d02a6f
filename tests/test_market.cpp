// The market beyond today's customers: who comes and goes in it, how open it is, what those outside remember (M12, M22).
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "sim/rules/creation.h"
#include "sim/rules/membership.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

// A market of people who are no customers, but one.
Scenario outsiders(int people) {
    Scenario scenario = quiet_market(1);
    scenario.people = people;
    return scenario;
}

void tell(World& world, std::uint32_t senders, bool is_positive) {
    for (std::uint32_t i = 0; i < senders; ++i) {
        Message message;
        message.sender = i;
        message.key = 64U * i;
        message.is_positive = is_positive;
        world.messages.push_back(message);
    }
}

double joined_in(const Scenario& scenario, int days, bool by_word) {
    World world = create_world(scenario, 621);
    double joined = 0.0;
    for (int day = 0; day < days; ++day) {
        if (by_word) {
            tell(world, 4000, true);
        }
        run_days(world, 1);
        joined += world.record.total.joined_advert + world.record.total.joined_word;
    }
    return joined;
}

}  // namespace

TEST_CASE("openness: what the scenario says, times the price over the market's to the power of minus the elasticity") {
    Scenario scenario = quiet_market(10);
    scenario.competitors[0].price = 0.8;
    scenario.parameters.price = 1.0;
    scenario.parameters.join_price = 2.5;
    World world = create_world(scenario, 622);
    CHECK(openness_of(world) == doctest::Approx(std::pow(1.0 / 0.8, -2.5)).epsilon(1e-9));
    world.p.joining = 1.7;
    CHECK(openness_of(world) == doctest::Approx(1.7 * std::pow(1.0 / 0.8, -2.5)).epsilon(1e-9));
    world.p.join_price = 0.0;
    CHECK(openness_of(world) == doctest::Approx(1.7).epsilon(1e-9));
    run_days(world, 1);
    CHECK(world.openness == doctest::Approx(openness_of(world)).epsilon(1e-12));
}

TEST_CASE("openness and price move joining by adverts and by word of mouth alike, in proportion") {
    Scenario adverts = outsiders(60000);
    adverts.parameters.advertising_eur = 20.0;
    adverts.parameters.advert_scale_eur = 0.5;
    adverts.parameters.advert_ceiling = 5.0;
    Scenario words = outsiders(60000);
    words.parameters.word_conversion = 0.2;
    for (const Scenario& scenario : {adverts, words}) {
        const bool by_word = scenario.parameters.advertising_eur == 0.0;
        CAPTURE(by_word);
        const double usual = joined_in(scenario, 6, by_word);
        REQUIRE(usual > 1200.0);
        const auto ratio = [&](double joining, double price) {
            Scenario changed = scenario;
            changed.parameters.joining = joining;
            changed.parameters.price = price;
            return joined_in(changed, 6, by_word) / usual;
        };
        // Two counts of more than 500, and fewer are left to join: four standard errors are 0.13 at most.
        CHECK(ratio(1.0, 1.25) == doctest::Approx(std::pow(1.25, -2.0)).epsilon(0.13));
        CHECK(ratio(1.0, 0.9) == doctest::Approx(std::pow(0.9, -2.0)).epsilon(0.13));
        CHECK(ratio(0.5, 1.0) == doctest::Approx(0.5).epsilon(0.13));
    }
}

TEST_CASE("renewal: the share of all people that is said, in whole numbers a day, customers like others") {
    constexpr int days = 1000;
    Scenario scenario = quiet_market(3000);
    scenario.people = 10000;
    scenario.parameters.market_renewal = 0.08;  // 2.19 a day
    World world = create_world(scenario, 623);
    std::vector<int> before(10000, 0);
    double newcomers = 0.0;
    double from_customers = 0.0;
    double customer_share = 0.0;
    double three = 0.0;
    int odd_days = 0;
    run_days(world, days, [&](const World& w) {
        int today = 0;
        for (std::size_t i = 0; i < before.size(); ++i) {
            const int which = generation(w.people[i]);
            today += which != before[i] ? 1 : 0;
            before[i] = which;
        }
        newcomers += today;
        three += today == 3 ? 1.0 : 0.0;
        odd_days += today < 2 || today > 3 ? 1 : 0;
        from_customers += w.record.total.moved_away;
        const Counters& c = w.record.total;
        customer_share += c.customers / 10000.0;
        CHECK(c.customers + c.prospects + c.lost == 10000.0);
        CHECK(static_cast<double>(w.today.moves.size()) == c.moved_away);
        CHECK(c.left == 0.0);
    });
    const double fraction = 800.0 / 365.0 - 2.0;
    CHECK(odd_days <= 3);  // the same place twice on a day
    CHECK(std::abs(three / days - fraction) < 4.0 * std::sqrt(fraction * (1.0 - fraction) / days));
    CHECK(std::abs(newcomers - days * 800.0 / 365.0) < 4.0 * std::sqrt(days * fraction * (1.0 - fraction)) + 3.0);
    CHECK(std::abs(from_customers - newcomers * customer_share / days) < 4.0 * std::sqrt(0.25 * newcomers));
    CHECK(static_cast<double>(world.customers) == 3000.0 - from_customers);
}

TEST_CASE("a newcomer has no account, no grudge, no memories, other traits; her statement begins with nothing") {
    Scenario scenario = daily_contacts(4000);
    scenario.people = 8000;
    scenario.parameters.initial_expectation_sd = 0.8;
    World world = create_world(scenario, 624, Ledger::Scope::all);
    run_days(world, 5);
    const std::vector<Person> before = world.people;
    int alike = 0;
    for (std::uint32_t i = 0; i < 6000; ++i) {
        Person& person = world.people[i];
        person.balance = 12'000'000;
        person.grudge = 0.9F;
        person.bad_memory = 2.0F;
        person.effort_memory = 0.5F;
        person.recovered_day = 3;
        replace_person(world, i);
        CHECK(person.status == Status::prospect);
        CHECK(person.balance == 0);
        CHECK(person.grudge == 0.0F);
        CHECK(person.bad_memory == 0.0F);
        CHECK(person.effort_memory == 0.0F);
        CHECK(person.recovered_day == never);
        CHECK(person.episode == 0x10);
        CHECK(static_cast<double>(person.consideration) ==
              doctest::Approx(usual_consideration(world, i, generation(world.people[i]))));
        alike += person.consideration == before[i].consideration ? 1 : 0;
        alike += person.expectation[0] == before[i].expectation[0] ? 1 : 0;
        join(world, i, MoveKind::joined_word);
        alike += person.frailty == before[i].frailty ? 1 : 0;
        alike += person.activity == before[i].activity ? 1 : 0;
        alike += person.fit.kept == before[i].fit.kept && i < 4000 ? 1 : 0;
    }
    CHECK(alike < 20);  // numbers with few digits may meet
    CHECK(world.customers == 6000);
    const std::vector<Booking> lines = statement_of(world.ledger, 17).bookings;
    REQUIRE(lines.size() >= 3);
    const Booking& closed = lines[lines.size() - 2];
    CHECK(closed.reason == Reason::moved_away);
    CHECK(closed.balance == 0);
    CHECK(closed.amount < -11'000'000);
    CHECK(lines.back().reason == Reason::joined);
    CHECK(lines.back().forgotten == 0);
}

TEST_CASE("of those who move away nothing comes any more, and counts know of whom") {
    World world = create_world(daily_contacts(1000), 625);
    run_days(world, 3);
    world.people[2].status = Status::lost;
    --world.customers;
    ++world.lost;
    const double counted = world.record.total.moved_away;
    for (std::uint32_t i = 0; i < 500; ++i) {
        replace_person(world, i);
    }
    replace_person(world, 0);  // nobody's customer: no move
    CHECK(world.customers == 500);
    CHECK(world.lost == 0);
    CHECK(world.record.total.moved_away - counted == 499.0);
    int strangers = 0;
    double contacts = 0.0;
    run_days(world, 10, [&](const World& w) {
        for (const Contact& contact : w.today.contacts) {
            strangers += contact.person < 500 ? 1 : 0;
        }
        contacts += w.record.total.contacts;
    });
    CHECK(strangers == 0);
    CHECK(contacts > 4500.0);
}

TEST_CASE("a newcomer's luck follows from her place and which one she is there, not from the day or the others") {
    const Scenario scenario = quiet_market(100);
    World early = create_world(scenario, 626);
    World late = create_world(scenario, 626);
    replace_person(early, 7);
    join(early, 7, MoveKind::joined_word);
    run_days(late, 40);
    for (const std::uint32_t who : {3U, 7U, 9U}) {
        replace_person(late, who);
    }
    join(late, 7, MoveKind::joined_word);
    const auto same = [](const Person& a, const Person& b) {
        return a.frailty == b.frailty && a.activity == b.activity && a.spend.kept == b.spend.kept &&
               a.fit.kept == b.fit.kept && a.expectation == b.expectation && a.consideration == b.consideration;
    };
    CHECK(same(early.people[7], late.people[7]));
    CHECK_FALSE(same(late.people[3], late.people[9]));
    replace_person(late, 7);
    join(late, 7, MoveKind::joined_word);
    CHECK_FALSE(same(early.people[7], late.people[7]));
    // What is drawn anew each time follows the person, too.
    ChannelShares shares{};
    shares[0] = shares[1] = 0.5;
    int other_channel = 0;
    int other_dropout = 0;
    for (std::uint32_t i = 0; i < 1000; ++i) {
        other_channel += preferred_channel(shares, 5, i, 0) != preferred_channel(shares, 5, i, 1) ? 1 : 0;
        other_dropout += dropout_probability(5, i, 0, 0.8, 2.4) != dropout_probability(5, i, 1, 0.8, 2.4) ? 1 : 0;
    }
    CHECK(std::abs(other_channel - 500) < 64);
    CHECK(other_dropout > 990);
}

TEST_CASE("generations and memberships: each joining is another one, also after many") {
    Person person;
    for (int which = 0; which < 20; ++which) {
        CHECK(generation(person) == which % 16);
        for (int membership = 0; membership < 20; ++membership) {
            const std::uint8_t before = person.episode;
            begin_membership(person);
            CHECK(person.episode != before);
            CHECK(generation(person) == which % 16);
        }
        begin_generation(person);
        CHECK(person.episode % 16 == 0);
    }
}

TEST_CASE("what hearsay did to consideration is forgotten: a third is left after the time that is said") {
    for (const bool is_positive : {true, false}) {
        CAPTURE(is_positive);
        Scenario scenario = outsiders(3000);
        scenario.parameters.word_conversion = 0.0;
        scenario.parameters.consideration_days = 200.0;
        World world = create_world(scenario, 627);
        tell(world, 1500, is_positive);
        run_days(world, 1);
        std::vector<double> off;
        double moved = 0.0;
        for (std::uint32_t i = 1; i < world.people.size(); ++i) {
            world.day = 0;
            off.push_back(consideration_on(world, i) - usual_consideration(world, i, generation(world.people[i])));
            moved += std::abs(off.back()) > 1e-4 ? 1.0 : 0.0;
            CHECK((is_positive ? off.back() > -1e-6 : off.back() < 1e-6));
        }
        REQUIRE(moved > 500.0);
        for (const int age_days : {100, 200, 1000}) {
            world.day = age_days;
            int wrong = 0;
            for (std::uint32_t i = 1; i < world.people.size(); ++i) {
                const double now =
                    consideration_on(world, i) - usual_consideration(world, i, generation(world.people[i]));
                wrong += std::abs(now - off[i - 1] * std::exp(-age_days / 200.0)) > 1e-6 ? 1 : 0;
            }
            CHECK(wrong == 0);
        }
    }
}

TEST_CASE("consideration: news adds to what is left of earlier news, nothing fades where nothing is to be forgotten") {
    Scenario scenario = outsiders(400);
    scenario.strong_ties = 2;
    scenario.weak_ties = 0;
    scenario.parameters.word_conversion = 0.0;
    scenario.parameters.consideration_days = 100.0;
    World world = create_world(scenario, 628);
    for (std::uint32_t i = 1; i < world.people.size(); ++i) {
        world.people[i].consideration = 1.0F;
    }
    world.day = 100;
    const double gain = world.p.word_gain;
    tell(world, 400, true);
    run_days(world, 1);
    int checked = 0;
    for (std::uint32_t i = 1; i < world.people.size(); ++i) {
        const Person& person = world.people[i];
        if (person.joined_day != 100) {
            continue;
        }
        const auto heard = std::count_if(world.today.heard.begin(), world.today.heard.end(),
                                         [i](const Heard& h) { return h.listener == i; });
        const double usual = usual_consideration(world, i, generation(world.people[i]));
        const double left = usual + (1.0 - usual) * std::exp(-1.0);
        const double expected = 1.0 - (1.0 - left) * std::pow(1.0 - gain, static_cast<double>(heard));
        CHECK(static_cast<double>(person.consideration) == doctest::Approx(expected).epsilon(1e-5));
        ++checked;
    }
    CHECK(checked > 200);
    world.p.consideration_days = 0.0;
    world.day = 20000;
    CHECK(consideration_on(world, 5) == static_cast<double>(world.people[5].consideration));
}

TEST_CASE("churn of those of day 0: whoever left once does not belong to them again, newcomers never do") {
    World world = create_world(small_business(), 629);
    std::vector<char> belongs;
    double remaining = 0.0;
    for (const Person& person : world.people) {
        belongs.push_back(person.status == Status::customer && person.joined_day < 0 ? 1 : 0);
        remaining += belongs.back();
    }
    double left_ever = 0.0;
    double moved_ever = 0.0;
    double others_left = 0.0;
    run_days(world, 500, [&](const World& w) {
        double left = 0.0;
        for (const Move& move : w.today.moves) {
            const bool is_left = move.kind == MoveKind::left;
            if (!is_left && move.kind != MoveKind::moved_away) {
                continue;
            }
            left += is_left && belongs[move.person] != 0 ? 1.0 : 0.0;
            others_left += is_left && belongs[move.person] == 0 ? 1.0 : 0.0;
            moved_ever += !is_left && belongs[move.person] != 0 ? 1.0 : 0.0;
            remaining -= belongs[move.person];
            belongs[move.person] = 0;
        }
        left_ever += left;
        CHECK(w.record.total.cohort_left == left);
        CHECK(w.record.total.cohort_days == remaining);
    });
    CHECK(left_ever > 100.0);
    CHECK(moved_ever > 20.0);
    CHECK(others_left > 50.0);
}
