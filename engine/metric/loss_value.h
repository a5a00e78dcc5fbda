#pragma once

#include "engine/metric/torch.h"
#include "engine/metric/triplet_counts.h"

namespace likeness {

/// A loss with what is watched beside it.
struct LossValue {
  torch::Tensor loss;     // scalar, differentiable
  float activeShare = 0;  // of what the loss is an average of: with loss > 0 (soft margin: order wrong)
  TripletCounts counts;
};

}  // namespace likeness
