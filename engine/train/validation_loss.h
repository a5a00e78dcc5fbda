#pragma once

#include <vector>

#include "engine/core/matrix.h"
#include "engine/metric/loss_function.h"
#include "engine/train/training_config.h"

namespace likeness {

/// Mean loss of embedded samples over some batches as large as those of training, because the loss of a batch
/// grows with the batch. The rows are taken in their order, or as pairs where the loss looks at pairs; 0
/// where no pairs can be made of them.
float validationLoss(const TrainingConfig& config, const LossFunction& loss, const Matrix& embeddings,
                     const std::vector<int>& labels);

}  // namespace likeness
