#include <algorithm>

#include "sim/validation/evidence.h"

namespace goodwill {

namespace {

// A message's key is its contact's key times 64 plus the number of the listener (sim/day/phases/voice_contact.cpp).
WordEvidence::ContactName contact_of(const Message& message) { return {message.sender, message.key / 64U}; }
WordEvidence::ContactName name_of(const Contact& contact) { return {contact.person, contact.key}; }

// Band of satisfaction, or none between the bands.
std::size_t band_of(float satisfaction) {
    if (satisfaction < 4.0F) {
        return 0;
    }
    if (satisfaction >= 9.0F) {
        return 2;
    }
    return satisfaction >= 6.0F && satisfaction < 8.0F ? 1 : WordEvidence::bands;
}

void watch_posts(WordEvidence& e, const World& world) {
    WordEvidence::ContactName before{0, ~std::uint64_t{0}};
    for (const Message& message : world.messages) {
        if (!message.is_public) {
            continue;
        }
        const std::size_t is_bad = message.is_positive ? 0 : 1;
        const WordEvidence::ContactName post = contact_of(message);
        e.readers[is_bad] += 1.0;
        if (post == before) {
            continue;
        }
        before = post;
        e.posts[is_bad] += 1.0;
        const auto group = static_cast<ExpectationGroup>(message.group);
        const bool is_on_service = group == ExpectationGroup::remote || group == ExpectationGroup::personal;
        e.bad_posts_on[message.group] += is_bad != 0 ? 1.0 : 0.0;
        e.bad_posts_on_service += is_bad != 0 && is_on_service ? 1.0 : 0.0;
    }
}

}  // namespace

void watch_words(WordEvidence& e, const World& world) {
    watch_posts(e, world);
    e.keys.clear();
    for (const Message& message : world.messages) {
        if (message.hop == 0 && !message.is_public) {
            e.keys.push_back(contact_of(message));
        }
    }
    std::sort(e.keys.begin(), e.keys.end());
    for (const Contact& contact : world.today.contacts) {
        const auto [first, last] = std::equal_range(e.keys.begin(), e.keys.end(), name_of(contact));
        const auto listeners = static_cast<double>(last - first);
        const std::size_t band = band_of(contact.satisfaction);
        if (band < WordEvidence::bands) {
            e.contacts[band] += 1.0;
            e.told[band] += listeners;
        }
        if (contact.is_bad && !contact.is_complaint) {
            e.bad += 1.0;
            e.bad_listeners += listeners;
            e.bad_told += listeners > 0.0 ? 1.0 : 0.0;
            e.bad_told_many += listeners >= 6.0 ? 1.0 : 0.0;
            e.bad_complained += contact.has_complained ? 1.0 : 0.0;
        }
    }
}

}  // namespace goodwill
