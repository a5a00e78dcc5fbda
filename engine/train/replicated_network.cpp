#include "engine/train/replicated_network.h"

#include <algorithm>
#include <string>

#include "engine/metric/network_tensors.h"
#include "engine/metric/runtime.h"

namespace likeness {

namespace {

constexpr int leastShards = 2;

int firstShardOf(int rank, int ranks, int shards) {
  return shards * rank / ranks;
}

std::string prefixOf(int replica) {
  return "replica" + std::to_string(replica) + ".";
}

/// Whether a file has tensors whose names begin so.
bool hasPrefix(const TensorFile& content, const std::string& prefix) {
  const auto found = content.tensors.lower_bound(prefix);
  return found != content.tensors.end() && found->first.starts_with(prefix);
}

}  // namespace

ReplicatedNetwork::ReplicatedNetwork(const NetworkConfig& config, const SampleShape& shape,
                                     std::uint64_t seed, const torch::Device& device, bool bfloat16,
                                     Crew& crew, ProcessGroup* group)
    : device_(device),
      bfloat16_(bfloat16),
      crew_(crew),
      group_(group),
      shards_(group ? std::max(leastShards, group->ranks()) : leastShards),
      first_(group ? firstShardOf(group->rank(), group->ranks(), shards_) : 0) {
  const int end = group ? firstShardOf(group->rank() + 1, group->ranks(), shards_) : shards_;
  for (int shard = first_; shard < end; ++shard) {
    replicas_.push_back(std::make_shared<EmbeddingNetwork>(config, shape, seed));
    replicas_.back()->to(device_);
    replicas_.back()->train();
    if (shard > first_) replicas_.back()->shareParametersWith(*replicas_.front());
  }
  outputs_.resize(replicas_.size());
}

std::size_t ReplicatedNetwork::rowOf(int shard, std::size_t size) const {
  return size * static_cast<std::size_t>(shard) / static_cast<std::size_t>(shards_);
}

torch::Tensor ReplicatedNetwork::forward(std::size_t size, const FillRows& fill) {
  crew_.run(shardsHere(), [&](int place) {
    prepareRuntime();
    const std::size_t begin = rowOf(first_ + place, size);
    const std::size_t end = rowOf(first_ + place + 1, size);
    auto samples = torch::empty(
        {static_cast<std::int64_t>(end - begin), static_cast<std::int64_t>(master().shape().size())});
    fill(begin, end, samples.data_ptr<float>());
    const auto here = static_cast<std::size_t>(place);
    outputs_[here] =
        replicas_[here]->forward(samples.to(device_, bfloat16_ ? torch::kBFloat16 : torch::kFloat));
  });
  const auto own = torch::cat(outputs_).detach();
  return (group_ ? gatherFromRanks(own, size) : own).requires_grad_();
}

torch::Tensor ReplicatedNetwork::gatherFromRanks(const torch::Tensor& own, std::size_t size) const {
  std::vector<std::int64_t> counts;
  for (int rank = 0; rank < group_->ranks(); ++rank) {
    const std::size_t begin = rowOf(firstShardOf(rank, group_->ranks(), shards_), size);
    const std::size_t end = rowOf(firstShardOf(rank + 1, group_->ranks(), shards_), size);
    counts.push_back(static_cast<std::int64_t>(end - begin));
  }
  return group_->gatherRows(own, counts);
}

void ReplicatedNetwork::backward(const torch::Tensor& gradient) {
  const auto size = static_cast<std::size_t>(gradient.size(0));
  crew_.run(shardsHere(), [&](int place) {
    prepareRuntime();
    const auto here = static_cast<std::size_t>(place);
    for (auto& parameter : replicas_[here]->parameters()) parameter.mutable_grad().reset();
    outputs_[here].backward(gradient.slice(0, static_cast<std::int64_t>(rowOf(first_ + place, size)),
                                           static_cast<std::int64_t>(rowOf(first_ + place + 1, size))));
    outputs_[here].reset();
  });
  auto sums = master().parameters();
  for (std::size_t replica = 1; replica < replicas_.size(); ++replica) {
    const auto parts = replicas_[replica]->parameters();
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i].mutable_grad().add_(parts[i].grad());
  }
  if (group_) sumOverRanks(sums);
}

void ReplicatedNetwork::sumOverRanks(const std::vector<torch::Tensor>& parameters) const {
  std::vector<torch::Tensor> flat;
  for (const auto& parameter : parameters) flat.push_back(parameter.grad().reshape(-1));
  auto all = torch::cat(flat);  // one message instead of one a layer
  group_->sum(all);
  std::int64_t begin = 0;
  for (const auto& parameter : parameters) {
    parameter.grad().copy_(all.slice(0, begin, begin + parameter.numel()).view_as(parameter));
    begin += parameter.numel();
  }
}

void ReplicatedNetwork::store(TensorFile& content) const {
  for (int shard = 0; shard < shards_; ++shard) {
    const int place = shard - first_;
    const bool here = place >= 0 && place < shardsHere();
    storeTensors(*replicas_[here ? static_cast<std::size_t>(place) : 0], prefixOf(shard), content);
  }
}

void ReplicatedNetwork::load(const TensorFile& content, const std::filesystem::path& file) {
  for (int place = 0; place < shardsHere(); ++place) {
    // A checkpoint of fewer ranks has fewer replicas.
    const std::string prefix = prefixOf(first_ + place);
    loadTensors(*replicas_[static_cast<std::size_t>(place)], content,
                hasPrefix(content, prefix) ? prefix : prefixOf(0), file);
  }
}

}  // namespace likeness
