#include "cli/factors.h"

#include <cmath>

#include <fmt/format.h>

#include "cli/text_table.h"

namespace goodwill::cli {

namespace {

// That a number takes to be written whole, four at most.
int decimals_of(double number) {
    int decimals = 0;
    for (; decimals < 4 && std::fabs(number - std::round(number)) > 1e-9; number *= 10.0) {
        ++decimals;
    }
    return decimals;
}

}  // namespace

std::vector<Factor> factors_of(const Scenario& scenario, Factors which) {
    std::vector<Factor> factors;
    if (which != Factors::judgements) {
        factors = levers_of(scenario);
    }
    if (which != Factors::levers) {
        const std::vector<Factor> judgements = judgements_of(scenario);
        factors.insert(factors.end(), judgements.begin(), judgements.end());
    }
    return factors;
}

std::optional<std::vector<Factor>> factors_named(const std::string& option, const std::vector<std::string>& names,
                                                 const Scenario& scenario, const Console& console) {
    std::vector<Factor> factors;
    for (const std::string& name : names) {
        const std::optional<LeverId> lever = find_lever(scenario, name);
        if (!lever) {
            console.err << fmt::format("goodwill: {} \"{}\": there is no such lever; did you mean \"{}\"?\n", option,
                                       name, nearest_lever_name(scenario, name));
            return std::nullopt;
        }
        factors.push_back(factor_of(scenario, *lever));
    }
    return factors;
}

std::string value_text(const Factor& factor, double value, Language language) {
    return number_text(value, std::max(decimals_of(factor.range.step), decimals_of(factor.present)), language);
}

}  // namespace goodwill::cli
