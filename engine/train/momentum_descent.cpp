#include "engine/train/momentum_descent.h"

#include <string>
#include <utility>

#include "engine/metric/network_tensors.h"

namespace likeness {

MomentumDescent::MomentumDescent(std::vector<torch::Tensor> parameters, const OptimizerConfig& config)
    : Optimizer(std::move(parameters), config), velocities_(zerosLikeParameters()) {}

void MomentumDescent::step(float learningRate) {
  const torch::NoGradGuard noGrad;
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    auto& parameter = parameters_[i];
    if (!parameter.grad().defined()) continue;
    auto gradient = parameter.grad();
    if (decays(parameter)) gradient = gradient.add(parameter, config_.weightDecay);
    velocities_[i].mul_(config_.momentum).add_(gradient);
    parameter.add_(velocities_[i], -learningRate);
  }
}

void MomentumDescent::store(TensorFile& content) const {
  for (std::size_t i = 0; i < parameters_.size(); ++i)
    content.tensors["sgd.velocity." + std::to_string(i)] = toStored(velocities_[i]);
}

void MomentumDescent::load(const TensorFile& content, const std::filesystem::path& file) {
  for (std::size_t i = 0; i < parameters_.size(); ++i)
    copyStored(content, "sgd.velocity." + std::to_string(i), velocities_[i], file);
}

}  // namespace likeness
