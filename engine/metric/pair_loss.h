#pragma once

#include <vector>

#include "engine/metric/metric_loss.h"

namespace likeness {

/// The contrastive loss of pairs alone (Hadsell, Chopra and LeCun 2006, equation 4), as a siamese network is
/// trained: rows 2i and 2i + 1 are pair i, of one class where same[i]. The mean over the pairs of
/// 1/2 d^2 where same, else 1/2 max(0, margin - d)^2, with the distance and the margin of the config. A last
/// row without a partner is passed over. Active are pairs with a loss above 0.
LossValue pairLoss(const torch::Tensor& embeddings, const std::vector<bool>& same, const LossConfig& config);

/// Of rows 2i and 2i + 1, whether their labels are equal. Outsiders (negative labels) are never of one class.
std::vector<bool> samePairs(const std::vector<int>& labels);

}  // namespace likeness
