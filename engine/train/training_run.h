#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>

#include "engine/metric/loss_function.h"
#include "engine/store/metrics_file.h"
#include "engine/train/batch_source.h"
#include "engine/train/checkpoint.h"
#include "engine/train/health_log.h"
#include "engine/train/health_monitor.h"
#include "engine/train/healthy_state.h"
#include "engine/train/run_clock.h"
#include "engine/train/schedule.h"
#include "engine/train/training_controls.h"
#include "engine/train/triplet_microscope.h"
#include "engine/train/validation.h"

namespace likeness {

/// Where a run begins; by itself at its first step.
struct RunStart {
  bool resume = false;               // from its checkpoint
  std::optional<RunPosition> cured;  // from its last healthy state (or anew), but counting on from here
  std::int64_t lastCure = -1;        // the step of it: the learning rate rises again after it
  std::optional<BaselineScores> baselines;  // measured before
};

/// The loop of one run, from its first (or next) step to its last. It owns everything that lives as long as
/// the run does; scoring and saving what was learnt is finishRun()'s.
class TrainingRun {
 public:
  using Report = std::function<void(TrainingEvent)>;

  /// Prepares the run; from the checkpoint in `folder` where `start` says so.
  TrainingRun(const TrainingConfig& config, const TrainingData& data, std::filesystem::path folder,
              const RunStart& start, TrainingControls& controls, const Report& report);

  /// Trains until the budget is used up or stop is requested, and leaves a checkpoint; or until a cure is
  /// asked for, which wantedCure() then tells.
  /// Error trainingDiverged.
  void trainUntilDone(const std::stop_token& stop);

  std::optional<CureKind> wantedCure() const { return wantedCure_; }
  const HealthReport& health() const { return health_.report(); }
  void checkpoint();

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
  float rateAfterCure() const;
  [[noreturn]] void failForNotANumber();
  LossConfig lossNow() const;
  void lookAtTriplets(const torch::Tensor& embeddings, const LossConfig& loss);
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
  HealthLog healthLog_;
  HealthyState healthyState_;
  TripletMicroscope microscope_;
  std::int64_t lastCure_;
  std::optional<CureKind> wantedCure_;
  BaselineScores baselines_;
  ValidationMetrics validation_;
  MapFrame map_;
  std::vector<float> recentLosses_;
  double nextValidation_;
  double nextMap_;
  double nextTriplets_ = 0;
  double nextCheckpoint_;
  bool stopped_ = false;
  bool baselinesKnown_ = false;
};

}  // namespace likeness
