// The story that is told, as the screen needs it: page, bets of the room, and what other futures say.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sim/story/story_claims.h"
#include "sim/story/told_story.h"
#include "web/ui/kit/world_names.h"

namespace goodwill::ui {

using DrawnLine = std::array<float, drawn_points>;  // NaN where nothing was drawn

// What the room has bet on one page.
struct Bets {
    std::vector<std::size_t> options;  // of a choice, by place
    std::vector<double> numbers;
    std::vector<DrawnLine> lines;

    [[nodiscard]] std::size_t count() const { return options.size() + numbers.size() + lines.size(); }
};

// What somebody does with the bets of the open page.
struct BetWish {
    std::optional<std::size_t> option = {};
    std::optional<double> number = {};
    std::optional<DrawnLine> line = {};
    bool takes_back = false;  // the last one
};

struct StoryShown {
    const Story* story = nullptr;  // nothing is told
    std::size_t page = 0;
    std::string camp;                  // as the room has chosen; of one that asks for none: empty
    std::map<std::string, Bets> bets;  // by id of the page
    std::optional<Measured> measured;  // of the bet that is open or resolved; once all futures are done
    double progress = 0.0;             // of them, 0 … 1
    int futures = 0;
    bool is_too_large = false;  // for other futures on this page

    [[nodiscard]] const StoryPage& open_page() const { return story->pages[page]; }
    // The page whose bet is open, or resolved here; none on others.
    [[nodiscard]] const StoryPage* bet_page() const;
    [[nodiscard]] const Bets& bets_of(const StoryPage& asked) const;
};

// The middle of the bets and how far they reach; precondition: there are some.
struct BetSpread {
    double least = 0.0, middle = 0.0, most = 0.0;
};
BetSpread spread_of(std::vector<double> numbers);
// Precondition: there are some.
double closest(const std::vector<double>& numbers, double result);

// A value of what is bet on, in words: differences with their sign.
std::string bet_value_text(const Measure& measure, double value, Language language);
// What the story calls the worlds of a page.
WorldNames world_names(const Story& story, const StoryPage& page, Language language);
// Which world is which on the picture of a page: "Solid: Sown. Dashed: as it was." Empty where the story names none.
std::string worlds_sentence(const Story& story, const StoryPage& page, Language language);
// Under which camp a page speaks, after the vote of the room; empty elsewhere.
std::string camp_sentence(const StoryShown& shown, Language language);
// Both worlds and the result in words, with the interval: "Werbung: 312; Service: 290. Unterschied: −22 (95 %: −30 bis −14)."
// Precondition: the page asks for a bet.
std::string result_sentence(const Story& story, const StoryPage& asked, const Measured& measured, Language language);
// What the room's bets were worth, in words: who was right, or how far off each number is, the closest first.
std::string bets_sentence(const StoryBet& bet, const Bets& bets, const Measured& measured, Language language);

}  // namespace goodwill::ui
