#include "engine/train/pair_sample.h"

#include <algorithm>
#include <tuple>

namespace likeness {

namespace {

SampledPair measured(std::size_t first, const Matrix& distances, const std::vector<int>& labels,
                     float margin) {
  SampledPair pair;
  pair.places = {first, first + 1};
  pair.distance = distances.row(first)[first + 1];
  pair.same = labels[first] >= 0 && labels[first] == labels[first + 1];
  const float lack = pair.same ? pair.distance : std::max(0.0F, margin - pair.distance);
  pair.active = lack > 0;
  pair.loss = lack * lack / 2;
  return pair;
}

/// The largest loss first; among pairs at rest the least distance.
bool harder(const SampledPair& a, const SampledPair& b) {
  return std::tuple(-a.loss, a.distance) < std::tuple(-b.loss, b.distance);
}

}  // namespace

std::vector<SampledPair> pickPairs(const Matrix& distances, const std::vector<int>& labels,
                                   const LossConfig& loss, std::size_t most) {
  std::vector<SampledPair> pairs;
  for (std::size_t first = 0; first + 1 < labels.size(); first += 2)
    pairs.push_back(measured(first, distances, labels, loss.margin));
  std::stable_sort(pairs.begin(), pairs.end(), harder);
  if (pairs.size() <= most || most < 2) {
    pairs.resize(std::min(pairs.size(), most));
    return pairs;
  }
  std::vector<SampledPair> chosen;
  for (std::size_t i = 0; i < most; ++i) chosen.push_back(pairs[i * (pairs.size() - 1) / (most - 1)]);
  return chosen;
}

}  // namespace likeness
