#include "engine/metric/miner.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/metric/batch_classes.h"

namespace likeness {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

constexpr double nearCutOff = 0.5;           // distanceWeighted: Wu et al. 2017, section 4
constexpr float farCutOff = 1.4F;            // distanceWeighted: from here on a hinge has no loss
constexpr float similaritySlack = 0.1F;      // multiSimilarity: epsilon
constexpr float squaredTangent = 0.132474F;  // angular: of 20 degrees

using Visit = std::function<void(const Triplet&)>;

std::size_t farthest(std::span<const float> distances, const std::vector<std::size_t>& places,
                     std::size_t itself = none) {
  std::size_t best = none;
  float most = 0;
  for (const std::size_t place : places) {
    if (place == itself || (best != none && !(distances[place] > most))) continue;
    best = place;
    most = distances[place];
  }
  return best;
}

/// The nearest place whose distance is above `floor`, or none.
std::size_t nearestAbove(std::span<const float> distances, const std::vector<std::size_t>& places,
                         float floor) {
  std::size_t best = none;
  float least = 0;
  for (const std::size_t place : places) {
    const float distance = distances[place];
    if (distance > floor && (best == none || distance < least)) {
      best = place;
      least = distance;
    }
  }
  return best;
}

/// Squared Euclidean distances (cosine: those of the directions).
Matrix squaresOf(const Matrix& distances, DistanceKind kind) {
  Matrix squares = distances;
  if (kind == DistanceKind::squaredEuclidean) return squares;
  for (float& value : squares.values) {
    value = kind == DistanceKind::euclidean ? value * value : std::max(2 * value, 0.0F);
  }
  return squares;
}

/// Finds the triplets of one anchor after the other.
class Miner {
 public:
  Miner(MinerKind kind, const Matrix& distances, Random& random, const EmbeddingSpace& space,
        const Visit& visit)
      : kind_(kind), distances_(distances), random_(random), space_(space), visit_(visit) {
    if (kind >= MinerKind::distanceWeighted) squares_ = squaresOf(distances, space.distance);
  }

  void mine(std::size_t anchor, const ClassPlaces& places) {
    switch (kind_) {
      case MinerKind::random:
        return drawOne(anchor, places);
      case MinerKind::batchAll:
        return all(anchor, places);
      case MinerKind::batchHard:
        return hard(anchor, places, -1);
      case MinerKind::semiHard: {
        const auto row = distances_.row(anchor);
        return hard(anchor, places, row[farthest(row, places.members, anchor)]);
      }
      case MinerKind::distanceWeighted:
        return drawWeighted(anchor, places);
      case MinerKind::multiSimilarity:
        return similar(anchor, places);
      case MinerKind::angular:
        return wide(anchor, places);
    }
  }

 private:
  void drawOne(std::size_t anchor, const ClassPlaces& places) {
    std::size_t drawn = random_.below(places.members.size() - 1);
    if (places.members[drawn] >= anchor) ++drawn;  // members rise and have the anchor among them
    const std::size_t positive = places.members[drawn];
    visit_({anchor, positive, places.others[random_.below(places.others.size())]});
  }

  void all(std::size_t anchor, const ClassPlaces& places) {
    forEachPositive(places, anchor, [&](std::size_t positive) {
      for (const std::size_t negative : places.others) visit_({anchor, positive, negative});
    });
  }

  void hard(std::size_t anchor, const ClassPlaces& places, float floor) {
    const auto row = distances_.row(anchor);
    const std::size_t positive = farthest(row, places.members, anchor);
    const std::size_t negative = nearestAbove(row, places.others, floor);
    visit_({anchor, positive, negative == none ? farthest(row, places.others) : negative});
  }

  void drawWeighted(std::size_t anchor, const ClassPlaces& places) {
    accumulateWeights(anchor, places.others);
    const double total = sums_.back();
    forEachPositive(places, anchor, [&](std::size_t positive) {
      const auto found = std::upper_bound(sums_.begin(), sums_.end(), total * random_.uniform());
      const auto drawn = std::min(found, std::prev(sums_.end())) - sums_.begin();
      visit_({anchor, positive, places.others[static_cast<std::size_t>(drawn)]});
    });
  }

  /// Running sums of 1 / q(d), with q(d) = d^(n-2) (1 - d^2 / 4)^((n-3) / 2), taken in logarithms.
  void accumulateWeights(std::size_t anchor, const std::vector<std::size_t>& negatives) {
    const auto dimension = static_cast<double>(space_.dimension);
    sums_.assign(negatives.size(), -INFINITY);
    double most = -INFINITY;
    for (std::size_t j = 0; j < negatives.size(); ++j) {
      const float distance = std::sqrt(squared(anchor, negatives[j]));
      if (distance >= farCutOff) continue;
      const double d = std::max<double>(distance, nearCutOff);
      sums_[j] = (2 - dimension) * std::log(d) - (dimension - 3) / 2 * std::log1p(-d * d / 4);
      most = std::max(most, sums_[j]);
    }
    double sum = 0;
    for (double& value : sums_) value = sum += most == -INFINITY ? 1 : std::exp(value - most);
  }

  void similar(std::size_t anchor, const ClassPlaces& places) {
    const auto row = distances_.row(anchor);
    // Half the squared distance is 1 - similarity.
    const float farPositive = squared(anchor, farthest(row, places.members, anchor)) / 2;
    const std::size_t nearest = nearestAbove(row, places.others, -INFINITY);
    if (nearest == none) return;  // no distance is a number
    const float nearNegative = squared(anchor, nearest) / 2;
    kept_.clear();
    for (const std::size_t negative : places.others) {
      if (squared(anchor, negative) / 2 < farPositive + similaritySlack) kept_.push_back(negative);
    }
    forEachPositive(places, anchor, [&](std::size_t positive) {
      if (!(squared(anchor, positive) / 2 > nearNegative - similaritySlack)) return;
      for (const std::size_t negative : kept_) visit_({anchor, positive, negative});
    });
  }

  void wide(std::size_t anchor, const ClassPlaces& places) {
    const auto row = squares_.row(anchor);
    forEachPositive(places, anchor, [&](std::size_t positive) {
      const auto other = squares_.row(positive);
      const float side = row[positive];
      // By Apollonius the squared median is (|a - n|^2 + |p - n|^2) / 2 - |a - p|^2 / 4.
      const float bound = side / (2 * squaredTangent) + side / 2;
      for (const std::size_t negative : places.others) {
        if (row[negative] + other[negative] <= bound) visit_({anchor, positive, negative});
      }
    });
  }

  float squared(std::size_t a, std::size_t b) const { return squares_.row(a)[b]; }

  MinerKind kind_;
  const Matrix& distances_;
  Random& random_;
  const EmbeddingSpace& space_;
  const Visit& visit_;
  Matrix squares_;
  std::vector<double> sums_;
  std::vector<std::size_t> kept_;
};

}  // namespace

void forEachTriplet(MinerKind kind, const Matrix& distances, const std::vector<int>& labels, Random& random,
                    const EmbeddingSpace& space, const Visit& visit) {
  const BatchClasses classes(labels);
  Miner miner(kind, distances, random, space, visit);
  for (const std::size_t anchor : classes.anchors()) miner.mine(anchor, classes.of(anchor));
}

std::vector<Triplet> mineTriplets(MinerKind kind, const Matrix& distances, const std::vector<int>& labels,
                                  Random& random, const EmbeddingSpace& space) {
  std::vector<Triplet> triplets;
  forEachTriplet(kind, distances, labels, random, space,
                 [&](const Triplet& triplet) { triplets.push_back(triplet); });
  return triplets;
}

std::size_t countAllTriplets(const std::vector<int>& labels) {
  std::map<int, std::size_t> counts;
  for (const int label : labels) ++counts[label];
  std::size_t total = 0;
  for (const auto& [label, count] : counts) {
    if (label >= 0) total += count * (count - 1) * (labels.size() - count);
  }
  return total;
}

}  // namespace likeness
