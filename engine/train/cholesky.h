#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace likeness {

/// A small dense square matrix of doubles, row after row.
struct SquareMatrix {
  explicit SquareMatrix(std::size_t count) : size(count), values(count * count) {}

  double& at(std::size_t row, std::size_t column) { return values[row * size + column]; }
  double at(std::size_t row, std::size_t column) const { return values[row * size + column]; }
  std::span<const double> row(std::size_t i) const { return {values.data() + i * size, size}; }

  std::size_t size;
  std::vector<double> values;
};

/// The lower triangle L with L L^T = matrix, of which the lower half is read. Nothing where the matrix is not
/// positive definite to the precision of a double.
std::optional<SquareMatrix> cholesky(const SquareMatrix& matrix);

/// x of L x = b, in place.
void solveLower(const SquareMatrix& lower, std::span<double> b);
/// x of L^T x = b, in place.
void solveUpper(const SquareMatrix& lower, std::span<double> b);
/// (L L^T)^-1.
SquareMatrix inverseFrom(const SquareMatrix& lower);

}  // namespace likeness
