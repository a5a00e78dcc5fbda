#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "engine/train/cure_history.h"
#include "engine/train/training_run.h"

namespace likeness {

/// A run that can be cured: where a cure is asked for (TrainingControls::applyCure), it ends the run as it is
/// and goes on from the last healthy state with the setting changed, or anew where there was none. Steps are
/// counted on, so that the curves show what happened; the budget grows by what the fault had used up. Config
/// and cures.json of the experiment follow.
class CurableRun {
 public:
  /// With a `group` this is rank 0 of several, and no cure is taken: the others could not follow it.
  CurableRun(TrainingConfig config, const TrainingData& data, std::filesystem::path folder,
             TrainingControls& controls, const TrainingRun::Report& report, ProcessGroup* group = nullptr);

  /// Prepares the run, with `resume` from its checkpoint; with a cure from its last healthy state. Leaves the
  /// experiment's files alone. Errors: those of loadCheckpoint, readCures.
  void prepare(bool resume, std::optional<CureKind> cure);
  /// Trains until the budget is used up or stop is requested, through any number of cures.
  /// Error trainingDiverged, unless a cure was asked for on hearing of it.
  void trainUntilDone(const std::stop_token& stop);

  const TrainingConfig& config() const { return config_; }
  TrainingRun& run() { return *run_; }

 private:
  std::optional<CureKind> trainOnce(const std::stop_token& stop);
  void apply(CureKind kind, const RunPosition& position, const HealthReport& health);
  RunStart startOf(bool resume) const;

  TrainingConfig config_;
  const TrainingData& data_;
  std::filesystem::path folder_;
  TrainingControls& controls_;
  const TrainingRun::Report& report_;
  ProcessGroup* group_;
  std::vector<CureRecord> cures_;
  std::unique_ptr<TrainingRun> run_;  // refers to config_
};

}  // namespace likeness
