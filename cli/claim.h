// A claim about the difference that side B makes: "profit higher", "nps > 1".
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "cli/console.h"
#include "sim/base/local_text.h"

namespace goodwill::cli {

struct Claim {
    std::size_t metric = 0;  // in metric_table()
    bool is_above = true;    // the difference is above `than`, or below it
    double than = 0.0;       // in the unit of files

    // How far a difference B − A lies on the side that the claim says; at most 0: it does not hold.
    [[nodiscard]] double margin(double difference) const { return is_above ? difference - than : than - difference; }
};

// "METRIC higher", "METRIC lower", "METRIC > NUMBER", "METRIC < NUMBER". Says on `err` what is wrong.
std::optional<Claim> parse_claim(const std::string& text, const Console& console);

// "Profit: higher in B than in A", "NPS (true): B − A > +1 points".
std::string claim_text(const Claim& claim, Language language);

}  // namespace goodwill::cli
