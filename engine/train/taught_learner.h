#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>

#include "engine/metric/embedding_model.h"
#include "engine/train/training_data.h"

namespace likeness {

struct TaughtLearning {
  double seconds = 20;  // at least one step is made
  int threads = 1;
  std::function<void(double)> progress{};  // hears the share done, in [0, 1]
};

/// What a network became, and how many steps it took.
struct TaughtNetwork {
  std::shared_ptr<const EmbeddingModel> model;
  std::int64_t steps = 0;
};

/// Goes on training a network with what was taught among the training samples, so that it does not forget
/// these: a tenth of the learning rate, rising for a tenth of the time and then falling to 0, the loss and
/// the augmentation of the config. Proxies of a loss begin at the means of their classes. When stop is
/// requested it is what it has become so far. `weights`: the network's file. Errors: those of readTensorFile;
/// trainingDiverged.
TaughtNetwork learnTaught(const TrainingConfig& config, const std::filesystem::path& weights,
                          const TrainingData& data, const LabelledSamples& taught,
                          const TaughtLearning& learning, const std::stop_token& stop);

}  // namespace likeness
