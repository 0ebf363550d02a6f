// Word of mouth: who tells how many, who hears, and what it does (M9, M11, M12).
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "sim/rules/creation.h"
#include "sim/world/network.h"
#include "tests/worlds.h"

using namespace goodwill;
using namespace goodwill::test;

namespace {

// How many listeners each telling contact found.
struct Tellings {
    double contacts = 0.0;
    double tellers = 0.0;
    double listeners = 0.0;
    std::map<int, double> by_number;

    [[nodiscard]] double share_of(int first, int last) const {
        double sum = 0.0;
        for (const auto& [number, count] : by_number) {
            sum += number >= first && number <= last ? count : 0.0;
        }
        return sum / tellers;
    }
};

Tellings count_tellings(const Scenario& scenario, int days, std::uint64_t seed) {
    World world = create_world(scenario, seed);
    Tellings t;
    run_days(world, days, [&t](const World& w) {
        t.contacts += static_cast<double>(w.today.contacts.size());
        std::map<std::pair<std::uint32_t, std::uint64_t>, int> told;  // by sender and contact
        for (const Message& message : w.messages) {
            if (!message.is_public) {
                ++told[{message.sender, message.key / 64U}];
            }
        }
        for (const auto& [contact, number] : told) {
            t.tellers += 1.0;
            t.listeners += number;
            t.by_number[number] += 1.0;
        }
    });
    return t;
}

// Within four standard errors of a share among `n`.
bool is_share(double found, double expected, double n) {
    return std::abs(found - expected) < 4.0 * std::sqrt(expected * (1.0 - expected) / n);
}

Scenario bad_contacts() {
    Scenario scenario = daily_contacts(4000);
    scenario.people = 6000;
    scenario.touchpoints[0].failure_rate = 1.0;
    scenario.parameters.severe_threshold = 8.0;
    scenario.parameters.voice_share = 0.0;
    scenario.parameters.retell_share = 0.0;
    return scenario;
}

// Messages from the first `count` people, all on their way for today; each about the first expectation group.
void send(World& world, std::uint32_t count, bool is_positive, float perceived = 9.0F, std::uint8_t hop = 0) {
    for (std::uint32_t i = 0; i < count; ++i) {
        Message message;
        message.sender = i;
        message.key = 64U * i;
        message.is_positive = is_positive;
        message.perceived = perceived;
        message.hop = hop;
        world.messages.push_back(message);
    }
}

// Listeners who heard exactly one message today, with what they heard.
std::vector<Heard> heard_once(const World& world) {
    std::map<std::uint32_t, int> times;
    for (const Heard& heard : world.today.heard) {
        ++times[heard.listener];
    }
    std::vector<Heard> once;
    for (const Heard& heard : world.today.heard) {
        if (times[heard.listener] == 1) {
            once.push_back(heard);
        }
    }
    return once;
}

}  // namespace

TEST_CASE("bad contacts: 31 % tell, four people on average, 19 % of the tellers six or more") {
    Scenario scenario = bad_contacts();
    scenario.parameters.tell_bad = 0.31;
    const Tellings t = count_tellings(scenario, 20, 71);
    REQUIRE(t.contacts > 75000.0);
    CHECK(is_share(t.tellers / t.contacts, 0.31, t.contacts));
    // The usual reading of the survey (told_reading 0): of all bad contacts 8 % told one, 8 % two, 6 % six or more, of 31 %
    // who told at all.
    CHECK(is_share(t.share_of(1, 1), 8.0 / 31.0, t.tellers));
    CHECK(is_share(t.share_of(2, 2), 8.0 / 31.0, t.tellers));
    CHECK(is_share(t.share_of(3, 5), 9.0 / 31.0, t.tellers));
    CHECK(is_share(t.share_of(4, 4), 3.0 / 31.0, t.tellers));
    CHECK(is_share(t.share_of(6, 1000), 6.0 / 31.0, t.tellers));
    // Mean (8·1 + 8·2 + 9·4 + 6·10.7) / 31 = 4.006; sd about 4.
    CHECK(std::abs(t.listeners / t.tellers - 4.006) < 4.0 * 4.2 / std::sqrt(t.tellers));
    // 110–140 listeners per 100 bad contacts.
    CHECK(100.0 * t.listeners / t.contacts == doctest::Approx(124.0).epsilon(0.03));
}

TEST_CASE(
    "the literal reading: of those who tell 8 % tell one, 8 % two, 6 % six or more; four people on average again") {
    Scenario scenario = bad_contacts();
    scenario.parameters.tell_bad = 0.31;
    scenario.parameters.told_reading = 1.0;
    const Tellings t = count_tellings(scenario, 20, 71);
    CHECK(is_share(t.tellers / t.contacts, 0.31, t.contacts));
    CHECK(is_share(t.share_of(1, 1), 0.08, t.tellers));
    CHECK(is_share(t.share_of(2, 2), 0.08, t.tellers));
    CHECK(is_share(t.share_of(3, 5), 0.78, t.tellers));
    CHECK(is_share(t.share_of(4, 4), 0.26, t.tellers));
    CHECK(is_share(t.share_of(6, 1000), 0.06, t.tellers));
    // Mean 0.08·1 + 0.08·2 + 0.78·4 + 0.06·10.7 = 4.002; sd about 2.5.
    CHECK(std::abs(t.listeners / t.tellers - 4.002) < 4.0 * 2.6 / std::sqrt(t.tellers));
}

TEST_CASE("right after a severe failure people talk more readily, by the parameter of revenge") {
    Scenario scenario = bad_contacts();
    scenario.parameters.tell_bad = 0.31;
    scenario.parameters.severe_threshold = 2.0;
    for (const double revenge : {0.0, 0.2, 1.0}) {
        scenario.parameters.tell_revenge = revenge;
        const Tellings t = count_tellings(scenario, 3, 72);
        CHECK(is_share(t.tellers / t.contacts, 0.31 * (1.0 + revenge), t.contacts));
    }
}

TEST_CASE("delight is told by 45 %, the ordinary by 10 %, to one and two more on average") {
    Scenario scenario = daily_contacts(4000);
    scenario.people = 6000;
    scenario.parameters.tell_delight = 0.45;
    scenario.parameters.tell_ordinary = 0.10;
    for (const double quality : {10.0, 7.7}) {
        CAPTURE(quality);
        scenario.touchpoints[0].quality = quality;
        const Tellings t = count_tellings(scenario, 10, 73);
        CHECK(is_share(t.tellers / t.contacts, quality > 9.0 ? 0.45 : 0.10, t.contacts));
        // Geometric from one with mean 3: P(1) = 1/3, variance 2 · 3 = 6.
        CHECK(std::abs(t.listeners / t.tellers - 3.0) < 4.0 * std::sqrt(6.0 / t.tellers));
        CHECK(is_share(t.share_of(1, 1), 1.0 / 3.0, t.tellers));
        CHECK(is_share(t.share_of(4, 1000), 8.0 / 27.0, t.tellers));
    }
}

TEST_CASE("counts of the day are the messages sent") {
    Scenario scenario = bad_contacts();
    scenario.parameters.tell_bad = 0.31;
    scenario.parameters.tell_ordinary = 0.10;
    scenario.touchpoints[0].failure_rate = 0.3;
    World world = create_world(scenario, 74);
    run_days(world, 3);
    double good = 0.0;
    double bad = 0.0;
    double posted = 0.0;
    for (const Message& message : world.messages) {
        (message.is_public ? posted : message.is_positive ? good : bad) += 1.0;
    }
    CHECK(posted == world.record.total.public_readers);
    CHECK(good > 100.0);
    CHECK(bad > 100.0);
    CHECK(world.record.total.told_positive == good);
    CHECK(world.record.total.told_negative == bad);
    CHECK(world.record.total.heard_by_customers + world.record.total.heard_by_others ==
          static_cast<double>(world.today.heard.size()));
}

TEST_CASE("public posts: a share of the tellers, bad news has twice as many readers, anywhere in the market") {
    for (const bool is_bad : {false, true}) {
        CAPTURE(is_bad);
        Scenario scenario = daily_contacts(4000);
        scenario.people = 20000;
        scenario.touchpoints[0].failure_rate = is_bad ? 1.0 : 0.0;
        Parameters& p = scenario.parameters;
        p.severe_threshold = 8.0;
        p.voice_share = 0.0;
        p.tell_bad = 0.3;
        p.tell_ordinary = 0.3;
        p.post_share = 0.2;
        p.post_share_bad = 0.2;
        p.word_conversion = 0.0;
        p.retell_share = 0.0;
        World world = create_world(scenario, 76);
        DayRecord total{};
        double strangers = 0.0;
        double read = 0.0;
        run_days(world, 20, [&](const World& w) {
            add(total, w.record);
            for (const Message& message : w.messages) {
                read += message.is_public ? 1.0 : 0.0;
            }
        });
        const Counters& c = total.total;
        REQUIRE(c.public_posts > 3000.0);
        // Every contact is told with 0.3, and posted by a fifth of those who tell.
        CHECK(is_share(c.public_posts / c.contacts, 0.06, c.contacts));
        CHECK(c.public_negative == (is_bad ? c.public_posts : 0.0));
        CHECK(c.public_readers == read);
        // Geometric from zero with mean 4 or 8, variance m (1 + m); hardly anything is cut off at 60.
        const double mean = is_bad ? 8.0 : 4.0;
        CHECK(std::abs(read / c.public_posts - mean) < 4.0 * std::sqrt(mean * (1.0 + mean) / c.public_posts) + 0.05);
        // Readers are a sample of the market: of its five parts one is customers.
        world.messages.clear();
        for (std::uint32_t i = 0; i < 4000; ++i) {
            Message message;
            message.sender = i;
            message.key = 64U * i;
            message.is_public = true;
            message.is_positive = !is_bad;
            world.messages.push_back(message);
        }
        run_days(world, 1);
        double customers = 0.0;
        for (const Heard& heard : world.today.heard) {
            customers += world.people[heard.listener].status == Status::customer ? 1.0 : 0.0;
            strangers += heard.is_strong_tie ? 0.0 : 1.0;
        }
        const auto n = static_cast<double>(world.today.heard.size());
        CHECK(n > 3980.0);
        CHECK(strangers == n);
        CHECK(is_share(customers / n, 0.2, n));
    }
}

TEST_CASE("hearsay: strength grows with each retelling, commitment resists it, and two hops are the end") {
    Scenario scenario = quiet_market(4000);
    scenario.parameters.retell_share = 1.0;
    scenario.parameters.hearsay_amplification = 1.5;
    scenario.weak_ties = 0;
    World world = create_world(scenario, 77);
    send(world, 200, false);
    const std::size_t first = world.messages.size();
    float strength = 1.0F;
    for (int hop = 1; hop <= 2; ++hop) {
        run_days(world, 1);
        CAPTURE(hop);
        CHECK(world.messages.size() > first - 5);
        strength *= 1.5F;
        int wrong = 0;
        for (const Message& message : world.messages) {
            wrong += message.strength != strength || message.hop != hop ? 1 : 0;
        }
        CHECK(wrong == 0);
    }
    run_days(world, 1);
    CHECK(world.messages.empty());
}

TEST_CASE("hearsay: what was retold twice already, or is good, goes no further; each retelling is one hop more") {
    for (const std::uint8_t hop : {std::uint8_t{0}, std::uint8_t{1}, std::uint8_t{2}}) {
        CAPTURE(static_cast<int>(hop));
        Scenario scenario = quiet_market(4000);
        scenario.parameters.retell_share = 1.0;
        World world = create_world(scenario, 82);
        send(world, 1000, false, 3.0F, hop);
        run_days(world, 1);
        CHECK(world.messages.size() == (hop < 2 ? world.today.heard.size() : 0));
        CHECK(std::all_of(world.messages.begin(), world.messages.end(),
                          [hop](const Message& message) { return message.hop == hop + 1; }));
    }
}

TEST_CASE("nobody hears the own news: neither without ties nor as a reader of the own post") {
    Scenario scenario = quiet_market(50);
    scenario.strong_ties = 0;
    scenario.weak_ties = 0;
    scenario.parameters.retell_share = 1.0;
    World lonely = create_world(scenario, 83);
    send(lonely, 50, false);
    run_days(lonely, 1);
    CHECK(lonely.today.heard.empty());
    CHECK(lonely.messages.empty());
    World readers = create_world(quiet_market(3), 83);
    for (std::uint64_t key = 0; key < 600; ++key) {
        Message message;
        message.key = key;
        message.is_public = true;
        readers.messages.push_back(message);
    }
    run_days(readers, 1);
    // Every third reader would be the sender: 200 ± 11.5 of 600.
    CHECK(std::abs(static_cast<double>(readers.today.heard.size()) - 400.0) < 4.0 * 11.6);
    for (const Heard& heard : readers.today.heard) {
        CHECK(heard.listener != 0);
    }
}

TEST_CASE("a bad post that is retold is told to friends and acquaintances, not posted again") {
    Scenario scenario = quiet_market(2000);
    scenario.parameters.retell_share = 1.0;
    World world = create_world(scenario, 84);
    send(world, 500, false);
    for (Message& message : world.messages) {
        message.is_public = true;
    }
    run_days(world, 1);
    REQUIRE(world.messages.size() > 480);
    for (const Message& message : world.messages) {
        CHECK_FALSE(message.is_public);
    }
}

TEST_CASE("news reaches ties of the sender only, seven in ten of them close friends") {
    Scenario scenario = quiet_market(3000);
    World world = create_world(scenario, 75);
    send(world, 3000, true);
    run_days(world, 1);
    double strong = 0.0;
    int strangers = 0;
    for (const Heard& heard : world.today.heard) {
        const Ties ties = ties_of(world.network, heard.sender);
        const auto* begin = ties.person.begin();
        const auto* first = heard.is_strong_tie ? begin : begin + ties.strong;
        const auto* last = heard.is_strong_tie ? begin + ties.strong : begin + ties.count;
        strangers += std::find(first, last, heard.listener) == last ? 1 : 0;
        strong += heard.is_strong_tie ? 1.0 : 0.0;
    }
    CHECK(strangers == 0);
    const auto n = static_cast<double>(world.today.heard.size());
    CHECK(n > 2990.0);
    CHECK(is_share(strong / n, 0.7, n));
}

TEST_CASE("good news closes a part of the gap, bad news takes a part away; acquaintances count a quarter") {
    for (const bool is_positive : {true, false}) {
        CAPTURE(is_positive);
        Scenario scenario = quiet_market(1);
        scenario.people = 4000;
        scenario.parameters.word_conversion = 0.0;
        scenario.parameters.retell_share = 0.0;
        World world = create_world(scenario, 76);
        const std::vector<Person> before = world.people;
        send(world, 2000, is_positive);
        run_days(world, 1);
        const std::vector<Heard> once = heard_once(world);
        REQUIRE(once.size() > 800);
        for (const Heard& heard : once) {
            if (world.people[heard.listener].status != Status::prospect) {
                continue;
            }
            const double trust = heard.is_strong_tie ? 1.0 : 0.25;
            const double pi = static_cast<double>(before[heard.listener].consideration);
            // A prospect is not committed: nothing resists bad news.
            const double expected = is_positive ? pi + 0.33 * (1.0 - pi) * trust : pi - 0.33 * pi * trust;
            CHECK(world.people[heard.listener].consideration == doctest::Approx(expected).epsilon(1e-5));
        }
        // Nobody else has changed.
        std::set<std::uint32_t> listeners;
        for (const Heard& heard : world.today.heard) {
            listeners.insert(heard.listener);
        }
        int changed = 0;
        for (std::uint32_t i = 0; i < 4000; ++i) {
            changed += world.people[i].consideration != before[i].consideration && listeners.count(i) == 0 ? 1 : 0;
        }
        CHECK(changed == 0);
    }
}

TEST_CASE("news moves what listeners expect towards what was perceived") {
    Scenario scenario = quiet_market(2000);
    scenario.parameters.promise_adaptation = 0.05;
    World world = create_world(scenario, 77);
    send(world, 1000, true, 9.5F);
    run_days(world, 1);
    for (const Heard& heard : heard_once(world)) {
        const double trust = heard.is_strong_tie ? 1.0 : 0.25;
        CHECK(world.people[heard.listener].expectation[0] == doctest::Approx(7.5 + 0.05 * trust * 2.0).epsilon(1e-5));
        CHECK(world.people[heard.listener].expectation[1] == 7.5F);
    }
}

TEST_CASE("news books on customers' own accounts; commitment resists bad news") {
    for (const bool is_positive : {true, false}) {
        CAPTURE(is_positive);
        Scenario scenario = quiet_market(3000);
        scenario.parameters.account_at_start_sd = 20.0;
        World world = create_world(scenario, 78, Ledger::Scope::all);
        const std::vector<Person> before = world.people;
        send(world, 1500, is_positive);
        run_days(world, 1);
        int checked = 0;
        for (const Heard& heard : heard_once(world)) {
            const double points = before[heard.listener].balance / micro_per_point;
            const double commitment = 1.0 / (1.0 + std::exp(-points / 12.0));
            const double expected =
                0.3 * (heard.is_strong_tie ? 1.0 : 0.25) * (is_positive ? 1.0 : -2.0 * (1.0 - commitment));
            const Booking line = statement_of(world.ledger, heard.listener).bookings.back();
            CHECK(line.reason == (is_positive ? Reason::good_hearsay : Reason::bad_hearsay));
            if (std::abs(points) < 59.0) {
                CHECK(line.amount / micro_per_point == doctest::Approx(expected).epsilon(1e-5));
                ++checked;
            }
        }
        CHECK(checked > 500);
        CHECK(world.record.total.heard_by_customers == static_cast<double>(world.today.heard.size()));
    }
}

TEST_CASE("bad news is retold once in ten, grows with each retelling and ends after two; good news is not retold") {
    Scenario scenario = quiet_market(8000);
    scenario.parameters.retell_share = 0.3;
    scenario.parameters.hearsay_amplification = 1.4;
    World world = create_world(scenario, 79);
    send(world, 8000, false);
    run_days(world, 1);
    const auto heard = static_cast<double>(world.today.heard.size());
    const auto retold = static_cast<double>(world.messages.size());
    CHECK(is_share(retold / heard, 0.3, heard));
    std::set<std::uint32_t> listeners;
    for (const Heard& h : world.today.heard) {
        listeners.insert(h.listener);
    }
    for (const Message& message : world.messages) {
        CHECK(message.hop == 1);
        CHECK(message.strength == doctest::Approx(1.4));
        CHECK(listeners.count(message.sender) == 1);
    }
    run_days(world, 1);
    CHECK(is_share(static_cast<double>(world.messages.size()) / retold, 0.3, retold));
    for (const Message& message : world.messages) {
        CHECK(message.hop == 2);
        CHECK(message.strength == doctest::Approx(1.96));
    }
    run_days(world, 1);
    CHECK(world.messages.empty());
    World good = create_world(scenario, 79);
    send(good, 8000, true);
    run_days(good, 1);
    CHECK(good.messages.empty());
}

TEST_CASE("joining after good news is as likely as consideration, trust and conversion say") {
    Scenario scenario = quiet_market(1);
    scenario.people = 30000;
    scenario.parameters.word_conversion = 0.2;
    World world = create_world(scenario, 80);
    send(world, 20000, true);
    run_days(world, 1);
    double expected = 0.0;
    double variance = 0.0;
    double joined = 0.0;
    for (const Heard& heard : heard_once(world)) {
        const Person& person = world.people[heard.listener];
        const double probability = 0.2 * static_cast<double>(person.consideration) * (heard.is_strong_tie ? 1.0 : 0.25);
        expected += probability;
        variance += probability * (1.0 - probability);
        joined += person.status == Status::customer && heard.listener != 0 ? 1.0 : 0.0;
    }
    REQUIRE(expected > 300.0);
    CHECK(std::abs(joined - expected) < 4.0 * std::sqrt(variance));
    CHECK(world.record.total.joined_word == static_cast<double>(world.customers) - 1.0);
}

TEST_CASE("bad news makes nobody join") {
    Scenario scenario = quiet_market(1);
    scenario.people = 5000;
    scenario.parameters.word_conversion = 0.5;
    World world = create_world(scenario, 81);
    send(world, 5000, false);
    run_days(world, 3);
    CHECK(world.customers == 1);
}
