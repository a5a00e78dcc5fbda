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

Adam::Adam(std::vector<torch::Tensor> parameters, float weightDecay)
    : parameters_(std::move(parameters)), weightDecay_(weightDecay) {
  for (const auto& parameter : parameters_) {
    firstMoments_.push_back(torch::zeros_like(parameter));
    secondMoments_.push_back(torch::zeros_like(parameter));
  }
}

void Adam::step(float learningRate) {
  const torch::NoGradGuard noGrad;
  ++steps_;
  const double correction1 = 1 - std::pow(beta1, static_cast<double>(steps_));
  const double correction2 = 1 - std::pow(beta2, static_cast<double>(steps_));
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    auto& parameter = parameters_[i];
    const auto& gradient = parameter.grad();
    firstMoments_[i].mul_(beta1).add_(gradient, 1 - beta1);
    secondMoments_[i].mul_(beta2).addcmul_(gradient, gradient, 1 - beta2);
    if (weightDecay_ > 0 && parameter.dim() > 1) parameter.mul_(1 - learningRate * weightDecay_);
    const auto scale = (secondMoments_[i] / correction2).sqrt_().add_(epsilon);
    parameter.addcdiv_(firstMoments_[i], scale, -learningRate / correction1);
  }
}

float Adam::gradientNorm() const {
  double sum = 0;
  for (const auto& parameter : parameters_) {
    const double norm = parameter.grad().norm().item<double>();
    sum += norm * norm;
  }
  return static_cast<float>(std::sqrt(sum));
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
