#pragma once

#include <stop_token>
#include <vector>

#include "engine/core/matrix.h"

namespace likeness::ui {

enum class RowMetric { euclidean, cosine, manhattan };

/// The rows nearest to a row in the space of the embeddings, itself left out, the nearest first.
struct RowNeighbours {
  const Matrix* of = nullptr;  // the vectors that were looked at
  int row = -1;
  std::vector<int> rows;
  std::vector<double> distances;  // in the metric, not squared; cosine: 1 - cosine
};

/// Looks at all rows. Equal distances: the smaller number first. Stopped: what was seen until then.
RowNeighbours neighboursOf(const Matrix& vectors, int row, int count, RowMetric metric,
                           const std::stop_token& stop = {});

}  // namespace likeness::ui
