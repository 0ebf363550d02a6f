#include "web/told_story.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include <nlohmann/json.hpp>

namespace goodwill {

namespace {

using Json = nlohmann::ordered_json;

// ---- Writing -------------------------------------------------------------------------------------------------------

Json line_json(const StoryBet& bet, const ui::DrawnLine& line) {
    Json written = Json::array();
    for (const float value : line) {
        const double share = (static_cast<double>(value) - bet.low) / (bet.high - bet.low);
        written.push_back(std::isnan(value) ? not_drawn : std::round(std::clamp(share, 0.0, 1.0) * full_height));
    }
    return {{"heights", std::move(written)}};
}

Json bets_json(const StoryPage& page, const ui::Bets& bets) {
    Json written = {{"page", page.id}};
    for (const std::size_t option : bets.options) written["options"].push_back(option + 1);
    for (const double number : bets.numbers) written["numbers"].push_back(number);
    for (const ui::DrawnLine& line : bets.lines) written["lines"].push_back(line_json(*page.bet, line));
    return written;
}

// ---- Telling again ---------------------------------------------------------------------------------------------------

ui::DrawnLine drawn(const StoryBet& bet, const ToldBets::Line& line) {
    ui::DrawnLine values{};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double height = line.heights[i];
        values[i] = height < 0.0 ? std::numeric_limits<float>::quiet_NaN()
                                 : static_cast<float>(bet.low + height / full_height * (bet.high - bet.low));
    }
    return values;
}

// Of each page only the kind of bet that it asks for.
ui::Bets bets_again(const StoryBet& bet, const ToldBets& told) {
    ui::Bets bets;
    switch (bet.kind) {
        case StoryBet::Kind::choice:
            for (const double option : told.options) {
                const auto place = static_cast<std::size_t>(option) - 1;
                if (place < bet.options.size()) bets.options.push_back(place);
            }
            break;
        case StoryBet::Kind::number:
            for (const double number : told.numbers) bets.numbers.push_back(std::clamp(number, bet.low, bet.high));
            break;
        case StoryBet::Kind::line:
            for (const ToldBets::Line& line : told.lines) bets.lines.push_back(drawn(bet, line));
            break;
    }
    return bets;
}

}  // namespace

std::optional<std::string> write_told_story(const ui::StoryShown& shown, std::string file) {
    if (shown.story == nullptr) return std::nullopt;
    Json json = {{"id", shown.story->id}, {"page", shown.open_page().id}};
    if (!shown.camp.empty()) json["camp"] = shown.camp;
    for (const StoryPage& page : shown.story->pages) {
        const auto bets = shown.bets.find(page.id);
        if (page.bet && bets != shown.bets.end() && bets->second.count() > 0) {
            json["bets"].push_back(bets_json(page, bets->second));
        }
    }
    if (!file.empty()) json["file"] = std::move(file);
    return json.dump();
}

ui::StoryShown shown_again(const Story& story, const ToldStory& told) {
    ui::StoryShown shown;
    shown.story = &story;
    const std::vector<StoryPage>& pages = story.pages;
    const auto page =
        std::find_if(pages.begin(), pages.end(), [&](const StoryPage& one) { return one.id == told.page; });
    if (page != pages.end()) shown.page = static_cast<std::size_t>(page - pages.begin());
    const bool has_camp = std::find(story.camps.begin(), story.camps.end(), told.camp) != story.camps.end();
    if (has_camp) {
        shown.camp = told.camp;
    } else if (!story.camps.empty()) {
        shown.camp = story.camps[0];
    }
    for (const ToldBets& bets : told.bets) {
        const StoryPage* asked = find_page(story, bets.page);
        if (asked != nullptr && asked->bet) shown.bets[asked->id] = bets_again(*asked->bet, bets);
    }
    return shown;
}

}  // namespace goodwill
