#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "engine/core/crew.h"
#include "engine/metric/embedding_network.h"
#include "engine/store/safetensors.h"

namespace likeness {

/// The live network as its training step sees it: a batch is cut into a fixed number of shards, each embedded
/// by a replica of its own (same weights, own gradients and own batch statistics) on a thread of its own.
/// Whole layers then run side by side without the barrier after every operation that OpenMP would put there,
/// and, because the shards do not depend on the number of threads, neither do the losses.
class ReplicatedNetwork {
 public:
  /// `threads` run the shards. `bfloat16`: convolutions compute in it, the weights stay float32.
  ReplicatedNetwork(const NetworkConfig& config, const SampleShape& shape, std::uint64_t seed,
                    const torch::Device& device, bool bfloat16, Crew& crew);

  /// The network with the weights; its batch statistics are those of the first shard.
  EmbeddingNetwork& master() { return *replicas_.front(); }

  /// Fills rows [begin, end) of the batch with samples, as EmbeddingNetwork::forward() takes them. Called on
  /// the crew's threads.
  using FillRows = std::function<void(std::size_t begin, std::size_t end, float* values)>;

  /// Embeds a batch of `size` samples: size x dimension, a leaf whose gradient backward() wants.
  torch::Tensor forward(std::size_t size, const FillRows& fill);
  /// Carries the gradient of the embeddings to the gradients of master()'s parameters.
  void backward(const torch::Tensor& gradient);

  /// Weights and the batch statistics of every replica. load(): error fileDamaged as copyStored.
  void store(TensorFile& content) const;
  void load(const TensorFile& content, const std::filesystem::path& file);

 private:
  static constexpr int shards = 2;

  torch::Device device_;
  bool bfloat16_;
  Crew& crew_;
  std::vector<std::shared_ptr<EmbeddingNetwork>> replicas_;
  std::vector<torch::Tensor> outputs_;
};

}  // namespace likeness
