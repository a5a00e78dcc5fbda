#pragma once

#include <vector>

#include "engine/core/random.h"
#include "engine/metric/loss_config.h"
#include "engine/metric/loss_value.h"

namespace likeness {

/// The loss that a config names, of an embedded batch (n x d) and its labels; a negative label is an
/// outsider, see BatchClasses. Of one without proxies: see LossFunction for the others; with them Error
/// internal.
LossValue metricLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                     const LossConfig& config, Random& random);

}  // namespace likeness
