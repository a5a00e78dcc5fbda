#pragma once

#include <vector>

#include "engine/core/random.h"
#include "engine/metric/loss_config.h"
#include "engine/metric/miner.h"
#include "engine/metric/torch.h"

namespace likeness {

/// A loss with what is watched beside it.
struct LossValue {
  torch::Tensor loss;     // scalar, differentiable
  float activeShare = 0;  // of the mined triplets: loss > 0 (hinge), or order wrong (soft margin); SupCon: 1
};

/// Triplet loss of an embedded batch (n x d, L2-normalised), averaged over its active triplets; with a soft
/// margin, where every triplet is active, over all. Zero where there is none. `random` serves the random
/// miner.
LossValue tripletLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                      const LossConfig& config, Random& random);

/// The same for triplets chosen elsewhere.
LossValue tripletLoss(const torch::Tensor& distances, const std::vector<Triplet>& triplets,
                      const LossConfig& config);

/// SupCon, the sum outside of the logarithm (Khosla et al. 2020, equation 2): mean over the anchors that have
/// a positive in the batch.
LossValue supervisedContrastiveLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                                    float temperature);

/// The loss that a config names.
LossValue metricLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                     const LossConfig& config, Random& random);

}  // namespace likeness
