#include "sim/experiment/cholesky.h"

#include <cassert>

#include "sim/base/det_math.h"

namespace goodwill {

std::optional<Cholesky> Cholesky::of(const SquareMatrix& matrix) {
    const std::size_t size = matrix.size();
    // A pivot is a difference of up to `size` roundings of the diagonal: below this it says nothing.
    const double least_share = 1e-15 * static_cast<double>(size);
    SquareMatrix lower(size);
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double rest = matrix(i, j);
            for (std::size_t k = 0; k < j; ++k) {
                rest -= lower(i, k) * lower(j, k);
            }
            if (j < i) {
                lower(i, j) = rest / lower(j, j);
            } else if (rest > least_share * matrix(i, i) && rest > 0.0) {
                lower(i, i) = det_sqrt(rest);
            } else {
                return std::nullopt;
            }
        }
    }
    return Cholesky(std::move(lower));
}

std::vector<double> Cholesky::half_solve(std::span<const double> b) const {
    assert(b.size() == size());
    std::vector<double> x(b.begin(), b.end());
    for (std::size_t i = 0; i < size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            x[i] -= lower_(i, k) * x[k];
        }
        x[i] /= lower_(i, i);
    }
    return x;
}

std::vector<double> Cholesky::solve(std::span<const double> b) const {
    std::vector<double> x = half_solve(b);
    for (std::size_t i = size(); i-- > 0;) {
        for (std::size_t k = i + 1; k < size(); ++k) {
            x[i] -= lower_(k, i) * x[k];
        }
        x[i] /= lower_(i, i);
    }
    return x;
}

SquareMatrix Cholesky::inverse() const {
    SquareMatrix inverse(size());
    std::vector<double> unit(size());
    for (std::size_t j = 0; j < size(); ++j) {
        unit[j] = 1.0;
        const std::vector<double> column = solve(unit);
        unit[j] = 0.0;
        for (std::size_t i = j; i < size(); ++i) {
            inverse(i, j) = column[i];
            inverse(j, i) = column[i];
        }
    }
    return inverse;
}

}  // namespace goodwill
