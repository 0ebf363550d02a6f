#include "web/ui/figures/story_shown.h"

#include <algorithm>
#include <cmath>

#include "sim/session/metrics.h"
#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

const MetricInfo& metric_of(const Measure& measure) { return metric_table()[find_metric(measure.figure).value()]; }

std::string whole(std::size_t count, Language language) {
    return std::string(decimal(static_cast<double>(count), 0, language).view());
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

std::string result_sentence(const StoryBet& bet, const Measured& measured, Language language) {
    const Measure& measure = bet.measure;
    const auto text = [&](double value) { return bet_value_text(measure, value, language); };
    const Interval& result = measured.of(measure.of);
    const std::string interval = sentence(tr(Text::story_interval, language), text(result.mean), text(result.low),
                                          text(result.high), whole(static_cast<std::size_t>(result.count), language));
    if (measure.of != Measure::Of::difference) return interval;
    const MetricInfo& metric = metric_of(measure);
    return sentence(tr(Text::story_both_worlds, language),
                    metric_value(metric, measured.without.mean, language, true).view(),
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
    const BetSpread spread = spread_of(bets.numbers);
    const auto inside =
        static_cast<std::size_t>(std::count_if(bets.numbers.begin(), bets.numbers.end(), [&](double number) {
            return result.low <= number && number <= result.high;
        }));
    return sentence(tr(Text::story_numbers, language), whole(bets.numbers.size(), language),
                    bet_value_text(bet.measure, spread.least, language),
                    bet_value_text(bet.measure, spread.most, language),
                    bet_value_text(bet.measure, spread.middle, language), whole(inside, language));
}

}  // namespace goodwill::ui
