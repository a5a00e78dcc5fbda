#include "engine/data/split.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "engine/core/error.h"

namespace likeness {

namespace {

constexpr std::size_t leastTraining = 2;

std::vector<std::size_t> countClasses(const LabelledSamples& images) {
  std::vector<std::size_t> counts(images.classNames.size());
  for (const int label : images.labels) ++counts.at(static_cast<std::size_t>(label));
  return counts;
}

/// Whole numbers near share * count whose sum is the rounded share of all: what is cut off by rounding down
/// goes to the classes that lost most (largest remainder; among equals the first).
std::vector<std::size_t> apportion(const std::vector<std::size_t>& counts, double share) {
  std::vector<std::size_t> quotas(counts.size());
  std::vector<double> remainders(counts.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const double exact = share * static_cast<double>(counts[i]);
    quotas[i] = static_cast<std::size_t>(exact);
    remainders[i] = exact - static_cast<double>(quotas[i]);
  }
  const auto all = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
  const auto total = static_cast<std::size_t>(std::llround(share * static_cast<double>(all)));
  const auto given = std::accumulate(quotas.begin(), quotas.end(), std::size_t{0});
  std::vector<std::size_t> order(counts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  for (std::size_t i = 0; i < order.size() && given + i < total; ++i) ++quotas[order[i]];
  return quotas;
}

}  // namespace

Split splitForCalibration(const LabelledSamples& images, double calibrationShare) {
  const auto counts = countClasses(images);
  const auto quotas = apportion(counts, calibrationShare);
  std::vector<std::size_t> trainingLeft(counts.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    trainingLeft[i] = counts[i] - std::min(quotas[i], counts[i]);
    if (counts[i] > 0 && trainingLeft[i] < leastTraining) {
      throw Error(ErrorCode::dataSetUnusable,
                  {"Class \"" + images.classNames[i] + "\"", std::to_string(trainingLeft[i]) + " of its " +
                                                                 std::to_string(counts[i]) +
                                                                 " pictures would be left to train on"});
    }
  }
  Split split;
  for (std::size_t place = 0; place < images.size(); ++place) {
    auto& left = trainingLeft[static_cast<std::size_t>(images.labels[place])];
    (left > 0 ? split.training : split.calibration).push_back(place);
    if (left > 0) --left;
  }
  return split;
}

}  // namespace likeness
