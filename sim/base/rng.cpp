#include "sim/base/rng.h"

namespace goodwill {

double gamma_mean_one(std::uint64_t seed, Purpose purpose, std::uint32_t who, double shape, std::int32_t when) {
    assert(shape > 0.0);
    const auto word = [purpose](std::uint32_t i) {
        return static_cast<Purpose>(static_cast<std::uint32_t>(purpose) / 4U * 4U + i);
    };
    // Shapes below one are boosted: Gamma(a) = Gamma(a + 1) * U^(1/a).
    const double boosted = shape < 1.0 ? shape + 1.0 : shape;
    const double d = boosted - 1.0 / 3.0;
    const double c = 1.0 / det_sqrt(9.0 * d);
    for (std::uint32_t attempt = 0;; ++attempt) {
        const Luck luck(seed, purpose, who, when, attempt);
        const double x = luck.normal(word(0));
        const double root = 1.0 + c * x;
        if (root <= 0.0) {
            continue;
        }
        const double v = root * root * root;
        if (det_log(luck.uniform(word(1))) < 0.5 * x * x + d - d * v + d * det_log(v)) {
            const double boost = shape < 1.0 ? det_pow(luck.uniform(word(2)), 1.0 / shape) : 1.0;
            return d * v * boost / shape;
        }
    }
}

}  // namespace goodwill
