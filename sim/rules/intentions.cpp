#include "sim/rules/intentions.h"

#include "sim/base/det_math.h"

namespace goodwill {

double says_disloyal(double effort) { return sigmoid(-3.00 + 6.87 * effort); }
double says_buys_again(double effort) { return sigmoid(3.49 - 7.41 * effort); }
double says_spends_more(double effort) { return sigmoid(2.64 - 6.46 * effort); }
double says_speaks_badly(double effort) { return sigmoid(-5.35 + 7.56 * effort); }

double says_stays(Aftermath aftermath, bool is_major) {
    constexpr double minor[aftermath_count] = {0.37, 0.46, 0.70, 0.95};
    constexpr double major[aftermath_count] = {0.09, 0.19, 0.54, 0.82};
    return (is_major ? major : minor)[static_cast<int>(aftermath)];
}

}  // namespace goodwill
