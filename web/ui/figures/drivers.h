// What goes together with loyalty: for each thing a customer lives through, how closely her account follows it, and how good
// it is on average. Of the simulated people themselves; what goes together is not yet what causes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "sim/experiment/statistics.h"
#include "web/ui/figures/recent_contacts.h"
#include "web/ui/kit/world_names.h"

namespace goodwill::ui {

enum class DriverKind : std::uint8_t {
    waiting,
    effort,
    solved_first,
    reliability,
    delight,
    staff,
    self_service,
    consistency
};
inline constexpr std::size_t driver_count = 8;

struct Driver {
    DriverKind kind{};
    Interval importance;  // rank correlation with the account, from −1 to 1, with its 95 % interval; count: customers
    double performance = 0.0;  // mean of the customers, 0–100
};

struct Drivers {
    std::vector<Driver> drivers;                           // those of which enough is known, the most important first
    int customers = 0;                                     // that were looked at
    int days = 0;                                          // of which their contacts are known
    double mean_importance = 0.0, mean_performance = 0.0;  // where the quarters meet
    // The one with the lowest performance among those of more than mean importance.
    std::optional<std::size_t> weakest;

    [[nodiscard]] const Driver* find(DriverKind kind) const;
};
Drivers drivers_of(const World& world, const RecentContacts& recent);

// Spearman's rank correlation of pairs, with a 95 % interval by Fisher's z and the standard error of Bonett & Wright (2000).
// Fewer than least_pairs_of_ranks, or values that are all the same, say nothing: NaN.
inline constexpr std::size_t least_pairs_of_ranks = 30;
Interval rank_correlation(std::span<const std::pair<double, double>> pairs);

Text driver_text(DriverKind kind);
Text driver_measure_text(DriverKind kind);  // what its 0 to 100 are

// "Am engsten hängt am Konto: … Von dem, was zählt, gelingt am wenigsten …"
std::string drivers_sentence(const Drivers& now, const Drivers* twin, Language language, const WorldNames& names = {});

}  // namespace goodwill::ui
