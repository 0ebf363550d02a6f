// The world on the stage beside its twin, on the same day: differences, what moved most, and both in words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/ui/figures/band.h"
#include "web/ui/figures/figures.h"
#include "web/ui/kit/world_names.h"

namespace goodwill::ui {

// Both worlds' figures; of the twin none while there is one world only.
struct TwoFigures {
    const Figures& own;
    const Figures& twin;
    const Band* band = nullptr;  // where it is known how sure the differences are
    int futures = 0;             // that the band is or will be of; 0: there will be none

    [[nodiscard]] bool are_two() const { return twin.days > 0 && twin.days == own.days; }
    // Stage minus twin over the days that end today (window_days); exactly 0 in one world; nothing where a value is missing.
    [[nodiscard]] std::optional<double> difference(std::size_t metric) const;
    // Whether a difference is not worth an arrow: the band on this day does not say that it goes this way. Without a band: it
    // is smaller than what the twin does by itself, one standard deviation of its last year from day to day.
    [[nodiscard]] bool is_usual(std::size_t metric) const;
    // Of the band on this day, once it is whole.
    [[nodiscard]] std::optional<Interval> interval(std::size_t metric) const;
    // The band is not there yet.
    [[nodiscard]] bool is_band_due() const { return futures > 0 && (band == nullptr || !band->is_whole()); }
};

// Stage minus twin day by day; empty in one world.
std::vector<float> differences_over_time(const TwoFigures& figures, std::size_t metric);

// Chosen metrics by how far they have moved, in standard deviations of what they do in the twin by themselves from day to
// day; those that have not moved, or by less than is shown, are left out.
std::vector<std::size_t> most_moved(const TwoFigures& figures, std::size_t most);

// "With the change 4,904 customers, without 4,990: −86."
// Precondition, here and below: figures.are_two().
std::string customers_sentence(const TwoFigures& figures, Language language, const WorldNames& names = {});
// "4,904 instead of 4,990 customers: −86"
std::string customers_in_short(const TwoFigures& figures, Language language);
// "Profit: 8,420 € more a month so far, …": what one pair of worlds says about one metric since the change.
std::string course_sentence(const TwoFigures& figures, std::size_t metric, int parting_day, Language language,
                            const WorldNames& names = {});

// Everybody who is a customer, counted by account, for a picture of both worlds: shares of bins from low to high.
struct AccountPicture {
    static constexpr int dots = 1000;
    std::vector<float> points;  // of `dots` customers in equal steps of rank, low to high; empty without customers
    std::int64_t customers = 0;
};
AccountPicture account_picture(const World& world);
// The dot, from low to high, that stands for somebody in this world; nothing when she is no customer there.
std::optional<int> dot_of(const AccountPicture& picture, const World& world, std::uint32_t person);

}  // namespace goodwill::ui
