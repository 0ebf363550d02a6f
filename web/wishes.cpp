#include "web/wishes.h"

#include <algorithm>
#include <limits>

#include "sim/scenario/size.h"
#include "web/text_size.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill {

namespace {

constexpr std::uint64_t largest_seed = std::numeric_limits<std::uint64_t>::max();
constexpr std::size_t max_shown_of_wish = 40;  // bytes of a wish that are repeated

// Nothing but printable ASCII of what somebody else wrote.
std::string shown_wish(std::string_view text) {
    std::string shown;
    for (const char letter : text.substr(0, max_shown_of_wish)) shown += letter >= ' ' && letter <= '~' ? letter : '?';
    return text.size() > max_shown_of_wish ? shown + "…" : shown;
}

std::string id_list(const std::vector<Scenario>& scenarios) {
    std::string list;
    for (const Scenario& scenario : scenarios) list.append(list.empty() ? "" : ", ").append(scenario.id);
    return list;
}

std::string out_of_range(Text text, std::string_view wish, std::uint64_t least, std::uint64_t most, Language language) {
    return ui::sentence(tr(text, language), shown_wish(wish), std::to_string(least), std::to_string(most));
}

}  // namespace

GrantedWishes grant(const Wishes& wishes, const std::vector<Scenario>& scenarios, std::size_t usual,
                    Language language) {
    GrantedWishes granted;
    granted.scenario = usual;
    if (wishes.scenario) {
        const auto found = std::find_if(scenarios.begin(), scenarios.end(),
                                        [&](const Scenario& scenario) { return scenario.id == *wishes.scenario; });
        if (found != scenarios.end()) {
            granted.scenario = static_cast<std::size_t>(found - scenarios.begin());
        } else {
            granted.refused.push_back(
                ui::sentence(tr(Text::wish_scenario, language), shown_wish(*wishes.scenario), id_list(scenarios)));
        }
    }
    if (wishes.seed) {
        const std::optional<std::uint64_t> seed = ui::read_whole(*wishes.seed, 0, largest_seed);
        if (!seed) granted.refused.push_back(out_of_range(Text::wish_seed, *wishes.seed, 0, largest_seed, language));
        granted.seed = seed.value_or(granted.seed);
    }
    if (wishes.customers) {
        const auto most = static_cast<std::uint64_t>(most_customers(scenarios[granted.scenario]));
        const std::optional<std::uint64_t> customers = ui::read_whole(*wishes.customers, fewest_customers, most);
        if (!customers) {
            granted.refused.push_back(
                out_of_range(Text::wish_customers, *wishes.customers, fewest_customers, most, language));
        }
        granted.customers = static_cast<int>(customers.value_or(0));
    }
    if (wishes.text) {
        const std::optional<std::uint64_t> percent = ui::read_whole(*wishes.text, least_text_size, most_text_size);
        if (!percent) {
            granted.refused.push_back(
                out_of_range(Text::wish_text_size, *wishes.text, least_text_size, most_text_size, language));
        }
        granted.text_size = static_cast<int>(percent.value_or(least_text_size));
    }
    return granted;
}

}  // namespace goodwill
