#pragma once

#include <vector>

#include "engine/metric/torch.h"

namespace likeness {

/// Root mean square Euclidean distances between the rows of a batch, over all pairs.
struct BatchSpread {
  float within = 0;   // pairs of one class
  float between = 0;  // pairs of two classes
};

/// From sums of classes, so that no n x n matrix is needed. Rows with a negative label (outsiders) are left
/// out.
BatchSpread batchSpread(const torch::Tensor& embeddings, const std::vector<int>& labels);

}  // namespace likeness
