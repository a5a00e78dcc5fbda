#pragma once

#include <cstdint>

#include "engine/train/optimizer.h"

namespace likeness {

/// Adam (Kingma and Ba 2015, algorithm 1) with weight decay in the gradient, or, as adamW, apart from the
/// moments (Loshchilov and Hutter 2019, algorithm 2).
class Adam : public Optimizer {
 public:
  Adam(std::vector<torch::Tensor> parameters, const OptimizerConfig& config);

  void step(float learningRate) override;
  void store(TensorFile& content) const override;
  void load(const TensorFile& content, const std::filesystem::path& file) override;

 private:
  /// Changes one parameter; `correction1` and `correction2` undo that the moments began at 0.
  void stepOne(std::size_t place, float learningRate, double correction1, double correction2);

  std::vector<torch::Tensor> firstMoments_;
  std::vector<torch::Tensor> secondMoments_;
  std::int64_t steps_ = 0;
};

}  // namespace likeness
