#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "engine/metric/torch.h"
#include "engine/store/safetensors.h"

namespace likeness {

/// Adam (Kingma and Ba 2015, algorithm 1) with decoupled weight decay (Loshchilov and Hutter 2019) on
/// matrices and filters, not on biases and normalisation. Ours because torch keeps its state under keys that
/// differ between versions, and a checkpoint must not.
class Adam {
 public:
  Adam(std::vector<torch::Tensor> parameters, float weightDecay);

  /// Applies the gradients of the parameters.
  void step(float learningRate);
  /// Euclidean norm of all gradients together.
  float gradientNorm() const;

  void store(TensorFile& content) const;
  /// Error fileDamaged as copyStored.
  void load(const TensorFile& content, const std::filesystem::path& file);

 private:
  std::vector<torch::Tensor> parameters_;
  std::vector<torch::Tensor> firstMoments_;
  std::vector<torch::Tensor> secondMoments_;
  float weightDecay_;
  std::int64_t steps_ = 0;
};

}  // namespace likeness
