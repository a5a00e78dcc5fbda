#pragma once

#include "engine/metric/loss_config.h"
#include "engine/metric/torch.h"

namespace likeness {

/// Distances between all rows of `embeddings` (n x d, float): n x n, differentiable. Of rows
/// of length 1, Euclidean is in [0, 2] and squared Euclidean in [0, 4]; cosine is in [0, 2].
torch::Tensor pairwiseDistances(const torch::Tensor& embeddings, DistanceKind kind);

}  // namespace likeness
