#include "engine/metric/embedding_model.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/metric/frozen_network.h"
#include "engine/metric/network_tensors.h"
#include "engine/metric/runtime.h"

namespace likeness {

namespace {

constexpr std::size_t samplesPerPass = 250;  // their feature maps stay in the cache of a core
constexpr int longestSide = 1 << 20;

/// A number of the metadata; files from before there was any other shape than a digit's have none.
int numberOr(const TensorFile& content, const char* key, int missing, const std::filesystem::path& file) {
  const auto found = content.metadata.find(key);
  if (found == content.metadata.end()) return missing;
  int value = -1;
  const char* end = found->second.data() + found->second.size();
  const auto [stop, fault] = std::from_chars(found->second.data(), end, value);
  if (fault == std::errc() && stop == end && value >= 0 && value <= longestSide) return value;
  throw Error(ErrorCode::fileDamaged, {file.string(), '"' + std::string(key) + "\" is no number in range"});
}

SampleShape shapeOf(const TensorFile& content, const std::filesystem::path& file) {
  SampleShape shape;
  shape.width = numberOr(content, "width", shape.width, file);
  shape.height = numberOr(content, "height", shape.height, file);
  shape.channels = numberOr(content, "channels", shape.channels, file);
  shape.dimension = numberOr(content, "dimension", shape.dimension, file);
  const bool sides = shape.width > 0 && shape.height > 0 && shape.width <= 1024 && shape.height <= 1024;
  if (shape.isVector() || (sides && (shape.channels == 1 || shape.channels == 3))) return shape;
  throw Error(ErrorCode::fileDamaged, {file.string(), "the size of its pictures is impossible"});
}

std::string inWords(const SampleShape& shape) {
  if (shape.isVector()) return "vectors of " + std::to_string(shape.dimension) + " numbers";
  return std::to_string(shape.width) + "x" + std::to_string(shape.height) +
         (shape.channels == 1 ? " grey pictures" : " colour pictures");
}

void refuseOtherShape(const SampleShape& wanted, const SampleShape& given) {
  if (wanted == given) return;
  throw Error(ErrorCode::dataSetUnusable,
              {"The samples", "the network takes " + inWords(wanted) + ", and these are " + inWords(given)});
}

}  // namespace

EmbeddingModel::EmbeddingModel(std::shared_ptr<const Weights> weights) : weights_(std::move(weights)) {}

std::shared_ptr<const EmbeddingModel> EmbeddingModel::load(const std::filesystem::path& file,
                                                           const NetworkConfig& config,
                                                           const std::string& device) {
  prepareRuntime();
  const TensorFile content = readTensorFile(file);
  auto network = std::make_shared<EmbeddingNetwork>(config, shapeOf(content, file), 0);
  loadTensors(*network, content, "", file);
  return freeze(network, resolveDevice(device));
}

void EmbeddingModel::save(const std::filesystem::path& file) const {
  TensorFile content;
  if (const SampleShape& shape = this->shape(); !shape.isDigit()) {
    content.metadata = {{"width", std::to_string(shape.width)},
                        {"height", std::to_string(shape.height)},
                        {"channels", std::to_string(shape.channels)},
                        {"dimension", std::to_string(shape.dimension)}};
  }
  storeTensors(*weights_->network, "", content);
  writeTensorFile(file, content);
}

int EmbeddingModel::dimension() const {
  return weights_->network->config().embeddingDimension;
}

const SampleShape& EmbeddingModel::shape() const {
  return weights_->network->shape();
}

Matrix EmbeddingModel::embedRows(std::size_t count, int threads, const FillRows& fill) const {
  const auto dimension = static_cast<std::size_t>(this->dimension());
  const std::size_t size = shape().size();
  Matrix embeddings(count, dimension);
  // Passes and not samples are shared out, so that the same samples always make up the same pass and the
  // result does not depend on the number of threads.
  const std::size_t passes = (count + samplesPerPass - 1) / samplesPerPass;
  const torch::Device device(weights_->device);
  parallelFor(passes, threads, [&](std::size_t begin, std::size_t end) {
    prepareRuntime();
    const torch::NoGradGuard noGrad;
    for (std::size_t pass = begin; pass < end; ++pass) {
      const std::size_t first = pass * samplesPerPass;
      const std::size_t rows = std::min(samplesPerPass, count - first);
      const auto samples = torch::empty({static_cast<std::int64_t>(rows), static_cast<std::int64_t>(size)});
      fill(first, rows, samples.data_ptr<float>());
      const auto result = weights_->network->forward(samples.to(device)).to(torch::kCPU).contiguous();
      std::copy_n(result.data_ptr<float>(), rows * dimension, embeddings.row(first).data());
    }
  });
  return embeddings;
}

Matrix EmbeddingModel::embed(const LabelledSamples& samples, int threads) const {
  refuseOtherShape(shape(), samples.shape);
  const std::size_t size = shape().size();
  return embedRows(samples.size(), threads, [&](std::size_t first, std::size_t count, float* rows) {
    if (samples.shape.isVector()) {
      std::copy_n(samples.vectors.data() + first * size, count * size, rows);
    } else {
      std::transform(samples.pixels.data() + first * size, samples.pixels.data() + (first + count) * size,
                     rows, [](std::uint8_t value) { return static_cast<float>(value) / 255; });
    }
  });
}

std::vector<float> EmbeddingModel::embed(const GrayImage& image) const {
  LabelledSamples one;
  one.shape = {image.width, image.height, 1, 0};
  one.add(image.pixels, 0);
  return embed(one).values;
}

std::shared_ptr<const EmbeddingModel> freeze(std::shared_ptr<EmbeddingNetwork> network,
                                             const std::string& device) {
  network->eval();
  network->to(torch::Device(device));
  for (auto& parameter : network->parameters()) parameter.set_requires_grad(false);
  return std::make_shared<const EmbeddingModel>(
      std::make_shared<const EmbeddingModel::Weights>(EmbeddingModel::Weights{std::move(network), device}));
}

}  // namespace likeness
