#include "engine/train/cholesky.h"

#include <cmath>
#include <numeric>

namespace likeness {

std::optional<SquareMatrix> cholesky(const SquareMatrix& matrix) {
  SquareMatrix lower(matrix.size);
  for (std::size_t i = 0; i < matrix.size; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      const double* const a = lower.row(i).data();
      const double* const b = lower.row(j).data();
      const double rest = matrix.at(i, j) - std::inner_product(a, a + j, b, 0.0);
      if (i != j) {
        lower.at(i, j) = rest / lower.at(j, j);
      } else if (rest > 0 && std::isfinite(rest)) {
        lower.at(i, i) = std::sqrt(rest);
      } else {
        return std::nullopt;
      }
    }
  }
  return lower;
}

void solveLower(const SquareMatrix& lower, std::span<double> b) {
  for (std::size_t i = 0; i < lower.size; ++i) {
    const double* const row = lower.row(i).data();
    b[i] = (b[i] - std::inner_product(row, row + i, b.data(), 0.0)) / row[i];
  }
}

void solveUpper(const SquareMatrix& lower, std::span<double> b) {
  for (std::size_t i = lower.size; i-- > 0;) {
    b[i] /= lower.at(i, i);
    for (std::size_t j = 0; j < i; ++j) b[j] -= lower.at(i, j) * b[i];
  }
}

SquareMatrix inverseFrom(const SquareMatrix& lower) {
  SquareMatrix inverse(lower.size);
  std::vector<double> column(lower.size);
  for (std::size_t c = 0; c < lower.size; ++c) {
    std::fill(column.begin(), column.end(), 0.0);
    column[c] = 1;
    solveLower(lower, column);
    solveUpper(lower, column);
    for (std::size_t r = 0; r < lower.size; ++r) inverse.at(r, c) = column[r];
  }
  return inverse;
}

}  // namespace likeness
