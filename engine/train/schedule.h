#pragma once

#include <cstdint>

#include "engine/train/training_config.h"

namespace likeness {

/// How far a run is through its budget, and the learning rate there.
class Schedule {
 public:
  Schedule(const OptimizerConfig& optimizer, const BudgetConfig& budget, std::size_t trainingPictures,
           std::size_t batchSize);

  /// 0 at the start, 1 and more when the budget is used up.
  double progress(std::int64_t stepsDone, double seconds) const;
  /// The rate of the config times shareAt(). What plateau takes off comes on top (see ScoreMemory).
  float learningRate(double progress) const;
  /// Whether the rate still rises: what is measured then says nothing about a plateau.
  bool warmingUp(double progress) const;
  /// Steps between two measurements of a run whose scores steer it (plateau, early stopping), so that they
  /// come at the same steps each time it is run: 1/30 of the budget; 0 where no budget in epochs tells.
  std::int64_t measuringGap() const;

 private:
  /// Of the highest rate, in [0, 1].
  double shareAt(double progress) const;
  double afterWarmUp(double progress) const;
  double oneCycle(double progress) const;

  OptimizerConfig optimizer_;
  double budgetSeconds_;
  double budgetSteps_;
};

}  // namespace likeness
