#pragma once

#include <QCoreApplication>
#include <QString>
#include <deque>
#include <optional>
#include <vector>

#include "engine/train/health_monitor.h"
#include "engine/train/training_event.h"

namespace likeness::ui {

enum class HealthLevel { neutral, good, warning, bad };

/// One reading: a number with what it means in words, and how it came there.
struct HealthReading {
  QString name;
  QString value;
  QString words;
  HealthLevel level = HealthLevel::neutral;
  std::vector<double> history;  // for a sparkline; may be empty
};

/// What the engine's health monitor says of a run, in words for the window.
class Health {
  Q_DECLARE_TR_FUNCTIONS(likeness::ui::Health)

 public:
  void begin(const TrainingConfig& config);
  void add(const HealthReport& report);
  void add(const StepMetrics& step);
  void add(const ValidationMetrics& validation);
  /// A run went on with a cure: its faults are of the past.
  void begin(const CureApplied& cure);
  /// Judges the steps of a run that was stored without its health.
  void replay(const std::vector<StepMetrics>& steps);

  bool empty() const { return !step_; }
  bool collapsed() const;
  /// Whether the run needs help; cures() then says which.
  bool alarmed() const { return isAlarm(report_.verdict); }
  std::vector<CureKind> cures() const;
  const HealthReport& report() const { return report_; }

  /// One sentence about the whole.
  HealthReading verdict() const;
  std::vector<HealthReading> readings() const;

 private:
  HealthReading lossReading() const;
  HealthReading activeReading() const;
  HealthReading spreadReading() const;
  HealthReading rankReading() const;
  HealthReading gradientReading() const;
  HealthReading validationReading() const;
  HealthReading speedReading() const;
  std::vector<double> history(float HealthReport::*field) const;

  TrainingConfig config_;
  HealthReport report_;
  std::vector<HealthReport> history_;
  std::deque<StepMetrics> recent_;
  std::optional<StepMetrics> step_;
  std::optional<ValidationMetrics> validation_;
};

}  // namespace likeness::ui
