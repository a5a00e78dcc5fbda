#pragma once

#include <cstdint>
#include <vector>

#include "engine/metric/network_config.h"
#include "engine/metric/torch.h"

namespace likeness {

/// The live network. Its parameters are float32; it computes in the number format of its input, so that a
/// bfloat16 batch makes it train in mixed precision.
class EmbeddingNetwork : public torch::nn::Module {
 public:
  /// Weights are drawn from `seed` alone: He et al. 2015 for convolutions, U(+-1/sqrt(inputs)) for the last
  /// layer.
  EmbeddingNetwork(const NetworkConfig& config, std::uint64_t seed);

  const NetworkConfig& config() const { return config_; }
  /// n x 1 x 28 x 28, ink 1 on paper 0, to n x embeddingDimension, float32, each row of length 1.
  torch::Tensor forward(const torch::Tensor& pictures);

  std::int64_t parameterCount() const;
  /// Makes the parameters of this network the very tensors of `other`'s; gradients and the statistics of
  /// batch normalisation stay its own.
  void shareParametersWith(const EmbeddingNetwork& other);

 private:
  struct Layer {
    torch::nn::Conv2d convolution{nullptr};
    torch::nn::BatchNorm2d normalization{nullptr};
    bool residual = false;
  };
  void addLayer(int inputs, int outputs, int kernel, int stride, bool residual, at::Generator& generator);

  NetworkConfig config_;
  std::vector<Layer> layers_;
  torch::nn::Linear head_{nullptr};
};

}  // namespace likeness
