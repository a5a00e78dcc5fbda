#include "engine/train/weight_average.h"

#include <algorithm>

#include "engine/metric/frozen_network.h"

namespace likeness {

namespace {

void blend(const std::vector<torch::Tensor>& targets, const std::vector<torch::Tensor>& sources,
           double share) {
  const torch::NoGradGuard noGrad;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (targets[i].is_floating_point() && share < 1) {
      targets[i].lerp_(sources[i], share);
    } else {
      targets[i].copy_(sources[i]);
    }
  }
}

}  // namespace

WeightAverage::WeightAverage(const EmbeddingNetwork& network, float decay, const std::string& device)
    : decay_(decay), network_(std::make_shared<EmbeddingNetwork>(network.config(), network.shape(), 0)) {
  model_ = freeze(network_, device);
  blend(network_->parameters(), network.parameters(), 1);
  blend(network_->buffers(), network.buffers(), 1);
}

void WeightAverage::update(const EmbeddingNetwork& network, std::int64_t step) {
  const double warmUp = (1 + static_cast<double>(step)) / (10 + static_cast<double>(step));
  const double share = 1 - std::min<double>(decay_, warmUp);
  blend(network_->parameters(), network.parameters(), decay_ > 0 ? share : 1);
  blend(network_->buffers(), network.buffers(), decay_ > 0 ? share : 1);
}

}  // namespace likeness
