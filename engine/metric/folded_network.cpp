#include "engine/metric/folded_network.h"

#include "engine/metric/frozen_network.h"
#include "engine/metric/torch.h"

namespace likeness {

namespace {

constexpr double normalizationEpsilon = 1e-5;  // torch's default

std::vector<float> numbersOf(const torch::Tensor& tensor) {
  const auto plain = tensor.to(torch::kCPU, torch::kFloat).contiguous();
  return {plain.data_ptr<float>(), plain.data_ptr<float>() + plain.numel()};
}

/// Takes the tensors of a network by their names.
class Folder {
 public:
  explicit Folder(const EmbeddingNetwork& network)
      : network_(network), parameters_(network.named_parameters()), buffers_(network.named_buffers()) {}

  FoldedNetwork fold() {
    FoldedNetwork folded;
    folded.shape = network_.shape();
    folded.normalized = network_.config().normalized;
    channels_ = folded.shape.isVector() ? 1 : folded.shape.channels;
    for (int i = 0; has("convolution", i); ++i) folded.layers.push_back(convolution(i));
    for (int i = 0; has("linear", i); ++i) folded.layers.push_back(hidden(i));
    folded.layers.push_back(dense("head", torch::ones(1), torch::zeros(1)));
    return folded;
  }

 private:
  bool has(const std::string& kind, int i) const {
    return parameters_.contains(kind + std::to_string(i) + ".weight");
  }

  /// What the normalisation multiplies with, and what it adds.
  std::pair<torch::Tensor, torch::Tensor> normalization(int i) const {
    const std::string name = "normalization" + std::to_string(i);
    if (!parameters_.contains(name + ".weight")) return {torch::ones(1), torch::zeros(1)};
    const auto factor =
        parameters_[name + ".weight"] / (buffers_[name + ".running_var"] + normalizationEpsilon).sqrt();
    return {factor, parameters_[name + ".bias"] - buffers_[name + ".running_mean"] * factor};
  }

  FoldedLayer convolution(int i) {
    const auto weight = parameters_["convolution" + std::to_string(i) + ".weight"];
    const auto [factor, shift] = normalization(i);
    FoldedLayer layer;
    layer.shape = weight.sizes().vec();
    layer.weights = numbersOf(weight * factor.view({-1, 1, 1, 1}));
    layer.bias = numbersOf(shift);
    // As the network is built: the first of a stage halves the picture, the others are added to their input.
    layer.residual = isResidual(i);
    layer.stride = layer.residual ? 1 : 2;
    layer.rectified = true;
    channels_ = layer.shape.front();
    return layer;
  }

  bool isResidual(int wanted) const {
    int at = 0;
    for (std::size_t stage = 0; stage < network_.config().widths.size(); ++stage) {
      if (at == wanted) return false;
      at += 1 + network_.config().residualLayersOf(stage);
    }
    return true;
  }

  FoldedLayer hidden(int i) {
    const auto [factor, shift] = normalization(i);
    FoldedLayer layer = dense("linear" + std::to_string(i), factor, shift);
    layer.rectified = true;
    return layer;
  }

  /// The network flattens maps with their channels next to each other, other programs channel after channel.
  FoldedLayer dense(const std::string& name, const torch::Tensor& factor, const torch::Tensor& shift) {
    auto weight = parameters_[name + ".weight"] * factor.view({-1, 1});
    const auto bias = parameters_[name + ".bias"] * factor + shift;
    FoldedLayer layer;
    layer.shape = weight.sizes().vec();
    layer.weights = numbersOf(
        weight.view({weight.size(0), -1, channels_}).permute({0, 2, 1}).reshape({weight.size(0), -1}));
    layer.bias = numbersOf(bias);
    channels_ = 1;
    return layer;
  }

  const EmbeddingNetwork& network_;
  torch::OrderedDict<std::string, torch::Tensor> parameters_;
  torch::OrderedDict<std::string, torch::Tensor> buffers_;
  std::int64_t channels_ = 1;
};

}  // namespace

FoldedNetwork EmbeddingModel::folded() const {
  const torch::NoGradGuard noGrad;
  return Folder(*weights_->network).fold();
}

}  // namespace likeness
