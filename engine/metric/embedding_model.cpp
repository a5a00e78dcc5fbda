#include "engine/metric/embedding_model.h"

#include <algorithm>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/metric/frozen_network.h"
#include "engine/metric/network_tensors.h"
#include "engine/metric/runtime.h"

namespace likeness {

namespace {

constexpr std::size_t pixelsPerPicture = 28 * 28;
constexpr std::size_t picturesPerPass = 250;  // their feature maps stay in the cache of a core

}  // namespace

EmbeddingModel::EmbeddingModel(std::shared_ptr<const Weights> weights) : weights_(std::move(weights)) {}

std::shared_ptr<const EmbeddingModel> EmbeddingModel::load(const std::filesystem::path& file,
                                                           const NetworkConfig& config,
                                                           const std::string& device) {
  prepareRuntime();
  auto network = std::make_shared<EmbeddingNetwork>(config, 0);
  loadTensors(*network, readTensorFile(file), "", file);
  return freeze(network, resolveDevice(device));
}

void EmbeddingModel::save(const std::filesystem::path& file) const {
  TensorFile content;
  storeTensors(*weights_->network, "", content);
  writeTensorFile(file, content);
}

int EmbeddingModel::dimension() const {
  return weights_->network->config().embeddingDimension;
}

Matrix EmbeddingModel::embed(std::span<const std::uint8_t> pixels, std::size_t count, int threads) const {
  const auto dimension = static_cast<std::size_t>(this->dimension());
  Matrix embeddings(count, dimension);
  // Passes and not pictures are shared out, so that the same pictures always make up the same pass and
  // the result does not depend on the number of threads.
  const std::size_t passes = (count + picturesPerPass - 1) / picturesPerPass;
  const torch::Device device(weights_->device);
  parallelFor(passes, threads, [&](std::size_t begin, std::size_t end) {
    prepareRuntime();
    const torch::NoGradGuard noGrad;
    for (std::size_t pass = begin; pass < end; ++pass) {
      const std::size_t first = pass * picturesPerPass;
      const std::size_t size = std::min(picturesPerPass, count - first);
      const auto bytes = torch::from_blob(const_cast<std::uint8_t*>(pixels.data() + first * pixelsPerPicture),
                                          {static_cast<std::int64_t>(size), 1, 28, 28}, torch::kByte);
      const auto result =
          weights_->network->forward(bytes.to(device, torch::kFloat).div_(255)).to(torch::kCPU).contiguous();
      std::copy_n(result.data_ptr<float>(), size * dimension, embeddings.row(first).data());
    }
  });
  return embeddings;
}

Matrix EmbeddingModel::embed(const LabelledImages& images, int threads) const {
  if (images.pixelsPerImage() != pixelsPerPicture) {
    throw Error(ErrorCode::dataSetUnusable, {"the pictures", "the network takes 28x28 pictures"});
  }
  return embed(images.pixels, images.size(), threads);
}

std::vector<float> EmbeddingModel::embed(const GrayImage& image) const {
  if (image.pixels.size() != pixelsPerPicture) {
    throw Error(ErrorCode::dataSetUnusable, {"the picture", "the network takes 28x28 pictures"});
  }
  return embed(image.pixels, 1, 1).values;
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
