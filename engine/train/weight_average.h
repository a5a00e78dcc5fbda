#pragma once

#include <cstdint>
#include <memory>

#include "engine/metric/embedding_model.h"
#include "engine/metric/embedding_network.h"

namespace likeness {

/// An exponential moving average of a network's weights (Polyak and Juditsky 1992, as used by Tarvainen and
/// Valpola 2017): it is steadier than the weights themselves, and is what gets evaluated and saved.
class WeightAverage {
 public:
  /// `decay` 0 makes it a plain copy of the last weights.
  WeightAverage(const EmbeddingNetwork& network, float decay, const std::string& device);

  /// After a step (counted from 1). Early steps use a smaller decay, so that the random start is soon
  /// forgotten.
  void update(const EmbeddingNetwork& network, std::int64_t step);

  /// The averaged network as a model. It follows later updates; nobody may embed while update() runs.
  const std::shared_ptr<const EmbeddingModel>& model() const { return model_; }
  EmbeddingNetwork& network() { return *network_; }
  const EmbeddingNetwork& network() const { return *network_; }

 private:
  float decay_;
  std::shared_ptr<EmbeddingNetwork> network_;
  std::shared_ptr<const EmbeddingModel> model_;
};

}  // namespace likeness
