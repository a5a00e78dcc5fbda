#include "engine/train/optimizer.h"

#include <cmath>
#include <utility>

#include "engine/train/adam.h"
#include "engine/train/momentum_descent.h"

namespace likeness {

Optimizer::Optimizer(std::vector<torch::Tensor> parameters, const OptimizerConfig& config)
    : parameters_(std::move(parameters)), config_(config) {}

float Optimizer::clipGradients() {
  double sum = 0;
  for (const auto& parameter : parameters_) {
    if (!parameter.grad().defined()) continue;
    const double norm = parameter.grad().norm().item<double>();
    sum += norm * norm;
  }
  const double norm = std::sqrt(sum);
  if (config_.gradientLimit > 0 && norm > config_.gradientLimit) {
    for (auto& parameter : parameters_) {
      if (parameter.grad().defined()) parameter.mutable_grad().mul_(config_.gradientLimit / norm);
    }
  }
  return static_cast<float>(norm);
}

bool Optimizer::decays(const torch::Tensor& parameter) const {
  return config_.weightDecay > 0 && parameter.dim() > 1;
}

std::vector<torch::Tensor> Optimizer::zerosLikeParameters() const {
  std::vector<torch::Tensor> zeros;
  for (const auto& parameter : parameters_) zeros.push_back(torch::zeros_like(parameter));
  return zeros;
}

std::unique_ptr<Optimizer> makeOptimizer(std::vector<torch::Tensor> parameters,
                                         const OptimizerConfig& config) {
  if (config.kind == OptimizerKind::sgd) {
    return std::make_unique<MomentumDescent>(std::move(parameters), config);
  }
  return std::make_unique<Adam>(std::move(parameters), config);
}

}  // namespace likeness
