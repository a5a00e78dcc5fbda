#pragma once

#include <vector>

#include "engine/core/random.h"
#include "engine/metric/loss_config.h"
#include "engine/metric/loss_value.h"
#include "engine/metric/miner.h"

namespace likeness {

/// Triplet loss of an embedded batch (n x d), averaged over its active triplets; with a soft margin, where
/// every triplet is active, over all (Schroff et al. 2015, equation 2; Hermans et al. 2017, section 2). Zero
/// where there is none. `random` serves the miners that draw.
LossValue tripletLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                      const LossConfig& config, Random& random);

/// The same for triplets chosen elsewhere, as places in `embeddings`.
LossValue tripletLoss(const torch::Tensor& embeddings, const std::vector<Triplet>& triplets,
                      const LossConfig& config);

}  // namespace likeness
