#include "engine/metric/miner.h"

#include <map>
#include <optional>

namespace likeness {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// Places with the label of the anchor, without itself, and places with another label.
struct Candidates {
  std::vector<std::size_t> positives;
  std::vector<std::size_t> negatives;
};

void collect(const std::vector<int>& labels, std::size_t anchor, Candidates& candidates) {
  candidates.positives.clear();
  candidates.negatives.clear();
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] != labels[anchor]) {
      candidates.negatives.push_back(i);
    } else if (i != anchor) {
      candidates.positives.push_back(i);
    }
  }
}

std::size_t farthest(std::span<const float> distances, const std::vector<std::size_t>& places) {
  std::size_t best = places.front();
  for (const std::size_t place : places) {
    if (distances[place] > distances[best]) best = place;
  }
  return best;
}

/// The nearest place whose distance is above `floor`, or none.
std::size_t nearestAbove(std::span<const float> distances, const std::vector<std::size_t>& places,
                         float floor) {
  std::size_t best = none;
  for (const std::size_t place : places) {
    if (distances[place] > floor && (best == none || distances[place] < distances[best])) best = place;
  }
  return best;
}

/// The one triplet of an anchor for every miner but batchAll.
Triplet choose(MinerKind kind, std::span<const float> distances, std::size_t anchor,
               const Candidates& candidates, Random& random) {
  const auto& [positives, negatives] = candidates;
  if (kind == MinerKind::random) {
    return {anchor, positives[random.below(positives.size())], negatives[random.below(negatives.size())]};
  }
  const std::size_t positive = farthest(distances, positives);
  constexpr float belowAll = -1;
  const float floor = kind == MinerKind::semiHard ? distances[positive] : belowAll;
  const std::size_t negative = nearestAbove(distances, negatives, floor);
  return {anchor, positive, negative == none ? farthest(distances, negatives) : negative};
}

}  // namespace

std::vector<Triplet> mineTriplets(MinerKind kind, const Matrix& distances, const std::vector<int>& labels,
                                  Random& random) {
  std::vector<Triplet> triplets;
  Candidates candidates;
  for (std::size_t anchor = 0; anchor < labels.size(); ++anchor) {
    collect(labels, anchor, candidates);
    if (candidates.positives.empty() || candidates.negatives.empty()) continue;
    if (kind != MinerKind::batchAll) {
      triplets.push_back(choose(kind, distances.row(anchor), anchor, candidates, random));
      continue;
    }
    for (const std::size_t positive : candidates.positives) {
      for (const std::size_t negative : candidates.negatives)
        triplets.push_back({anchor, positive, negative});
    }
  }
  return triplets;
}

std::size_t countAllTriplets(const std::vector<int>& labels) {
  std::map<int, std::size_t> counts;
  for (const int label : labels) ++counts[label];
  std::size_t total = 0;
  for (const auto& [label, count] : counts) total += count * (count - 1) * (labels.size() - count);
  return total;
}

}  // namespace likeness
