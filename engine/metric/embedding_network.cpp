#include "engine/metric/embedding_network.h"

#include <cmath>

#include "engine/core/error.h"

namespace likeness {

namespace {

torch::Tensor convolve(const torch::nn::Conv2d& layer, const torch::Tensor& input) {
  const auto padding = layer->weight.size(2) / 2;
  // With one channel in, torch cannot tell that the input is channels last and answers with the other order.
  return torch::conv2d(input, layer->weight.to(input.scalar_type()), {}, layer->options.stride(), padding)
      .contiguous(torch::MemoryFormat::ChannelsLast);
}

torch::Tensor multiply(const torch::nn::Linear& layer, const torch::Tensor& input) {
  return torch::linear(input, layer->weight.to(input.scalar_type()), layer->bias.to(input.scalar_type()));
}

int halved(int side) {
  return (side + 1) / 2;
}

NetworkConfig resolved(NetworkConfig config, const SampleShape& shape) {
  if (config.kind == NetworkKind::automatic) {
    config.kind = shape.isVector() ? NetworkKind::perceptron : NetworkKind::convolutional;
  }
  if (config.kind == NetworkKind::convolutional && shape.isVector()) {
    throw Error(ErrorCode::impossibleValue,
                {"The recipe", "network.kind", "a perceptron or linear where samples are vectors"});
  }
  return config;
}

}  // namespace

EmbeddingNetwork::EmbeddingNetwork(const NetworkConfig& config, const SampleShape& shape, std::uint64_t seed)
    : config_(resolved(config, shape)), shape_(shape) {
  auto generator = at::detail::createCPUGenerator(seed);
  const int features =
      config_.kind == NetworkKind::convolutional ? addConvolutions(generator) : addHiddenLayers(generator);
  head_ = register_module("head", torch::nn::Linear(features, config_.embeddingDimension));
  const torch::NoGradGuard noGrad;
  const double bound = 1 / std::sqrt(static_cast<double>(features));
  head_->weight.uniform_(-bound, bound, generator);
  head_->bias.uniform_(-bound, bound, generator);
}

int EmbeddingNetwork::addConvolutions(at::Generator& generator) {
  int inputs = shape_.channels;
  int width = shape_.width;
  int height = shape_.height;
  for (std::size_t stage = 0; stage < config_.widths.size(); ++stage) {
    const int channels = config_.widths[stage];
    addLayer(inputs, channels, stage == 0 ? 5 : 3, 2, /*residual=*/false, generator);
    for (int i = 0; i < config_.residualLayersOf(stage); ++i) {
      addLayer(channels, channels, 3, 1, /*residual=*/true, generator);
    }
    inputs = channels;
    width = halved(width);
    height = halved(height);
  }
  return inputs * width * height;
}

int EmbeddingNetwork::addHiddenLayers(at::Generator& generator) {
  int inputs = static_cast<int>(shape_.size());
  if (config_.kind == NetworkKind::linear) return inputs;
  const torch::NoGradGuard noGrad;
  for (const int width : config_.hiddenWidths) {
    const std::string name = std::to_string(hiddenLayers_.size());
    HiddenLayer layer;
    layer.linear = register_module("linear" + name, torch::nn::Linear(inputs, width));
    if (config_.hiddenNormalization)
      layer.normalization = register_module("normalization" + name, torch::nn::BatchNorm1d(width));
    layer.linear->weight.normal_(0, std::sqrt(2.0 / inputs), generator);
    layer.linear->bias.zero_();
    hiddenLayers_.push_back(layer);
    inputs = width;
  }
  return inputs;
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

torch::Tensor EmbeddingNetwork::convolved(const torch::Tensor& samples) {
  auto map = samples.view({samples.size(0), shape_.height, shape_.width, shape_.channels})
                 .permute({0, 3, 1, 2})
                 .contiguous(torch::MemoryFormat::ChannelsLast);
  for (auto& layer : layers_) {
    auto output = layer.normalization(convolve(layer.convolution, map));
    output.relu_();
    map = layer.residual ? map + output : output;
  }
  // In the order of the memory: nothing is copied here, and gradients come back channels last, without which
  // torch takes its slow path through every batch normalisation.
  return map.permute({0, 2, 3, 1}).reshape({map.size(0), -1});
}

torch::Tensor EmbeddingNetwork::forward(const torch::Tensor& samples) {
  auto features = layers_.empty() ? samples : convolved(samples);
  for (auto& layer : hiddenLayers_) {
    features = multiply(layer.linear, features);
    if (layer.normalization) features = layer.normalization(features);
    features.relu_();
  }
  const auto embeddings = multiply(head_, features).to(torch::kFloat);
  return config_.normalized ? torch::nn::functional::normalize(embeddings) : embeddings;
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
