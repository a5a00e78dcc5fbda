#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/core/random.h"
#include "engine/train/search_model.h"

namespace likeness {

namespace {

constexpr std::size_t candidateCount = 1000;
constexpr std::size_t nearBest = 300;  // further candidates about the best observations
constexpr std::size_t climbers = 5;    // candidates that are improved step by step
constexpr int climbSteps = 80;
constexpr int quasiRandomTries = 50;

using Cube = std::vector<double>;

/// Point `n` of the additive recurrence with the generalised golden ratio (Roberts 2018), moved by the seed
/// (Cranley and Patterson 1976): any first few points lie evenly.
Cube quasiRandom(std::size_t dimensions, std::size_t n, std::uint64_t seed) {
  double ratio = 2;
  for (int i = 0; i < 50; ++i) ratio = std::pow(1 + ratio, 1 / (static_cast<double>(dimensions) + 1));
  Random random(seed);
  Cube cube(dimensions);
  double step = 1;
  for (double& coordinate : cube) {
    step /= ratio;
    const double at = double{random.uniform()} + static_cast<double>(n + 1) * step;
    coordinate = at - std::floor(at);
  }
  return cube;
}

struct Candidate {
  Cube cube;
  SearchPoint point;
  double worth = 0;
};

/// Candidates and what they are worth.
class PointSearch {
 public:
  PointSearch(const SearchSpace& space, const std::vector<Observation>& observations, std::uint64_t seed)
      : space_(space),
        observations_(observations),
        random_(seed, observations.size()),
        model_(space, observations, seed) {}

  std::optional<SearchPoint> best() {
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < candidateCount; ++i) add(candidates, anywhere());
    addNearBest(candidates);
    if (candidates.empty()) return std::nullopt;
    const auto byWorth = [](const Candidate& a, const Candidate& b) { return a.worth > b.worth; };
    std::stable_sort(candidates.begin(), candidates.end(), byWorth);
    candidates.resize(std::min(candidates.size(), climbers));
    for (Candidate& candidate : candidates) climb(candidate);
    return std::min_element(candidates.begin(), candidates.end(), byWorth)->point;
  }

 private:
  Cube anywhere() {
    Cube cube(space_.size());
    for (double& coordinate : cube) coordinate = double{random_.uniform()};
    return cube;
  }
  /// A step of about `width` in one coordinate or a few; now and then one is thrown anew.
  Cube near(Cube cube, double width) {
    const std::size_t changes = 1 + random_.below(2);
    for (std::size_t change = 0; change < changes; ++change) {
      double& coordinate = cube[random_.below(cube.size())];
      const bool anew = random_.below(5) == 0;
      coordinate = anew ? double{random_.uniform()}
                        : std::clamp(coordinate + width * double{random_.normal()}, 0.0, 1.0);
    }
    return cube;
  }
  bool tried(const SearchPoint& point) const {
    return std::any_of(observations_.begin(), observations_.end(),
                       [&](const Observation& observation) { return observation.point == point; });
  }
  void add(std::vector<Candidate>& candidates, Cube cube) {
    SearchPoint point = space_.pointAt(cube);
    if (tried(point)) return;
    const double worth = model_.expectedImprovement(point);
    candidates.push_back({std::move(cube), std::move(point), worth});
  }
  void addNearBest(std::vector<Candidate>& candidates) {
    std::vector<const Observation*> order;
    for (const Observation& observation : observations_) order.push_back(&observation);
    std::stable_sort(order.begin(), order.end(),
                     [](const Observation* a, const Observation* b) { return a->score > b->score; });
    order.resize(std::min<std::size_t>(order.size(), 3));
    for (std::size_t i = 0; i < nearBest; ++i) {
      add(candidates, near(cubeOf(order[i % order.size()]->point), 0.1));
    }
  }
  Cube cubeOf(const SearchPoint& point) const {
    Cube cube(space_.size(), 0.5);
    for (std::size_t i = 0; i < cube.size(); ++i) {
      if (!point[i]) continue;
      const SearchParameter& parameter = space_.parameters()[i];
      cube[i] = parameter.kind == SearchKind::choice
                    ? (*point[i] + 0.5) / static_cast<double>(parameter.choices.size())
                    : space_.positionOf(i, *point[i]);
    }
    return cube;
  }
  void climb(Candidate& candidate) {
    double width = 0.1;
    for (int step = 0; step < climbSteps; ++step, width *= 0.96) {
      std::vector<Candidate> next;
      add(next, near(candidate.cube, width));
      if (!next.empty() && next[0].worth > candidate.worth) candidate = std::move(next[0]);
    }
  }

  const SearchSpace& space_;
  const std::vector<Observation>& observations_;
  Random random_;
  SearchModel model_;
};

}  // namespace

std::size_t startingTrials(const SearchSpace& space, std::size_t trials) {
  return std::clamp<std::size_t>(trials / 3, 3, std::max<std::size_t>(3, 2 * space.size() + 2));
}

std::optional<SearchPoint> nextPoint(const SearchSpace& space, const std::vector<Observation>& observations,
                                     std::size_t starting, std::uint64_t seed) {
  if (space.size() == 0) {
    return observations.empty() ? std::optional(SearchPoint{}) : std::nullopt;
  }
  // A point may have been tried where few values are possible; then the sequence goes on.
  for (int tries = 0; observations.size() < starting && tries < quasiRandomTries; ++tries) {
    const auto n = observations.size() + static_cast<std::size_t>(tries);
    SearchPoint point = space.pointAt(quasiRandom(space.size(), n, seed));
    const bool tried = std::any_of(observations.begin(), observations.end(),
                                   [&](const Observation& known) { return known.point == point; });
    if (!tried) return point;
  }
  if (observations.empty()) return std::nullopt;
  return PointSearch(space, observations, seed).best();
}

}  // namespace likeness
