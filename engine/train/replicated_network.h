#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "engine/core/crew.h"
#include "engine/metric/embedding_network.h"
#include "engine/store/safetensors.h"
#include "engine/train/process_group.h"

namespace likeness {

/// The live network as its training step sees it: a batch is cut into a fixed number of shards, each embedded
/// by a replica of its own (same weights, own gradients and own batch statistics) on a thread of its own.
/// Whole layers then run side by side without the barrier after every operation that OpenMP would put there,
/// and, because the shards do not depend on the number of threads, neither do the losses. The ranks of a
/// process group divide the shards among themselves: two ranks compute what one process does.
class ReplicatedNetwork {
 public:
  /// The crew runs the shards. `bfloat16`: convolutions compute in it, the weights stay float32. With a
  /// `group` this process has some of the shards, of which there are two or as many as ranks.
  ReplicatedNetwork(const NetworkConfig& config, const SampleShape& shape, std::uint64_t seed,
                    const torch::Device& device, bool bfloat16, Crew& crew, ProcessGroup* group = nullptr);

  /// The network with the weights; its batch statistics are those of the first shard.
  EmbeddingNetwork& master() { return *replicas_.front(); }

  /// Fills rows [begin, end) of the whole batch with samples, as EmbeddingNetwork::forward() takes them.
  /// Called on the crew's threads.
  using FillRows = std::function<void(std::size_t begin, std::size_t end, float* values)>;

  /// Embeds a batch of `size` samples, those of all ranks together: size x dimension, a leaf whose gradient
  /// backward() wants.
  torch::Tensor forward(std::size_t size, const FillRows& fill);
  /// Carries the gradient of the embeddings to the gradients of master()'s parameters, on all ranks the same.
  void backward(const torch::Tensor& gradient);

  /// Weights and the batch statistics of every replica; in place of those on other ranks, which training does
  /// not read, the first one's here. load(): error fileDamaged as copyStored.
  void store(TensorFile& content) const;
  void load(const TensorFile& content, const std::filesystem::path& file);

 private:
  int shardsHere() const { return static_cast<int>(replicas_.size()); }
  /// The first row of a shard in a batch; counted over all ranks.
  std::size_t rowOf(int shard, std::size_t size) const;
  torch::Tensor gatherFromRanks(const torch::Tensor& own, std::size_t size) const;
  void sumOverRanks(const std::vector<torch::Tensor>& parameters) const;

  torch::Device device_;
  bool bfloat16_;
  Crew& crew_;
  ProcessGroup* group_;
  int shards_;  // of the batch, on all ranks
  int first_;   // of those here
  std::vector<std::shared_ptr<EmbeddingNetwork>> replicas_;
  std::vector<torch::Tensor> outputs_;
};

}  // namespace likeness
