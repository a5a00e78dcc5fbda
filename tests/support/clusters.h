#pragma once

#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/random.h"

namespace likeness::tests {

/// Rows round `classes` centres far apart; row i is of class i % classes.
struct Clusters {
  Matrix rows;
  std::vector<int> labels;
};

inline Clusters clusters(std::size_t count, std::size_t columns, std::size_t classes, std::uint64_t seed) {
  Random random(seed);
  Matrix centres(classes, columns);
  for (float& value : centres.values) value = 4 * random.normal();
  Clusters result{Matrix(count, columns), std::vector<int>(count)};
  for (std::size_t i = 0; i < count; ++i) {
    const auto centre = centres.row(i % classes);
    result.labels[i] = static_cast<int>(i % classes);
    for (std::size_t d = 0; d < columns; ++d) result.rows.row(i)[d] = centre[d] + random.normal();
  }
  return result;
}

/// Share of rows whose nearest other row is of their class, by a plain loop.
inline double nearestOfSameClass(const Matrix& rows, const std::vector<int>& labels) {
  std::size_t right = 0;
  for (std::size_t i = 0; i < rows.rows; ++i) {
    double best = 1e300;
    std::size_t nearest = 0;
    for (std::size_t j = 0; j < rows.rows; ++j) {
      double square = 0;
      for (std::size_t d = 0; d < rows.columns; ++d) {
        const double offset = double{rows.row(i)[d]} - rows.row(j)[d];
        square += offset * offset;
      }
      if (j == i || square >= best) continue;
      best = square;
      nearest = j;
    }
    right += labels[i] == labels[nearest] ? 1 : 0;
  }
  return static_cast<double>(right) / static_cast<double>(rows.rows);
}

}  // namespace likeness::tests
