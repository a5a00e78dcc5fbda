#pragma once

#include <vector>

#include "engine/metric/loss_config.h"
#include "engine/metric/loss_value.h"

namespace likeness {

// Losses that weigh the pairs of an anchor against each other; means over the anchors with a positive and a
// negative in the batch.

/// Lifted structure in its generalised form (Hermans, Beyer and Leibe 2017, section 2):
/// max(0, log sum_p exp d(a,p) + log sum_n exp(margin - d(a,n))).
LossValue liftedStructureLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                              const LossConfig& config);

/// N-pair-mc (Sohn 2016, equation 6) of inner products over the temperature (the paper's is 1), plus
/// config.regularization times the mean squared length of the embeddings. Each class of the batch gives its
/// 1st and 2nd sample as anchor and positive, then its 3rd and 4th, and so on. The negatives of an anchor are
/// the positives of the same turn and all samples that are alone of their class.
LossValue nPairsLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                     const LossConfig& config);

/// Multi-similarity (Wang et al. 2019, equation 16) of cosines, over all pairs of an anchor: what its section
/// 3.2 leaves out is a miner here.
LossValue multiSimilarityLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                              const LossConfig& config);

/// Circle loss (Sun et al. 2020, equation 6) of cosines, with O_p = 1 + m, O_n = -m, Delta_p = 1 - m and
/// Delta_n = m (section 3.3). Its weights alpha count as constants in the gradient (equation 10).
LossValue circleLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                     const LossConfig& config);

}  // namespace likeness
