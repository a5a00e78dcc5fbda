#pragma once

#include <cstdint>
#include <vector>

#include "engine/data/labelled_samples.h"
#include "engine/metric/network_config.h"
#include "engine/metric/torch.h"

namespace likeness {

/// The live network. Its parameters are float32; it computes in the number format of its input, so that a
/// bfloat16 batch makes it train in mixed precision.
class EmbeddingNetwork : public torch::nn::Module {
 public:
  /// For samples of a shape. Weights are drawn from `seed` alone: He et al. 2015 for convolutions and hidden
  /// layers, U(+-1/sqrt(inputs)) for the last. Error impossibleValue for convolutions over vectors.
  EmbeddingNetwork(const NetworkConfig& config, const SampleShape& shape, std::uint64_t seed);

  const NetworkConfig& config() const { return config_; }
  const SampleShape& shape() const { return shape_; }
  /// n x shape().size() (pictures: rows of pixels, their channels next to each other, ink 1 on paper 0) to
  /// n x embeddingDimension, float32; each row of length 1 if the config says so.
  torch::Tensor forward(const torch::Tensor& samples);

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
  struct HiddenLayer {
    torch::nn::Linear linear{nullptr};
    torch::nn::BatchNorm1d normalization{nullptr};  // null without it
  };
  /// Each adds its layers and answers how many features they leave.
  int addConvolutions(at::Generator& generator);
  int addHiddenLayers(at::Generator& generator);
  void addLayer(int inputs, int outputs, int kernel, int stride, bool residual, at::Generator& generator);
  torch::Tensor convolved(const torch::Tensor& samples);

  NetworkConfig config_;
  SampleShape shape_;
  std::vector<Layer> layers_;
  std::vector<HiddenLayer> hiddenLayers_;
  torch::nn::Linear head_{nullptr};
};

}  // namespace likeness
