// Word of mouth: news told yesterday is heard today; bad news travels on.
// Reads World::arriving; writes people, messages (retold), World::today.heard, counts. Draws message_*.
#include <algorithm>

#include "sim/base/rng.h"
#include "sim/day/phases/phases.h"
#include "sim/rules/membership.h"
#include "sim/world/booking.h"

namespace goodwill {

namespace {

constexpr std::uint8_t most_hops = 2;
constexpr std::uint64_t retold_key = std::uint64_t{1} << 55U;

// How the consideration of a prospect or lost person moves (M12).
void persuade(World& world, std::uint32_t index, const Message& message, double trust) {
    const Parameters& p = world.p;
    Person& listener = world.people[index];
    const double before = consideration_on(world, index);
    const double strength = static_cast<double>(message.strength);
    const double after = message.is_positive ? before + p.word_gain * (1.0 - before) * trust
                                             : before - p.word_loss * before * trust * strength;
    listener.consideration = static_cast<float>(std::clamp(after, 0.0, 1.0));
    listener.joined_day = static_cast<std::int16_t>(world.day);
}

void hear(World& world, const Message& message, std::uint32_t index, bool is_strong, const Luck& luck) {
    const Parameters& p = world.p;
    Person& listener = world.people[index];
    const double trust = is_strong ? 1.0 : p.weak_tie_trust;
    Counters& count = world.record.total;
    float& expectation = listener.expectation[message.group];
    expectation += static_cast<float>(p.promise_adaptation * trust *
                                      (static_cast<double>(message.perceived) - static_cast<double>(expectation)));
    if (listener.status == Status::customer) {
        count.heard_by_customers += 1.0;
        // Commitment resists bad news (M12).
        const Recollection now = recall(world, index);
        const double points = message.is_positive ? p.hearsay_points * trust
                                                  : -p.hearsay_points * trust * static_cast<double>(message.strength) *
                                                        (1.0 - trust_at(now.points(), p)) * 2.0;
        if (points != 0.0) {
            book(world, index, now, message.is_positive ? Reason::good_hearsay : Reason::bad_hearsay, points,
                 no_touchpoint, no_employee);
        }
        return;
    }
    count.heard_by_others += 1.0;
    const double avoidance = listener.status == Status::lost ? avoidance_on(listener, world.day, p) : 0.0;
    persuade(world, index, message, trust);
    if (message.is_positive) {
        const double chance = p.word_conversion * world.openness * static_cast<double>(listener.consideration) * trust *
                              (1.0 - avoidance);
        if (luck.chance(Purpose::message_join, chance)) {
            join(world, index, MoveKind::joined_word);
        }
    }
}

void pass_on(World& world, const Message& message, std::uint32_t listener, const Luck& luck) {
    if (message.is_positive || message.hop >= most_hops ||
        !luck.chance(Purpose::message_retell, world.p.retell_share)) {
        return;
    }
    Message retold = message;
    retold.sender = listener;
    retold.is_public = false;
    retold.key = message.key ^ retold_key;
    retold.hop = static_cast<std::uint8_t>(message.hop + 1U);
    retold.strength = static_cast<float>(static_cast<double>(message.strength) * world.p.hearsay_amplification);
    world.messages.push_back(retold);
}

struct Listener {
    std::uint32_t person;
    bool is_strong;
};

Listener listener_of(const World& world, const Message& message, const Luck& luck) {
    const Network& network = world.network;
    if (message.is_public) {
        return {luck.below(Purpose::message_tie, network.people), false};
    }
    const TieCount ties = tie_count(network, message.sender);
    const bool has_both = ties.strong > 0 && ties.weak > 0;
    const bool is_strong =
        has_both ? luck.chance(Purpose::message_is_strong, world.p.strong_tie_share) : ties.strong > 0;
    if (is_strong) {
        return {strong_tie(network, message.sender, luck.below(Purpose::message_tie, ties.strong)), true};
    }
    if (ties.weak == 0) {
        return {message.sender, false};
    }
    return {weak_tie(network, message.sender, luck.below(Purpose::message_tie, ties.weak)), false};
}

struct Delivery {
    const Message& message;
    Luck luck;
    Listener listener;
};

void deliver(World& world, const Delivery& delivery) {
    const Message& message = delivery.message;
    const Listener listener = delivery.listener;
    if (listener.person == message.sender) {
        return;
    }
    world.today.heard.push_back({message.sender, listener.person, message.is_positive, listener.is_strong});
    hear(world, message, listener.person, listener.is_strong, delivery.luck);
    pass_on(world, message, listener.person, delivery.luck);
}

}  // namespace

void spread_word_of_mouth(World& world) {
    // Luck of four messages is drawn together; records of a batch of listeners are fetched together.
    constexpr std::size_t together = 4;
    constexpr std::size_t batch = 32;
    const std::vector<Message>& arriving = world.arriving;
    std::vector<Delivery> deliveries;
    deliveries.reserve(batch);
    for (std::size_t first = 0; first < arriving.size(); first += together) {
        const std::size_t count = std::min(together, arriving.size() - first);
        std::array<std::uint32_t, together> sender{};
        std::array<std::uint64_t, together> key{};
        for (std::size_t i = 0; i < count; ++i) {
            sender[i] = arriving[first + i].sender;
            key[i] = arriving[first + i].key;
        }
        const std::array<Luck, together> luck =
            luck_of_four_people(world.luck_seed, Purpose::message_tie, sender, world.day, key);
        for (std::size_t i = 0; i < count; ++i) {
            const Listener listener = listener_of(world, arriving[first + i], luck[i]);
            deliveries.push_back({arriving[first + i], luck[i], listener});
        }
        if (deliveries.size() == batch || first + together >= arriving.size()) {
            for (const Delivery& delivery : deliveries) {
                fetch(world.people[delivery.listener.person]);
            }
            for (const Delivery& delivery : deliveries) {
                deliver(world, delivery);
            }
            deliveries.clear();
        }
    }
}

}  // namespace goodwill
