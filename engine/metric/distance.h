#pragma once

#include "engine/metric/loss_config.h"
#include "engine/metric/torch.h"

namespace likeness {

/// Distances between all rows of `embeddings` (n x d, L2-normalised, float): n x n, differentiable.
/// Euclidean is in [0, 2], squared Euclidean in [0, 4], cosine in [0, 2].
torch::Tensor pairwiseDistances(const torch::Tensor& embeddings, DistanceKind kind);

}  // namespace likeness
