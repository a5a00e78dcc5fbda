#include "engine/metric/embedding_network.h"

#include <cmath>

namespace likeness {

namespace {

constexpr int pictureSide = 28;

torch::Tensor convolve(const torch::nn::Conv2d& layer, const torch::Tensor& input) {
  const auto padding = layer->weight.size(2) / 2;
  // With one channel in, torch cannot tell that the input is channels last and answers with the other order.
  return torch::conv2d(input, layer->weight.to(input.scalar_type()), {}, layer->options.stride(), padding)
      .contiguous(torch::MemoryFormat::ChannelsLast);
}

}  // namespace

EmbeddingNetwork::EmbeddingNetwork(const NetworkConfig& config, std::uint64_t seed) : config_(config) {
  auto generator = at::detail::createCPUGenerator(seed);
  int inputs = 1;
  int side = pictureSide;
  for (std::size_t stage = 0; stage < config_.widths.size(); ++stage) {
    const int width = config_.widths[stage];
    addLayer(inputs, width, stage == 0 ? 5 : 3, 2, /*residual=*/false, generator);
    for (int i = 0; i < config_.residualLayersOf(stage); ++i) {
      addLayer(width, width, 3, 1, /*residual=*/true, generator);
    }
    inputs = width;
    side = (side + 1) / 2;
  }
  const int features = inputs * side * side;
  head_ = register_module("head", torch::nn::Linear(features, config_.embeddingDimension));
  const torch::NoGradGuard noGrad;
  const double bound = 1 / std::sqrt(static_cast<double>(features));
  head_->weight.uniform_(-bound, bound, generator);
  head_->bias.uniform_(-bound, bound, generator);
}

void EmbeddingNetwork::addLayer(int inputs, int outputs, int kernel, int stride, bool residual,
                                at::Generator& generator) {
  const std::string name = std::to_string(layers_.size());
  Layer layer;
  layer.residual = residual;
  layer.convolution = register_module(
      "convolution" + name,
      torch::nn::Conv2d(
          torch::nn::Conv2dOptions(inputs, outputs, kernel).stride(stride).padding(kernel / 2).bias(false)));
  layer.normalization = register_module("normalization" + name, torch::nn::BatchNorm2d(outputs));
  const torch::NoGradGuard noGrad;
  layer.convolution->weight.normal_(0, std::sqrt(2.0 / (outputs * kernel * kernel)), generator);
  // Kept channels last: the convolutions then need no reordering of their weights at every step.
  layer.convolution->weight.set_data(layer.convolution->weight.contiguous(torch::MemoryFormat::ChannelsLast));
  layers_.push_back(layer);
}

torch::Tensor EmbeddingNetwork::forward(const torch::Tensor& pictures) {
  auto map = pictures.contiguous(torch::MemoryFormat::ChannelsLast);
  for (auto& layer : layers_) {
    auto output = layer.normalization(convolve(layer.convolution, map));
    output.relu_();
    map = layer.residual ? map + output : output;
  }
  // In the order of the memory: nothing is copied here, and gradients come back channels last, without which
  // torch takes its slow path through every batch normalisation.
  const auto features = map.permute({0, 2, 3, 1}).reshape({map.size(0), -1});
  const auto embeddings = torch::linear(features, head_->weight.to(features.scalar_type()),
                                        head_->bias.to(features.scalar_type()));
  return torch::nn::functional::normalize(embeddings.to(torch::kFloat));
}

std::int64_t EmbeddingNetwork::parameterCount() const {
  std::int64_t count = 0;
  for (const auto& parameter : parameters()) count += parameter.numel();
  return count;
}

void EmbeddingNetwork::shareParametersWith(const EmbeddingNetwork& other) {
  const auto mine = parameters();
  const auto theirs = other.parameters();
  for (std::size_t i = 0; i < mine.size(); ++i) mine[i].set_data(theirs[i].data());
}

}  // namespace likeness
