#include "engine/train/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace likeness {

namespace {

constexpr double leastShare = 0.01;  // in the warm-up; a rate of 0 would waste its first step
constexpr double measurements = 30;  // of a run that is steered by its scores

/// From `from` to `to` along half a cosine, as `way` goes from 0 to 1.
double halfCosine(double from, double to, double way) {
  return to + (from - to) * 0.5 * (1 + std::cos(std::numbers::pi * way));
}

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
  return optimizer_.learningRate * static_cast<float>(shareAt(progress));
}

bool Schedule::warmingUp(double progress) const {
  return optimizer_.schedule != ScheduleKind::oneCycle && progress < optimizer_.warmUpShare;
}

std::int64_t Schedule::measuringGap() const {
  return budgetSteps_ > 0 ? static_cast<std::int64_t>(std::ceil(budgetSteps_ / measurements)) : 0;
}

double Schedule::shareAt(double progress) const {
  if (optimizer_.schedule == ScheduleKind::oneCycle) return oneCycle(progress);
  if (warmingUp(progress)) return std::max(progress / optimizer_.warmUpShare, leastShare);
  return afterWarmUp(progress);
}

double Schedule::afterWarmUp(double progress) const {
  switch (optimizer_.schedule) {
    case ScheduleKind::cosine: {
      const double rest = (progress - optimizer_.warmUpShare) / (1 - optimizer_.warmUpShare);
      return halfCosine(1, optimizer_.finalShare, std::min(rest, 1.0));
    }
    case ScheduleKind::step:
      return std::pow(optimizer_.factor, std::floor(std::min(progress, 1.0) / optimizer_.stepShare));
    default:
      return 1;
  }
}

double Schedule::oneCycle(double progress) const {
  constexpr double first = 1.0 / 25;
  constexpr double last = 1e-4;
  constexpr double riseShare = 0.3;
  if (progress < riseShare) return halfCosine(first, 1, progress / riseShare);
  return halfCosine(1, last, std::min((progress - riseShare) / (1 - riseShare), 1.0));
}

}  // namespace likeness
