#pragma once

#include "engine/metric/torch.h"

namespace likeness {

/// A scalar that has `value`, and `gradient` (shaped like `input`) as its gradient by `input`: for losses
/// whose gradient is written down, where autograd would pass over n x n matrices again and again.
torch::Tensor withGradient(const torch::Tensor& input, double value, const torch::Tensor& gradient);

}  // namespace likeness
