// How the accounts of all customers are spread over time: a density a column, and where the middle and the outer tenths lie.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "sim/session/session.h"
#include "web/ui/kit/world_names.h"

namespace goodwill::ui {

// Balances as the heat band shows them: cells of two points each, the outermost hold what lies beyond.
inline constexpr double band_low_points = -40.0, band_high_points = 40.0, band_cell_points = 2.0;
inline constexpr std::size_t band_cells = 40;

// Customers reviewed within the 30 days that end with `day`: everybody once (M4).
struct AccountSpread {
    int day = 0;
    double reviewed = 0.0;
    std::array<double, band_cells> share{};  // of the customers, from low to high; adds up to 1
    std::array<double, bond_count> bonds{};  // the same by state
    // Points below which a tenth, half, and nine tenths of the customers lie; straight lines within a point.
    double low_tenth = 0.0, middle = 0.0, high_tenth = 0.0;
};
AccountSpread account_spread(const Session& session, int day);

// From the first day that is known to today, at most `most` of them, evenly spread. Empty where nothing is known.
std::vector<AccountSpread> account_bands(const Session& session, std::size_t most);

// "Von 100 Kunden sind 9 verärgert und 12 Botschafter. Die Mitte liegt bei 8,4 Punkten …" `twin`: the same without the change.
std::string accounts_sentence(const AccountSpread& now, const AccountSpread* twin, Language language,
                              const WorldNames& names = {});

}  // namespace goodwill::ui
