#pragma once

#include <optional>
#include <string>

#include "app/cli/status_line.h"
#include "engine/train/training_config.h"
#include "engine/train/training_event.h"

namespace likeness::cli {

/// Shows on standard error how a run is getting on.
class Progress {
 public:
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
  void on(const HealthReport& report);
  void on(const CureApplied& cure);
  void on(const std::shared_ptr<const TripletSample>&) {}
  void on(const std::shared_ptr<const MapTriplets>&) {}
  void on(const TrainingFinished&) {}

  double doneShare(const StepMetrics& metrics) const;
  std::string status(const StepMetrics& metrics) const;

  StatusLine line_;
  BudgetConfig budget_{0, 0};
  double trainingPictures_ = 0;
  std::optional<ValidationMetrics> validation_;
  HealthVerdict verdict_ = HealthVerdict::starting;
};

}  // namespace likeness::cli
