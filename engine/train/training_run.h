#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>

#include "engine/metric/loss_function.h"
#include "engine/store/metrics_file.h"
#include "engine/train/batch_source.h"
#include "engine/train/checkpoint.h"
#include "engine/train/health_monitor.h"
#include "engine/train/run_clock.h"
#include "engine/train/schedule.h"
#include "engine/train/training_controls.h"
#include "engine/train/validation.h"

namespace likeness {

/// The loop of one run, from its first (or next) step to its last. It owns everything that lives as long as
/// the run does; scoring and saving what was learnt is finishRun()'s.
class TrainingRun {
 public:
  using Report = std::function<void(TrainingEvent)>;

  /// Prepares the run; with `resume` from the checkpoint in `folder`.
  TrainingRun(const TrainingConfig& config, const TrainingData& data, std::filesystem::path folder,
              bool resume, TrainingControls& controls, const Report& report);

  /// Trains until the budget is used up or stop is requested, and leaves a checkpoint.
  /// Error trainingDiverged.
  void trainUntilDone(const std::stop_token& stop);

  const RunPosition& position() const { return position_; }
  bool stopped() const { return stopped_; }
  const BaselineScores& baselines() const { return baselines_; }
  const ValidationMetrics& validation() const { return validation_; }
  /// Mean loss of the last steps.
  float recentLoss() const;
  const MapFrame& map() const { return map_; }
  const EmbeddingModel& model() const { return *average_.model(); }
  std::shared_ptr<const EmbeddingModel> sharedModel() const { return average_.model(); }
  const LossFunction& loss() const { return loss_; }
  int threads() const { return threads_; }

 private:
  StepMetrics step(float learningRate);
  void observe(StepMetrics metrics, bool last);
  void drawMap();
  void checkpoint();
  void watchHealth(const torch::Tensor& embeddings);
  void reportHealth(const StepMetrics& metrics);

  const TrainingConfig& config_;
  const TrainingData& data_;
  std::filesystem::path folder_;
  TrainingControls& controls_;
  const Report& report_;
  int threads_;
  std::string device_;
  Crew crew_;
  ReplicatedNetwork network_;
  LossFunction loss_;
  WeightAverage average_;
  Adam adam_;
  RunPosition position_;
  BatchSource batches_;
  Schedule schedule_;
  Validation validator_;
  std::optional<MetricsWriter> metrics_;
  RunClock clock_;
  HealthMonitor health_;
  BaselineScores baselines_;
  ValidationMetrics validation_;
  MapFrame map_;
  std::vector<float> recentLosses_;
  double nextValidation_;
  double nextMap_;
  double nextCheckpoint_;
  bool stopped_ = false;
};

}  // namespace likeness
