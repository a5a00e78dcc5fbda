#include "engine/train/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace likeness {

namespace {

constexpr double warmUpShare = 0.1;

}  // namespace

Schedule::Schedule(const OptimizerConfig& optimizer, const BudgetConfig& budget, std::size_t trainingPictures,
                   std::size_t batchSize)
    : optimizer_(optimizer),
      budgetSeconds_(budget.seconds),
      budgetSteps_(
          std::ceil(budget.epochs * static_cast<double>(trainingPictures) / static_cast<double>(batchSize))) {
}

double Schedule::progress(std::int64_t stepsDone, double seconds) const {
  const double bySteps = budgetSteps_ > 0 ? static_cast<double>(stepsDone) / budgetSteps_ : 0;
  const double bySeconds = budgetSeconds_ > 0 ? seconds / budgetSeconds_ : 0;
  return std::max(bySteps, bySeconds);
}

float Schedule::learningRate(double progress) const {
  constexpr double leastShare = 0.01;
  if (progress < warmUpShare) {
    return optimizer_.learningRate * static_cast<float>(std::max(progress / warmUpShare, leastShare));
  }
  const double rest = std::min((progress - warmUpShare) / (1 - warmUpShare), 1.0);
  const double share =
      optimizer_.finalShare + (1 - optimizer_.finalShare) * 0.5 * (1 + std::cos(std::numbers::pi * rest));
  return optimizer_.learningRate * static_cast<float>(share);
}

}  // namespace likeness
