#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <stop_token>

#include "engine/core/matrix.h"

namespace likeness {

/// The distances of all pairs of n rows, as whole numbers of a fixed unit: in the 4 bytes of a float, but
/// with an error of 2^-31 of the range instead of 2^-24 of the value, so that averages of averages still rank
/// pairs as double precision does. Row i holds its distances to rows 0 to i - 1; 2 n (n - 1) bytes.
struct DistanceTriangle {
  static constexpr std::int32_t infinite = std::numeric_limits<std::int32_t>::max();

  std::size_t rows = 0;
  double unit = 0;                         // Euclidean distance of one
  std::unique_ptr<std::int32_t[]> values;  // start(rows) of them

  static std::size_t start(std::size_t row) { return row > 0 ? row * (row - 1) / 2 : 0; }
  std::int32_t& at(std::size_t a, std::size_t b) { return values[a > b ? start(a) + b : start(b) + a]; }

  /// Euclidean, from products in double precision. A row that is not finite is infinitely far from all
  /// others. Stopped, the triangle is incomplete.
  static DistanceTriangle of(const Matrix& rows, int threads, const std::stop_token& stop = {});
};

}  // namespace likeness
