#include "engine/train/replicated_network.h"

#include <string>

#include "engine/metric/network_tensors.h"
#include "engine/metric/runtime.h"

namespace likeness {

namespace {

std::size_t shardStart(std::size_t size, int shard, int shards) {
  return size * static_cast<std::size_t>(shard) / static_cast<std::size_t>(shards);
}

std::string prefixOf(std::size_t replica) {
  return "replica" + std::to_string(replica) + ".";
}

}  // namespace

ReplicatedNetwork::ReplicatedNetwork(const NetworkConfig& config, const SampleShape& shape,
                                     std::uint64_t seed, const torch::Device& device, bool bfloat16,
                                     Crew& crew)
    : device_(device), bfloat16_(bfloat16), crew_(crew), outputs_(shards) {
  for (int shard = 0; shard < shards; ++shard) {
    replicas_.push_back(std::make_shared<EmbeddingNetwork>(config, shape, seed));
    replicas_.back()->to(device_);
    replicas_.back()->train();
    if (shard > 0) replicas_.back()->shareParametersWith(*replicas_.front());
  }
}

torch::Tensor ReplicatedNetwork::forward(std::size_t size, const FillRows& fill) {
  crew_.run(shards, [&](int shard) {
    prepareRuntime();
    const std::size_t begin = shardStart(size, shard, shards);
    const std::size_t end = shardStart(size, shard + 1, shards);
    auto samples = torch::empty(
        {static_cast<std::int64_t>(end - begin), static_cast<std::int64_t>(master().shape().size())});
    fill(begin, end, samples.data_ptr<float>());
    const auto place = static_cast<std::size_t>(shard);
    outputs_[place] =
        replicas_[place]->forward(samples.to(device_, bfloat16_ ? torch::kBFloat16 : torch::kFloat));
  });
  return torch::cat(outputs_).detach().requires_grad_();
}

void ReplicatedNetwork::backward(const torch::Tensor& gradient) {
  const auto size = static_cast<std::size_t>(gradient.size(0));
  crew_.run(shards, [&](int shard) {
    prepareRuntime();
    const auto place = static_cast<std::size_t>(shard);
    for (auto& parameter : replicas_[place]->parameters()) parameter.mutable_grad().reset();
    outputs_[place].backward(gradient.slice(0, static_cast<std::int64_t>(shardStart(size, shard, shards)),
                                            static_cast<std::int64_t>(shardStart(size, shard + 1, shards))));
    outputs_[place].reset();
  });
  auto sums = master().parameters();
  for (std::size_t replica = 1; replica < replicas_.size(); ++replica) {
    const auto parts = replicas_[replica]->parameters();
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i].mutable_grad().add_(parts[i].grad());
  }
}

void ReplicatedNetwork::store(TensorFile& content) const {
  for (std::size_t i = 0; i < replicas_.size(); ++i) storeTensors(*replicas_[i], prefixOf(i), content);
}

void ReplicatedNetwork::load(const TensorFile& content, const std::filesystem::path& file) {
  for (std::size_t i = 0; i < replicas_.size(); ++i) loadTensors(*replicas_[i], content, prefixOf(i), file);
}

}  // namespace likeness
