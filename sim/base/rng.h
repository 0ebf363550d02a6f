// Stateless random numbers: every decision is a pure function of (seed, purpose, who, when, k).
//
// Philox4x32-7 (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3"). One block yields four 32-bit
// words; a Purpose names one word of one block, so that decisions taken together share the cost of a block.
// Two worlds with the same seed give the same person the same luck, whatever a lever changed elsewhere.
#pragma once

#include <array>
#include <cassert>
#include <cstdint>

#include "sim/base/det_math.h"
#include "sim/base/philox_x4.h"

namespace goodwill {

// Value = 4 * block + word. Entries are never renumbered or reused: golden hashes depend on them.
enum class Purpose : std::uint32_t {
    // blocks 0-4: traits of a person (when = generation())
    trait_expectation_level = 0,
    trait_expectation_digital = 1,
    trait_expectation_remote = 2,
    trait_expectation_personal = 3,
    trait_expectation_product = 4,
    trait_consideration = 5,
    trait_tenure = 6,
    trait_account = 7,
    trait_patience = 8,  // unused: patience begins at 1 and follows what a person lives through (M8)
    trait_spend = 9,
    trait_competitor = 10,  // unused: lost people of the start would need it; there are none
    trait_channel = 11,
    trait_frailty = 12,   // gamma: the whole block, k = attempt
    trait_activity = 16,  // gamma: the whole block, k = attempt
    // block 6: the moment at which a person starts a journey (when = day, k = running number of the person's triggers)
    trigger_gap = 24,
    trigger_journey = 25,
    trigger_start = 26,
    trigger_accept = 27,
    // blocks 7-10, drawn together: one contact (when = day, k = matter and contact number)
    contact_patience = 28,
    contact_handling = 29,
    contact_failure = 30,
    contact_solution = 31,
    contact_transfer = 32,
    contact_next = 33,
    contact_delay = 34,
    contact_retry = 35,
    contact_noise = 36,
    contact_wow = 37,
    contact_survey = 38,
    contact_tell = 39,
    // block 10: what a person does after a contact
    voice_choice = 40,
    voice_told = 41,
    voice_told_tail = 42,
    contact_explain = 43,
    // block 11: how a complaint is answered
    recovery_on_the_spot = 44,
    recovery_delay = 45,
    recovery_start = 46,
    recovery_luck = 47,
    // block 12: one message (who = sender, when = day heard, k = the contact it is about and the number of the listener)
    message_is_strong = 48,
    message_tie = 49,
    message_join = 50,
    message_retell = 51,
    // block 13: churn (who = person, when = day)
    churn_review = 52,
    churn_after_bad = 53,
    churn_competitor = 54,
    churn_intention = 55,
    // block 14: advertising and win-back (who = running number, when = day)
    advert_person = 56,
    advert_join = 57,
    win_back_person = 58,
    win_back_join = 59,
    // block 15: staff (who = employee's number, when = day)
    staff_quit = 60,
    staff_fit = 61,
    staff_skill = 62,
    staff_motivation = 63,
    // block 16: surveys (who = person, when = day, k = contact)
    survey_answers = 64,
    survey_score = 65,
    // blocks 24-27: the market (numbers in between are free)
    trait_dropout_a = 96,   // gamma: the whole block, k = attempt (who = person, when = generation())
    trait_dropout_b = 100,  // the same
    // block 26: one public post (who = person, when = day, k = the contact it is about)
    post_public = 104,
    post_readers = 105,
    // block 27: drifting away after a purchase (who = person, when = day, k = contact)
    purchase_dropout = 108,
    // block 28: designs of experiments (who = point, when = factor)
    design_order = 112,
    design_place = 113,
    design_scrambling = 114,
    // block 30: one delivery (who = person, when = day, k = contact)
    delivery_late = 120,
    delivery_days = 121,
    delivery_told = 122,
    // block 31: of one membership (who = person, when = Person::episode)
    trait_fit = 124,
    // block 32: newcomers to the market (who = running number, when = day)
    newcomer_place = 128,
    // block 18: daily amounts rounded by chance (who = which amount, when = day)
    rounding = 72,
    // block 19: a matter that meets closed doors or a long queue, or begins (who = person, when = day, k = as the contact)
    contact_closed = 76,
    contact_call_back = 77,
    contact_answer_late = 78,
    start_preferred = 79,
    // block 20: how many matters arise on a day (gamma: the whole block, k = attempt; who = day)
    arrival_day = 80,
    // block 21: an answer in the community (who = asker, when = day, k = contact)
    community_rank = 84,
};

// The fewest rounds that pass every test of BigCrush (Salmon et al. 2011, table 2).
inline constexpr int luck_rounds = 7;

// Four words of one Philox block.
using Block = std::array<std::uint32_t, 4>;

// The Philox4x32 bijection itself; checked against the published known answers for 7 and 10 rounds.
template <int rounds>
constexpr Block philox4x32(Block counter, std::array<std::uint32_t, 2> key) {
    for_rounds<rounds>([&]() __attribute__((always_inline)) {
        const std::uint64_t product_0 = std::uint64_t{philox_multiplier_0} * counter[0];
        const std::uint64_t product_1 = std::uint64_t{philox_multiplier_1} * counter[2];
        counter = {
            static_cast<std::uint32_t>(product_1 >> 32U) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(product_1),
            static_cast<std::uint32_t>(product_0 >> 32U) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(product_0)};
        key[0] += philox_weyl_0;
        key[1] += philox_weyl_1;
    });
    return counter;
}

// The last word of a counter: the block in its lowest byte, above it what of k does not fit into a word of its own.
// k is below 2^56.
constexpr std::uint32_t block_word(std::uint32_t block, std::uint64_t k) {
    assert(block < 256U && k < std::uint64_t{1} << 56U);
    return block | static_cast<std::uint32_t>(k >> 32U) << 8U;
}

// The luck of one (purpose block, who, when, k): up to four named numbers.
class Luck {
   public:
    Luck(std::uint64_t seed, Purpose first, std::uint32_t who, std::int32_t when, std::uint64_t k = 0)
        : block_index_{static_cast<std::uint32_t>(first) / 4U},
          words_{philox4x32<luck_rounds>(
              {who, static_cast<std::uint32_t>(when), static_cast<std::uint32_t>(k), block_word(block_index_, k)},
              {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U)})} {}

    // From words already drawn for the block of `first`.
    Luck(Purpose first, const Block& words) : block_index_{static_cast<std::uint32_t>(first) / 4U}, words_{words} {}

    // Uniform on the open interval (0, 1), 2^-32 apart.
    [[nodiscard]] double uniform(Purpose purpose) const {
        return (static_cast<double>(word(purpose)) + 0.5) * 0x1.0p-32;
    }
    [[nodiscard]] bool chance(Purpose purpose, double probability) const { return uniform(purpose) < probability; }
    // Exponential with the given mean.
    [[nodiscard]] double exponential(Purpose purpose, double mean) const { return -mean * det_log(uniform(purpose)); }
    // Standard normal by inversion.
    [[nodiscard]] double normal(Purpose purpose) const { return inverse_normal_cdf(uniform(purpose)); }
    // Log-normal with the given mean and standard deviation of the logarithm.
    [[nodiscard]] double lognormal(Purpose purpose, double mean, double sigma) const {
        return mean * det_exp(sigma * normal(purpose) - 0.5 * sigma * sigma);
    }
    // Integer uniform on [0, n), n >= 1 (multiply-shift; bias below n / 2^32).
    [[nodiscard]] std::uint32_t below(Purpose purpose, std::uint32_t n) const {
        return static_cast<std::uint32_t>((std::uint64_t{word(purpose)} * n) >> 32U);
    }
    [[nodiscard]] const Block& words() const { return words_; }
    [[nodiscard]] std::uint32_t word(Purpose purpose) const {
        assert(static_cast<std::uint32_t>(purpose) / 4U == block_index_);
        return words_[static_cast<std::uint32_t>(purpose) % 4U];
    }

   private:
    std::uint32_t block_index_;
    Block words_;
};

// The luck of four blocks in a row, drawn together: equal to Luck(seed, block, who, when, k) for each.
inline std::array<Luck, 4> luck_of_four_blocks(std::uint64_t seed, Purpose first, std::uint32_t who, std::int32_t when,
                                               std::uint64_t k) {
    const std::uint32_t block = static_cast<std::uint32_t>(first) / 4U;
    const auto day = static_cast<std::uint32_t>(when);
    const auto low = static_cast<std::uint32_t>(k);
    const std::uint32_t last = block_word(block, k);
    const FourBlocks words = philox_x4<luck_rounds>(
        {{{who, who, who, who}, {day, day, day, day}, {low, low, low, low}, {last, last + 1, last + 2, last + 3}}},
        {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U)});
    const auto luck = [&](std::uint32_t i) {
        return Luck(static_cast<Purpose>(4U * (block + i)), {words[0][i], words[1][i], words[2][i], words[3][i]});
    };
    return {luck(0), luck(1), luck(2), luck(3)};
}

// The luck of four people in the same matter, drawn together: equal to Luck(seed, block, who[i], when, k[i]) for each.
inline std::array<Luck, 4> luck_of_four_people(std::uint64_t seed, Purpose first,
                                               const std::array<std::uint32_t, 4>& who, std::int32_t when,
                                               const std::array<std::uint64_t, 4>& k) {
    const std::uint32_t block = static_cast<std::uint32_t>(first) / 4U;
    const auto day = static_cast<std::uint32_t>(when);
    const auto low = [&](std::size_t i) { return static_cast<std::uint32_t>(k[i]); };
    const FourBlocks words = philox_x4<luck_rounds>(
        {{who,
          {day, day, day, day},
          {low(0), low(1), low(2), low(3)},
          {block_word(block, k[0]), block_word(block, k[1]), block_word(block, k[2]), block_word(block, k[3])}}},
        {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U)});
    const auto luck = [&](std::size_t i) { return Luck(first, {words[0][i], words[1][i], words[2][i], words[3][i]}); };
    return {luck(0), luck(1), luck(2), luck(3)};
}

// Mean of the exponential whose whole part is geometric with the given mean.
inline double exponential_mean_of_geometric(double mean) { return mean > 0.0 ? 1.0 / det_log(1.0 + 1.0 / mean) : 0.0; }

// Standard deviation of the logarithm of a log-normal with this coefficient of variation.
inline double lognormal_sigma(double cv) { return det_sqrt(det_log(1.0 + cv * cv)); }

// Gamma with the given shape and mean 1 (Marsaglia & Tsang 2000).
double gamma_mean_one(std::uint64_t seed, Purpose purpose, std::uint32_t who, double shape, std::int32_t when = 0);

}  // namespace goodwill
