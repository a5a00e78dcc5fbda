#pragma once

#include "ui/core/side_column.h"
#include "ui/train/experiment_loader.h"
#include "ui/train/health.h"
#include "ui/train/training_controller.h"

namespace likeness::ui {

class HealthPanel;
class MicroscopePanel;
class ScoresPanel;
class SegmentedSwitch;

/// What is read of a run beside its curves: its final scores, its health with the cures, and its triplets
/// under the microscope. Follows the run by itself.
class RunReadings : public SideColumn {
  Q_OBJECT

 public:
  explicit RunReadings(TrainingController& controller, QWidget* parent = nullptr);

  enum Side { healthSide, tripletSide };
  void show(Side side);
  /// The triplets that a sample of the map was in.
  void showTripletsOf(int point);

  const Health& health() const { return health_; }
  HealthPanel* healthPanel() const { return healthPanel_; }
  MicroscopePanel* microscope() const { return microscope_; }

  /// A run begins.
  void begin(const TrainingConfig& config);
  void end(const TrainingFinished& finished);
  void showStored(const StoredRun& run);
  void clear();

 signals:
  void cureChosen(likeness::CureKind cure);

 private:
  void follow(TrainingController& controller);
  void showHealth();

  Health health_;
  SegmentedSwitch* switch_ = nullptr;
  ScoresPanel* scores_ = nullptr;
  HealthPanel* healthPanel_ = nullptr;
  MicroscopePanel* microscope_ = nullptr;
};

}  // namespace likeness::ui
