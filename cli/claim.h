// Claims as they are typed and printed: "profit higher", "nps > 1".
#pragma once

#include <optional>
#include <string>

#include "cli/console.h"
#include "sim/base/local_text.h"
#include "sim/experiment/claim.h"

namespace goodwill::cli {

// "METRIC higher", "METRIC lower", "METRIC > NUMBER", "METRIC < NUMBER". Says on `err` what is wrong.
std::optional<Claim> parse_claim(const std::string& text, const Console& console);

// "Profit: higher in B than in A", "NPS (true): B − A > +1 points".
std::string claim_text(const Claim& claim, Language language);

}  // namespace goodwill::cli
