#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>

#include "engine/metric/loss_function.h"
#include "engine/store/map_frame_writer.h"
#include "engine/store/metrics_file.h"
#include "engine/train/batch_source.h"
#include "engine/train/checkpoint.h"
#include "engine/train/run_clock.h"
#include "engine/train/run_watch.h"
#include "engine/train/schedule.h"
#include "engine/train/training_controls.h"
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

  /// Prepares the run; from the checkpoint in `folder` where `start` says so. With a `group` this is one rank
  /// of several: rank 0 decides, measures and writes, and the others, whose `folder` is of no meaning, follow
  /// its clock and its learning rate.
  TrainingRun(const TrainingConfig& config, const TrainingData& data, std::filesystem::path folder,
              const RunStart& start, TrainingControls& controls, const Report& report,
              ProcessGroup* group = nullptr);

  /// Trains until the budget is used up, the scores no longer rise (early stopping) or stop is requested, and
  /// leaves a checkpoint; or until a cure is asked for, which wantedCure() then tells (never of several
  /// ranks). Errors: trainingDiverged; rankLost, after which rank 0 has left a checkpoint.
  void trainUntilDone(const std::stop_token& stop);

  std::optional<CureKind> wantedCure() const { return wantedCure_; }
  /// Of rank 0.
  const HealthReport& health() const { return watch_->health(); }
  void checkpoint();

  const RunPosition& position() const { return position_; }
  bool stopped() const { return stopped_; }
  bool finishedEarly() const { return finishedEarly_; }
  const BaselineScores& baselines() const { return baselines_; }
  const ValidationMetrics& validation() const { return validation_; }
  /// Mean loss of the last steps.
  float recentLoss() const;
  const MapFrame& map() const { return map_; }
  /// Adds a frame to those that are kept with the experiment, where it is of a later step than they are.
  void keepFrame(const MapFrame& frame);
  /// What the run saves: the averaged weights, with early stopping those that were measured best.
  const EmbeddingModel& model() const { return *sharedModel(); }
  std::shared_ptr<const EmbeddingModel> sharedModel() const;
  /// The step that they are from.
  std::int64_t modelStep() const;
  const LossFunction& loss() const { return loss_; }
  int threads() const { return threads_; }

 private:
  LearningParts parts() { return {network_, loss_, average_, *optimizer_}; }
  bool leads() const { return !group_ || group_->leads(); }
  RunPosition beginAt(const RunStart& start);
  void measureBaselines();
  float rateAfterCure() const;
  [[noreturn]] void failForNotANumber();
  void trainSteps(const std::stop_token& stop);
  /// What all ranks do next: rank 0 decides, and a stop of one is a stop of all.
  std::optional<float> agreedRate(std::optional<float> own, const std::stop_token& stop);
  /// Waits for the user's turn, and answers the rate of the next step; nothing when the run has ended.
  std::optional<float> ownRate(const std::stop_token& stop);
  std::optional<float> nextRate(const std::stop_token& stop);
  bool measurementDue(const StepMetrics& metrics) const;
  void measure(MetricsRow& row);
  StepMetrics step(float learningRate);
  void observe(StepMetrics metrics, bool last);
  void drawMap();

  const TrainingConfig& config_;
  const TrainingData& data_;
  std::filesystem::path folder_;
  TrainingControls& controls_;
  const Report& report_;
  ProcessGroup* group_;
  int threads_;
  std::string device_;
  Crew crew_;
  ReplicatedNetwork network_;
  LossFunction loss_;
  WeightAverage average_;
  std::unique_ptr<Optimizer> optimizer_;
  ScoreMemory scores_;
  RunPosition position_;
  BatchSource batches_;
  Schedule schedule_;
  Validation validator_;
  std::optional<MetricsWriter> metrics_;
  std::optional<MapFrameWriter> frames_;
  RunClock clock_;
  std::optional<RunWatch> watch_;  // of rank 0
  std::int64_t lastCure_;
  std::optional<CureKind> wantedCure_;
  BaselineScores baselines_;
  ValidationMetrics validation_;
  MapFrame map_;
  std::vector<float> recentLosses_;
  double nextValidation_;
  double nextMap_;
  double nextCheckpoint_;
  bool stopped_ = false;
  bool finishedEarly_ = false;
  bool baselinesKnown_ = false;
};

}  // namespace likeness
