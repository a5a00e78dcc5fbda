#pragma once

#include <cstdint>
#include <vector>

#include "engine/metric/metric_loss.h"

namespace likeness {

/// Whether a loss learns a representative of every class, and so must know the classes beforehand.
bool usesProxies(LossKind kind);

/// A loss together with what it learns itself: the proxies of the classes (class weights of a softmax), one
/// row each, which are parameters like those of a network.
class LossFunction : public torch::nn::Module {
 public:
  /// `classWeights`: one factor a class for losses with proxies; its size is the number of classes.
  /// `inPairs`: rows 2i and 2i + 1 of a batch are a pair, and the contrastive loss looks at these alone (see
  /// pairLoss); other losses look at the whole batch.
  LossFunction(const LossConfig& config, int dimension, std::vector<float> classWeights, std::uint64_t seed,
               bool inPairs = false);

  bool inPairs() const { return inPairs_; }

  /// The loss of a batch (n x dimension). Labels are places in classWeights; negative ones are outsiders,
  /// each a class of its own, which no proxy stands for. `now` is the config with what was turned during the
  /// run.
  LossValue forward(const torch::Tensor& embeddings, const std::vector<int>& labels, const LossConfig& now,
                    Random& random) const;

 private:
  torch::Tensor proxies_;
  std::vector<float> classWeights_;
  bool inPairs_;
};

}  // namespace likeness
