#pragma once

#include <optional>
#include <string>

#include "engine/train/training_config.h"
#include "engine/train/training_controls.h"
#include "engine/train/training_event.h"

namespace likeness::cli {

/// What --cure asks for: whether and how a run that fails is cured as it goes on.
class CurePolicy {
 public:
  /// "auto": the recommended cure; "none"; or the name of one. Error impossibleValue for any other.
  explicit CurePolicy(const std::string& choice);

  /// The run begins with this config, or goes on with it.
  void setConfig(const TrainingConfig& config) { config_ = config; }
  /// Asks for the cure when the event tells of a fault.
  void answer(const TrainingEvent& event, TrainingControls& controls);

 private:
  static constexpr int mostCures = 5;  // by itself; a run that needs more is better looked at

  std::optional<CureKind> cureFor(const HealthReport& report) const;

  bool automatic_ = false;
  std::optional<CureKind> wanted_;
  std::optional<TrainingConfig> config_;
  int cures_ = 0;
};

}  // namespace likeness::cli
