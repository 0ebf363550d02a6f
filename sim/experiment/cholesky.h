// Symmetric positive definite matrices: Cholesky's factor, and what is solved with it.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace goodwill {

class SquareMatrix {
   public:
    // All 0. Some thousand rows at most: memory and time grow with the square and the cube.
    explicit SquareMatrix(std::size_t size) : size_{size}, cells_(size * size) {}

    [[nodiscard]] std::size_t size() const { return size_; }
    double& operator()(std::size_t row, std::size_t column) { return cells_[row * size_ + column]; }
    double operator()(std::size_t row, std::size_t column) const { return cells_[row * size_ + column]; }

   private:
    std::size_t size_;
    std::vector<double> cells_;
};

// A = L Lᵀ with L lower triangular. Only +, −, ·, / and the square root: the same bits everywhere.
class Cholesky {
   public:
    // Of a symmetric matrix, of which the lower half is read. Nothing where it is not positive definite, or so nearly not
    // that a pivot is rounding error; nothing with a NaN in it.
    static std::optional<Cholesky> of(const SquareMatrix& matrix);

    [[nodiscard]] std::size_t size() const { return lower_.size(); }
    // x of L x = b; as many numbers as the matrix has rows. xᵀx is then bᵀ A⁻¹ b.
    [[nodiscard]] std::vector<double> half_solve(std::span<const double> b) const;
    // x of A x = b.
    [[nodiscard]] std::vector<double> solve(std::span<const double> b) const;
    // A⁻¹, symmetric to the bit.
    [[nodiscard]] SquareMatrix inverse() const;

   private:
    explicit Cholesky(SquareMatrix lower) : lower_{std::move(lower)} {}

    SquareMatrix lower_;
};

}  // namespace goodwill
