#include "sim/rules/delivery.h"

#include <algorithm>

namespace goodwill {

namespace {

// Ratings by lateness of about 96,000 deliveries in Brazil (Olist, read at second hand): 4.03 of 5 stars in time, 3.51
// one or two days late, 2.23 from three days on, 1.70 after a week. A star is 2.5 points on the scale from 0 to 10;
// satisfaction contains perception with the weight 0.77 (M1).
constexpr double points_of_perception(double stars_lost) { return stars_lost * 2.5 / 0.77; }
constexpr double short_loss = points_of_perception(4.03 - 3.51);
constexpr double long_loss = points_of_perception(4.03 - 2.23);
constexpr double very_long_loss = points_of_perception(4.03 - 1.70);
constexpr int long_from_days = 3;
constexpr int very_long_from_days = 8;
constexpr double spared_when_told = 0.5;  // assumption

}  // namespace

int days_late(const Lateness& late, const Luck& luck) {
    if (!luck.chance(Purpose::delivery_late, late.share)) {
        return 0;
    }
    // Geometric: every further day is as likely as the one before.
    const double further = 1.0 - 1.0 / std::max(1.0, late.mean_days);
    if (further <= 0.0) {
        return 1;
    }
    constexpr double most = 365.0;
    return 1 + static_cast<int>(std::min(most, det_log(luck.uniform(Purpose::delivery_days)) / det_log(further)));
}

double lateness_loss(int days) {
    if (days <= 0) {
        return 0.0;
    }
    return days < long_from_days ? short_loss : days < very_long_from_days ? long_loss : very_long_loss;
}

double delivery_loss(const Lateness& late, double communication, const Luck& luck) {
    const double loss = lateness_loss(days_late(late, luck));
    return luck.chance(Purpose::delivery_told, communication) ? spared_when_told * loss : loss;
}

}  // namespace goodwill
