#pragma once

#include <QCoreApplication>
#include <QString>
#include <deque>
#include <optional>
#include <vector>

#include "engine/metric/loss_config.h"
#include "engine/train/training_event.h"

namespace likeness::ui {

enum class HealthLevel { neutral, good, warning, bad };

/// One reading: a number with what it means in words.
struct HealthReading {
  QString name;
  QString value;
  QString words;
  HealthLevel level = HealthLevel::neutral;
};

/// Judges a run by its last steps: whether it learns, stands still or has collapsed.
class Health {
  Q_DECLARE_TR_FUNCTIONS(likeness::ui::Health)

 public:
  void begin(const LossConfig& loss, int batchSize);
  void add(const StepMetrics& step);
  void add(const ValidationMetrics& validation);

  bool empty() const { return recent_.empty(); }
  /// All embeddings draw together: the loss sits where it would be if every distance were zero, and the
  /// distances shrink.
  bool collapsed() const;
  /// One sentence about the whole.
  HealthReading verdict() const;
  std::vector<HealthReading> readings() const;

 private:
  double mean(float StepMetrics::*field) const;
  /// The loss when all distances are equal, as before learning and after a collapse.
  double lossWithoutDistances() const;
  bool lossStandsStill() const;
  bool hasMiner() const { return loss_.kind == LossKind::triplet; }

  HealthReading lossReading() const;
  HealthReading activeReading() const;
  HealthReading spreadReading() const;
  HealthReading validationReading() const;
  HealthReading speedReading() const;

  LossConfig loss_;
  int batchSize_ = 0;
  std::deque<StepMetrics> recent_;
  double widestNegative_ = 0;  // of the means so far
  std::optional<ValidationMetrics> validation_;
  double leastValidationLoss_ = 0;
};

}  // namespace likeness::ui
