#include "web/ui/figures/story_shown.h"

#include <algorithm>
#include <cmath>

#include "sim/scenario/presets.h"
#include "sim/session/metrics.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

const MetricInfo& metric_of(const Measure& measure) { return metric_table()[find_metric(measure.figure).value()]; }

std::string whole(std::size_t count, Language language) {
    return std::string(decimal(static_cast<double>(count), 0, language).view());
}

constexpr std::size_t most_misses = 12;  // in words; whoever is further off need not read it

// "85 below the result", or that it cannot be told apart from it.
std::string miss_text(const Measure& measure, double number, const Interval& result, Language language) {
    if (result.low <= number && number <= result.high) return tr(Text::story_inside, language);
    const Shown away = metric_change(metric_of(measure), std::abs(number - result.mean), language);
    std::string_view size = away.view();
    if (size.starts_with('+')) size.remove_prefix(1);
    return sentence(tr(number < result.mean ? Text::story_below : Text::story_above, language), size);
}

// "4,900 (−85); 5,200 (+215)". Precondition: sorted by how far off they are.
std::string misses_text(const Measure& measure, const std::vector<double>& numbers, const Interval& result,
                        Language language) {
    std::string list;
    for (std::size_t i = 0; i < std::min(most_misses, numbers.size()); ++i) {
        if (i > 0) list += "; ";
        list += sentence(tr(Text::story_miss, language), bet_value_text(measure, numbers[i], language),
                         metric_change(metric_of(measure), numbers[i] - result.mean, language).view());
    }
    if (numbers.size() > most_misses) {
        list += sentence(tr(Text::story_misses_more, language), whole(numbers.size() - most_misses, language));
    }
    return sentence(tr(Text::story_misses, language), list);
}

std::string numbers_sentence(const Measure& measure, std::vector<double> numbers, const Interval& result,
                             Language language) {
    const auto value = [&](double number) { return bet_value_text(measure, number, language); };
    const BetSpread spread = ui::spread_of(numbers);
    std::stable_sort(numbers.begin(), numbers.end(),
                     [&](double a, double b) { return std::abs(a - result.mean) < std::abs(b - result.mean); });
    const std::string miss = miss_text(measure, numbers.front(), result, language);
    if (numbers.size() == 1) {
        return sentence(tr(Text::story_one_number, language), value(numbers.front()), miss);
    }
    return sentence(tr(Text::story_numbers, language), whole(numbers.size(), language), value(spread.least),
                    value(spread.most), value(spread.middle), value(numbers.front()), miss) +
           " " + misses_text(measure, numbers, result, language);
}

}  // namespace

std::string bet_value_text(const Measure& measure, double value, Language language) {
    const MetricInfo& metric = metric_of(measure);
    return std::string((measure.of == Measure::Of::difference ? metric_change(metric, value, language)
                                                              : metric_value(metric, value, language, true))
                           .view());
}

const StoryPage* StoryShown::bet_page() const {
    if (story == nullptr) return nullptr;
    const StoryPage& open = open_page();
    if (open.bet) return &open;
    return open.reveals.empty() ? nullptr : find_page(*story, open.reveals);
}

const Bets& StoryShown::bets_of(const StoryPage& asked) const {
    static const Bets none;
    const auto found = bets.find(asked.id);
    return found == bets.end() ? none : found->second;
}

BetSpread spread_of(std::vector<double> numbers) {
    std::sort(numbers.begin(), numbers.end());
    const std::size_t half = numbers.size() / 2;
    const double middle = numbers.size() % 2 == 1 ? numbers[half] : 0.5 * (numbers[half - 1] + numbers[half]);
    return {numbers.front(), middle, numbers.back()};
}

WorldNames world_names(const Story& story, const StoryPage& page, Language language) {
    WorldNames names{std::string(world_name(story, page.with, language)),
                     std::string(world_name(story, page.without, language))};
    if (names.own.empty() && !names.other.empty()) names.own = tr(Text::as_it_was, language);
    return names;
}

std::string worlds_sentence(const Story& story, const StoryPage& page, Language language) {
    const WorldNames names = world_names(story, page, language);
    if (!names.has_any() || page.with == page.without) return {};
    // Maps and the two ponds have no lines.
    const bool has_lines = page.show != "map" && page.show != "worlds";
    return sentence(tr(has_lines ? Text::story_lines_are : Text::story_worlds_are, language), names.own,
                    other_world(names, language));
}

std::string camp_sentence(const StoryShown& shown, Language language) {
    const PresetInfo* camp = find_preset(shown.camp);
    const auto open = shown.story->pages.begin() + static_cast<std::ptrdiff_t>(shown.page);
    const bool has_voted =
        std::any_of(shown.story->pages.begin(), open, [](const StoryPage& page) { return page.asks_camp; });
    if (camp == nullptr || !has_voted) return {};
    return sentence(tr(Text::story_camp_is, language), camp->label.in(language));
}

double closest(const std::vector<double>& numbers, double result) {
    return *std::min_element(numbers.begin(), numbers.end(),
                             [result](double a, double b) { return std::abs(a - result) < std::abs(b - result); });
}

std::string result_sentence(const Story& story, const StoryPage& asked, const Measured& measured, Language language) {
    const Measure& measure = asked.bet->measure;
    const WorldNames names = world_names(story, asked, language);
    const auto text = [&](double value) { return bet_value_text(measure, value, language); };
    const Interval& result = measured.of(measure.of);
    const std::string interval = sentence(tr(Text::story_interval, language), text(result.mean), text(result.low),
                                          text(result.high), whole(static_cast<std::size_t>(result.count), language));
    if (measure.of != Measure::Of::difference) {
        const std::string& name = measure.of == Measure::Of::with ? names.own : names.other;
        return name.empty() ? interval : name + ": " + interval;
    }
    const MetricInfo& metric = metric_of(measure);
    return sentence(tr(Text::story_both_worlds, language), other_world_first(names, language),
                    metric_value(metric, measured.without.mean, language, true).view(), own_world(names, language),
                    metric_value(metric, measured.with.mean, language, true).view()) +
           " " + interval;
}

std::string bets_sentence(const StoryBet& bet, const Bets& bets, const Measured& measured, Language language) {
    const Interval& result = measured.of(bet.measure.of);
    if (bets.count() == 0) return tr(Text::story_nobody_bet, language);
    // A figure without a case has no value, and nobody was right or wrong.
    if (!std::isfinite(result.mean)) return sentence(tr(Text::story_bets, language), whole(bets.count(), language));
    if (bet.kind == StoryBet::Kind::choice) {
        const RightOption right = right_option(bet, result);
        const auto count = static_cast<std::size_t>(std::count(bets.options.begin(), bets.options.end(), right.option));
        return sentence(tr(right.is_certain ? Text::story_right : Text::story_right_open, language),
                        std::string(bet.options[right.option].label.in(language)), whole(count, language),
                        whole(bets.options.size(), language));
    }
    if (bet.kind == StoryBet::Kind::line) {
        return sentence(tr(Text::story_lines, language), whole(bets.lines.size(), language));
    }
    return numbers_sentence(bet.measure, bets.numbers, result, language);
}

}  // namespace goodwill::ui
