#pragma once

#include <vector>

#include "engine/metric/loss_config.h"
#include "engine/metric/loss_value.h"

namespace likeness {

/// Hadsell, Chopra and LeCun 2006, equation 4, over the pairs of the batch with at least one sample of a
/// class: d^2 / 2 averaged over the pairs of one class, plus max(0, margin - d)^2 / 2 averaged over those
/// pairs of two classes that are nearer than the margin. d is of config.distance. Active are all but the
/// other pairs.
LossValue contrastiveLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                          const LossConfig& config);

/// SupCon, the sum outside of the logarithm (Khosla et al. 2020, equation 2), of cosines over the
/// temperature: mean over the anchors that have a positive in the batch.
LossValue supervisedContrastiveLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                                    float temperature);

/// NT-Xent (Chen et al. 2020, equation 1) with labels naming the positives: the positive pair against all
/// negatives of its anchor, by cosines over the temperature; mean over the pairs (a, p).
LossValue ntXentLoss(const torch::Tensor& embeddings, const std::vector<int>& labels, float temperature);

}  // namespace likeness
