#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "engine/train/training_config.h"
#include "engine/train/training_event.h"

namespace likeness::cli {

/// Shows on standard error how a run is getting on: a bar that is drawn over and over on a terminal, now and
/// then a line elsewhere.
class Progress {
 public:
  Progress();
  /// Ends the line of the bar.
  ~Progress();

  /// How long the run will be, once it is known.
  void setBudget(const BudgetConfig& budget) { budget_ = budget; }
  void show(const TrainingEvent& event);

 private:
  void on(const PhaseChanged& change);
  void on(const TrainingStarted& started);
  void on(const StepMetrics& metrics);
  void on(const ValidationMetrics& metrics) { validation_ = metrics; }
  void on(const BaselineScores& baselines);
  void on(const MapFrame&) {}
  void on(const TrainingFinished&) {}

  double doneShare(const StepMetrics& metrics) const;
  std::string status(const StepMetrics& metrics) const;
  void line(const std::string& text);
  void endBar();

  bool terminal_;
  bool barShown_ = false;
  BudgetConfig budget_{0, 0};
  double trainingPictures_ = 0;
  std::optional<ValidationMetrics> validation_;
  std::chrono::steady_clock::time_point lastShown_{};
};

}  // namespace likeness::cli
