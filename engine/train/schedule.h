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
  /// Rises for the first tenth of the budget, then falls along a half cosine (Loshchilov and Hutter 2017).
  float learningRate(double progress) const;

 private:
  OptimizerConfig optimizer_;
  double budgetSeconds_;
  double budgetSteps_;
};

}  // namespace likeness
