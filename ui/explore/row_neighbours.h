#pragma once

#include "engine/project/row_distances.h"

namespace likeness::ui {

/// The rows nearest to a row in the space of the embeddings, itself left out, the nearest first.
struct RowNeighbours {
  const Matrix* of = nullptr;  // the vectors that were looked at
  int row = -1;                // or -1: none is chosen
  RowMetric metric = RowMetric::euclidean;
  std::vector<int> rows;
  std::vector<double> distances;  // in the metric, not squared; cosine: 1 - cosine
};

}  // namespace likeness::ui
