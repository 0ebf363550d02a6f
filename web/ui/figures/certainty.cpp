#include "web/ui/figures/certainty.h"

#include <array>

#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

Shown whole(int count, Language language) { return decimal(count, 0, language); }

}  // namespace

std::string_view robustness_text(Robustness robustness, Language language) {
    constexpr std::array texts = {Text::sure_open, Text::sure_leaning, Text::sure_likely, Text::sure_robust};
    return tr(texts.at(static_cast<std::size_t>(robustness)), language);
}

std::string share_sentence(const RobustAnswer& answer, Language language) {
    const int holds = answer.count(SetOutcome::holds), fails = answer.count(SetOutcome::fails);
    const int count = answer.judged();
    if (count == 0) return tr(Text::sure_no_case, language);
    const auto of = [&](bool is_above, int sets) {
        const Interval share = goodwill::share_of(sets, count);
        std::string text =
            sentence(tr(is_above ? Text::sure_more_in : Text::sure_less_in, language), whole(sets, language).view(),
                     whole(count, language).view(), percent(share.mean, 0, language).view(),
                     percent(share.low, 1, language).view(), percent(share.high, 1, language).view());
        const Robustness low = robustness_of(share.low), high = robustness_of(share.high);
        text += sentence(tr(Text::sure_word, language), robustness_text(robustness_of(share.mean), language));
        if (low != high) {
            text += sentence(tr(Text::sure_reaches, language), robustness_text(low, language),
                             robustness_text(high, language));
        }
        return text;
    };
    const bool is_above = answer.claim.is_above;
    if (fails <= holds) return of(is_above, holds);
    return of(!is_above, fails) + tr(Text::sure_turned, language);
}

std::vector<std::string> certainty_remarks(const RobustAnswer& answer, Language language) {
    std::vector<std::string> remarks;
    const auto count = [&](int sets, Text text) {
        if (sets > 0) remarks.push_back(sentence(tr(text, language), whole(sets, language).view()));
    };
    const MetricInfo& metric = metric_table()[answer.claim.metric];
    if (const JudgedSet* worst = answer.worst()) {
        const Shown farthest = metric_change(metric, worst->difference.interval.mean, language);
        remarks.push_back(sentence(tr(Text::sure_farthest, language), farthest.view()));
    }
    count(answer.count(SetOutcome::same), Text::sure_same);
    count(answer.count(SetOutcome::none), Text::sure_none);
    count(answer.divided(), Text::sure_divided);
    return remarks;
}

}  // namespace goodwill::ui
