// Word of mouth: some hundred people of the network with the ties among them, laid out once, and what they tell each other.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "sim/base/local_text.h"
#include "sim/session/session.h"
#include "web/ui/kit/world_names.h"

namespace goodwill::ui {

inline constexpr std::size_t most_sampled = 320, circles_sampled = 8;

struct SampledPerson {
    std::uint32_t person = 0;
    std::uint32_t circle = 0;  // of the circles of acquaintances that were chosen
    float x = 0.5F, y = 0.5F;  // 0 … 1
};

struct SampledTie {
    std::uint32_t a = 0, b = 0;  // places in the sample, a < b
    bool is_strong = false;
};

// Some people drawn by lot, each with those around her by strong ties: where everybody has about as many ties, everybody
// has the same chance to be among them. It follows from the network alone.
struct NetworkSample {
    std::vector<SampledPerson> people;
    std::vector<SampledTie> ties;         // strong and weak ones among them
    std::vector<std::uint32_t> place_of;  // person -> place in the sample + 1; 0: is not in it

    [[nodiscard]] std::optional<std::uint32_t> find(std::uint32_t person) const {
        if (person >= place_of.size() || place_of[person] == 0) return std::nullopt;
        return place_of[person] - 1;
    }
};
NetworkSample sample_network(const Network& network);

// Something told of which at least one end is in the sample.
struct Told {
    std::int32_t day = 0;                    // counted from 0
    std::uint32_t sender = 0, listener = 0;  // people
    bool is_positive = true, is_strong = true;
};

// The sample of a business, and what was told among its people on the days that were seen.
struct WordOfMouth {
    NetworkSample sample;
    std::deque<Told> told;                       // of the last 30 days, as far as they were on the screen
    std::int32_t first_day = -1, last_day = -1;  // of these days, counted from 0; −1: none yet

    // Draws the sample where another business has come, and takes in what was told on the day shown.
    void follow(const Session& session);

   private:
    std::uint64_t seed_ = 0;
    NetworkKind kind_{};
    std::uint32_t strong_ties_ = 0, weak_ties_ = 0;
    double rewired_share_ = -1.0;
    std::size_t listed_ = 0;
    std::vector<Change> log_;  // when it was last looked at
};

// Over the 30 days that end today, from the books.
struct WordFigures {
    double told_good = 0.0, told_bad = 0.0;
    double heard_by_customers = 0.0, heard_by_others = 0.0;
    double joined = 0.0;
};
WordFigures word_figures(const Session& session);

std::string word_sentence(const WordFigures& now, const WordFigures* twin, Language language,
                          const WorldNames& names = {});

}  // namespace goodwill::ui
