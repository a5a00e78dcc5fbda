#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "engine/store/safetensors.h"
#include "engine/train/training_config.h"
#include "engine/train/weight_average.h"

namespace likeness {

/// What a run remembers of its validation scores: how often the rate has fallen on a plateau, how long the
/// score has not risen, and, with early stopping, the averaged weights that scored best, which are those it
/// saves in the end (Prechelt 1998).
class ScoreMemory {
 public:
  ScoreMemory(const TrainingConfig& config, const EmbeddingNetwork& network, const std::string& device);

  /// Whether measurements decide how the run goes on.
  bool steers() const { return plateau_ || patienceToEnd_ > 0; }
  /// After `average` was measured. `warmingUp`: the rate still rises, and no plateau is counted.
  void add(float score, bool warmingUp, std::int64_t step, const WeightAverage& average);
  /// What plateaus have left of the learning rate; 1 with other schedules.
  float rateFactor() const;
  /// With early stopping: the score has not risen for as long as the config says.
  bool exhausted() const { return patienceToEnd_ > 0 && sinceBest_ >= patienceToEnd_; }
  /// An exhausted run that is to go on has its patience back.
  void forgetExhaustion();
  /// The weights that scored best; nullptr without early stopping or before the first measurement.
  std::shared_ptr<const EmbeddingModel> bestModel() const;
  /// When the best score was measured; 0 before the first measurement.
  std::int64_t bestStep() const { return bestStep_; }
  float bestScore() const { return bestScore_; }

  void store(TensorFile& content) const;
  /// Checkpoints of before there was this memory leave it empty. Error fileDamaged.
  void load(const TensorFile& content, const std::filesystem::path& file);

 private:
  bool plateau_;
  float factor_;
  std::int64_t patienceToFall_;
  std::int64_t patienceToEnd_;
  std::optional<WeightAverage> best_;  // a plain copy

  float bestScore_ = -1;
  std::int64_t bestStep_ = 0;
  std::int64_t sinceBest_ = 0;  // measurements
  std::int64_t sinceFall_ = 0;  // or the best score, whichever came last
  std::int64_t falls_ = 0;
};

}  // namespace likeness
