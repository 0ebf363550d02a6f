#include "cli/claim.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "cli/experiment.h"
#include "cli/parsed_options.h"
#include "sim/session/metrics.h"

namespace goodwill::cli {

namespace {

std::string without_outer_spaces(const std::string& text) {
    const std::size_t begin = text.find_first_not_of(' ');
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

}  // namespace

std::optional<Claim> parse_claim(const std::string& text, const Console& console) {
    const std::string words = without_outer_spaces(text);
    const std::size_t end = std::min(words.find_first_of(" <>"), words.size());
    const std::string what = without_outer_spaces(words.substr(end));
    Claim claim;
    claim.is_above = what == "higher" || what.starts_with('>');
    bool is_claim = what == "higher" || what == "lower";
    if (what.starts_with('>') || what.starts_with('<')) {
        const std::optional<double> than = parsed_number(without_outer_spaces(what.substr(1)));
        is_claim = than.has_value();
        claim.than = than.value_or(0.0);
    }
    if (!is_claim || end == 0) {
        console.err << fmt::format(
            "goodwill: --claim \"{}\": not of the form \"METRIC higher\", \"METRIC lower\", \"METRIC > NUMBER\" or "
            "\"METRIC < NUMBER\", as in \"profit higher\" (of B minus A; numbers in the unit of files: 0.01 for one "
            "percent)\n",
            text);
        return std::nullopt;
    }
    const std::optional<std::size_t> metric = parse_metric("--claim", words.substr(0, end), console);
    if (!metric) {
        return std::nullopt;
    }
    claim.metric = *metric;
    return claim;
}

std::string claim_text(const Claim& claim, Language language) {
    const MetricInfo& metric = metric_table()[claim.metric];
    const bool is_german = language == Language::de;
    if (claim.than == 0.0) {
        return fmt::format(
            fmt::runtime(is_german ? "{}: in B {} als in A" : "{}: {} in B than in A"), metric.label.in(language),
            is_german ? (claim.is_above ? "höher" : "niedriger") : (claim.is_above ? "higher" : "lower"));
    }
    return fmt::format(
        "{}: B − A {} {} {}", metric.label.in(language), claim.is_above ? ">" : "<",
        signed_metric_text(metric, claim.than, language, more_decimals_for(metric, 0.05 * std::fabs(claim.than))),
        metric.unit.in(language));
}

}  // namespace goodwill::cli
