#include "engine/train/median_rule.h"

#include <algorithm>
#include <cstddef>

namespace likeness {

namespace {

constexpr double leastProgress = 0.2;
constexpr std::size_t leastTrials = 4;

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

}  // namespace

bool isHopeless(const std::vector<TrialMark>& curve, const std::vector<Trial>& ended) {
  if (curve.empty() || curve.back().progress < leastProgress) return false;
  double best = curve.front().score;
  for (const TrialMark& mark : curve) best = std::max(best, mark.score);
  std::vector<double> averages;
  for (const Trial& trial : ended) {
    if (trial.state != TrialState::finished) continue;
    double sum = 0;
    std::size_t count = 0;
    for (const TrialMark& mark : trial.curve) {
      if (mark.progress > curve.back().progress) continue;
      sum += mark.score;
      ++count;
    }
    if (count > 0) averages.push_back(sum / static_cast<double>(count));
  }
  return averages.size() >= leastTrials && best < median(averages);
}

}  // namespace likeness
