#pragma once

#include "engine/train/optimizer.h"

namespace likeness {

/// Stochastic gradient descent with momentum (Sutskever et al. 2013), in the form that torch and others
/// compute: v = momentum v + g; w = w - rate v. Weight decay is part of the gradient.
class MomentumDescent : public Optimizer {
 public:
  MomentumDescent(std::vector<torch::Tensor> parameters, const OptimizerConfig& config);

  void step(float learningRate) override;
  void store(TensorFile& content) const override;
  void load(const TensorFile& content, const std::filesystem::path& file) override;

 private:
  std::vector<torch::Tensor> velocities_;
};

}  // namespace likeness
