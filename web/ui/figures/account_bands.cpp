#include "web/ui/figures/account_bands.h"

#include <algorithm>
#include <cmath>

#include "web/ui/kit/format.h"
#include "web/ui/kit/text.h"

namespace goodwill::ui {

namespace {

// Points below which `share` of the customers lie.
double quantile(const DayRecord& window, double reviewed, double share) {
    double below = 0.0;
    for (std::size_t bin = 0; bin < balance_bins; ++bin) {
        const auto here = static_cast<double>(window.balance_histogram[bin]);
        if (here > 0.0 && below + here >= share * reviewed) {
            return balance_bin_edge(bin) + (share * reviewed - below) / here;
        }
        below += here;
    }
    return account_limit_points;
}

}  // namespace

AccountSpread account_spread(const Session& session, int day) {
    AccountSpread spread;
    spread.day = day;
    const DayRecord window = counts_until(session, day, figure_window_days);
    for (const std::uint32_t count : window.balance_histogram) spread.reviewed += count;
    if (spread.reviewed == 0.0) return spread;
    for (std::size_t bin = 0; bin < balance_bins; ++bin) {
        const double share = static_cast<double>(window.balance_histogram[bin]) / spread.reviewed;
        const double cell = std::floor((balance_bin_edge(bin) - band_low_points) / band_cell_points);
        spread.share.at(static_cast<std::size_t>(std::clamp(cell, 0.0, band_cells - 1.0))) += share;
        spread.bonds.at(static_cast<std::size_t>(bond_at(balance_bin_edge(bin)))) += share;
    }
    spread.low_tenth = quantile(window, spread.reviewed, 0.1);
    spread.middle = quantile(window, spread.reviewed, 0.5);
    spread.high_tenth = quantile(window, spread.reviewed, 0.9);
    return spread;
}

std::vector<AccountSpread> account_bands(const Session& session, std::size_t most) {
    const int today = session.world().day;
    const int known_before = static_cast<int>(session.before().size());
    const int first = known_before >= figure_window_days ? figure_window_days - known_before : 1;
    std::vector<AccountSpread> bands;
    if (today < first || most == 0) return bands;
    const int days = today - first + 1;
    const int stride = std::max(1, static_cast<int>(std::ceil(static_cast<double>(days) / static_cast<double>(most))));
    // The last one is today's.
    for (int day = first + (days - 1) % stride; day <= today; day += stride) {
        bands.push_back(account_spread(session, day));
    }
    return bands;
}

std::string accounts_sentence(const AccountSpread& now, const AccountSpread* twin, Language language,
                              const WorldNames& names) {
    const auto of_100 = [&](Bond bond) {
        return std::string(decimal(100.0 * now.bonds.at(static_cast<std::size_t>(bond)), 0, language).view());
    };
    const auto points = [&](double value) { return std::string(decimal(value, 1, language).view()); };
    if (now.reviewed == 0.0) return tr(Text::accounts_nobody, language);
    std::string text = sentence(tr(Text::accounts_now, language), of_100(Bond::ambassador), of_100(Bond::loyal),
                                of_100(Bond::satisfied), of_100(Bond::dissatisfied), of_100(Bond::angry),
                                points(now.middle), points(now.low_tenth));
    if (twin == nullptr || twin->reviewed == 0.0) return text;
    return text + " " +
           sentence(tr(Text::accounts_without, language), other_world_first(names, language), points(twin->middle),
                    points(twin->low_tenth));
}

}  // namespace goodwill::ui
