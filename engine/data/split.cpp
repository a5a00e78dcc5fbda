#include "engine/data/split.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/data/identity_split.h"

namespace likeness {

namespace {

constexpr std::size_t leastTraining = 2;

std::vector<std::vector<std::size_t>> placesByClass(const LabelledSamples& samples) {
  std::vector<std::vector<std::size_t>> places(samples.classNames.size());
  for (std::size_t i = 0; i < samples.size(); ++i)
    places.at(static_cast<std::size_t>(samples.labels[i])).push_back(i);
  return places;
}

/// Whole numbers near share * count whose sum is the rounded share of all: what is cut off by rounding down
/// goes to the classes that lost most (largest remainder; among equals the first) and can spare it.
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
  auto given = std::accumulate(quotas.begin(), quotas.end(), std::size_t{0});
  std::vector<std::size_t> order(counts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  for (std::size_t i = 0; i < order.size() && given < total; ++i) {
    const std::size_t c = order[i];
    if (remainders[c] <= 0 || quotas[c] + 1 + leastTraining > counts[c]) continue;
    ++quotas[c];
    ++given;
  }
  return quotas;
}

void refuseSmallClass(const LabelledSamples& samples, std::size_t label, std::size_t count,
                      std::size_t left) {
  if (count == 0 || left >= leastTraining) return;
  throw Error(ErrorCode::dataSetUnusable,
              {"Class \"" + samples.classNames[label] + "\"",
               std::to_string(left) + " of its " + std::to_string(count) +
                   (samples.shape.isVector() ? " vectors" : " pictures") + " would be left to train on"});
}

void refuseEmpty(const std::vector<std::size_t>& places, double share, const std::string& name,
                 std::size_t all) {
  if (share <= 0 || !places.empty()) return;
  throw Error(ErrorCode::dataSetUnusable,
              {"The " + name + " split",
               "it would be empty: its share of " + std::to_string(all) + " samples is less than one"});
}

Split splitBySample(const LabelledSamples& samples, const SplitRequest& request) {
  auto classes = placesByClass(samples);
  std::vector<std::size_t> counts(classes.size());
  for (std::size_t c = 0; c < classes.size(); ++c) counts[c] = classes[c].size();
  const auto tests = apportion(counts, request.testShare);
  std::vector<std::size_t> rest(counts.size());
  for (std::size_t c = 0; c < counts.size(); ++c) rest[c] = counts[c] - tests[c];
  const auto calibrations = apportion(rest, request.calibrationShare);
  Split split;
  for (std::size_t c = 0; c < classes.size(); ++c) {
    auto& places = classes[c];
    const std::size_t training = rest[c] - calibrations[c];
    refuseSmallClass(samples, c, counts[c], training);
    if (!request.inTurns) {
      Random random(request.seed, c);
      random.shuffle(std::span(places));
    }
    const auto held = places.begin() + static_cast<std::ptrdiff_t>(training);
    const auto tested = places.begin() + static_cast<std::ptrdiff_t>(rest[c]);
    split.training.insert(split.training.end(), places.begin(), held);
    split.calibration.insert(split.calibration.end(), held, tested);
    split.test.insert(split.test.end(), tested, places.end());
  }
  return split;
}

}  // namespace

Split splitSamples(const LabelledSamples& samples, const SplitRequest& request) {
  Split split = request.byIdentity ? splitByIdentity(samples, request) : splitBySample(samples, request);
  for (auto* places : {&split.training, &split.calibration, &split.test})
    std::sort(places->begin(), places->end());
  refuseEmpty(split.calibration, request.calibrationShare, "calibration", samples.size());
  refuseEmpty(split.test, request.testShare, "test", samples.size());
  return split;
}

}  // namespace likeness
