#include "engine/train/adam.h"

#include <cmath>
#include <string>
#include <utility>

#include "engine/metric/network_tensors.h"

namespace likeness {

namespace {

constexpr double beta1 = 0.9;
constexpr double beta2 = 0.999;
constexpr double epsilon = 1e-8;

}  // namespace

Adam::Adam(std::vector<torch::Tensor> parameters, const OptimizerConfig& config)
    : Optimizer(std::move(parameters), config),
      firstMoments_(zerosLikeParameters()),
      secondMoments_(zerosLikeParameters()) {}

void Adam::step(float learningRate) {
  const torch::NoGradGuard noGrad;
  ++steps_;
  const double correction1 = 1 - std::pow(beta1, static_cast<double>(steps_));
  const double correction2 = 1 - std::pow(beta2, static_cast<double>(steps_));
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    if (parameters_[i].grad().defined()) stepOne(i, learningRate, correction1, correction2);
  }
}

void Adam::stepOne(std::size_t place, float learningRate, double correction1, double correction2) {
  auto& parameter = parameters_[place];
  auto gradient = parameter.grad();
  if (decays(parameter)) {
    if (config_.kind == OptimizerKind::adamW) {
      parameter.mul_(1 - learningRate * config_.weightDecay);
    } else {
      gradient = gradient.add(parameter, config_.weightDecay);
    }
  }
  auto& first = firstMoments_[place];
  auto& second = secondMoments_[place];
  first.mul_(beta1).add_(gradient, 1 - beta1);
  second.mul_(beta2).addcmul_(gradient, gradient, 1 - beta2);
  const auto scale = (second / correction2).sqrt_().add_(epsilon);
  parameter.addcdiv_(first, scale, -learningRate / correction1);
}

void Adam::store(TensorFile& content) const {
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    content.tensors["adam.first." + std::to_string(i)] = toStored(firstMoments_[i]);
    content.tensors["adam.second." + std::to_string(i)] = toStored(secondMoments_[i]);
  }
  content.tensors["adam.steps"] = {{1}, {}, {steps_}};
}

void Adam::load(const TensorFile& content, const std::filesystem::path& file) {
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    copyStored(content, "adam.first." + std::to_string(i), firstMoments_[i], file);
    copyStored(content, "adam.second." + std::to_string(i), secondMoments_[i], file);
  }
  auto steps = torch::zeros({1}, torch::kLong);
  copyStored(content, "adam.steps", steps, file);
  steps_ = steps.item<std::int64_t>();
}

}  // namespace likeness
