#include "engine/faces/reachability_tree.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/faces/neighbour_graph.h"
#include "engine/faces/spanning_forest.h"
#include "engine/recognize/gallery.h"
#include "engine/recognize/squared_distance.h"

namespace likeness {

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();

/// The same sums as those of core distances, so that what is equal stays equal.
[[gnu::always_inline]] inline void measureAll(const float* probe, const float* rows, std::size_t count,
                                              std::size_t dimension, float* squares) {
  for (std::size_t i = 0; i < count; ++i, rows += dimension) {
    squares[i] = squaredDistance({probe, dimension}, {rows, dimension});
  }
}

using Measure = void (*)(const float*, const float*, std::size_t, std::size_t, float*);

void measureAnywhere(const float* probe, const float* rows, std::size_t count, std::size_t dimension,
                     float* squares) {
  measureAll(probe, rows, count, dimension, squares);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void measureAvx2(const float* probe, const float* rows, std::size_t count,
                                         std::size_t dimension, float* squares) {
  measureAll(probe, rows, count, dimension, squares);
}
#endif

Measure fastestMeasure() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return measureAvx2;
#endif
  return measureAnywhere;
}

/// Prim's algorithm. Rows that are in the tree are dropped from a copy, the last taking their place, so that
/// half the distances are measured in all.
class Prim {
 public:
  Prim(const Matrix& rows, std::vector<float> cores)
      : cores_(std::move(cores)), waiting_(rows), names_(rows.rows), best_(rows.rows), squares_(rows.rows) {
    for (std::uint32_t row = 0; row < rows.rows; ++row) {
      names_[row] = row;
      best_[row] = {row, row, infinity};
    }
  }

  std::vector<ClosePair> run(const std::stop_token& stop) {
    std::vector<ClosePair> tree;
    std::vector<float> probe(waiting_.columns);
    std::size_t next = 0;
    while (!names_.empty() && !stop.stop_requested()) {
      const std::uint32_t added = names_[next];
      if (best_[next].a != best_[next].b) tree.push_back(best_[next]);
      std::ranges::copy(waiting_.row(next), probe.begin());
      drop(next);
      next = reach(added, probe);
    }
    std::sort(tree.begin(), tree.end());
    return tree;
  }

 private:
  void drop(std::size_t place) {
    const std::size_t last = names_.size() - 1;
    std::ranges::copy(waiting_.row(last), waiting_.row(place).begin());
    names_[place] = names_[last];
    best_[place] = best_[last];
    names_.pop_back();
    best_.pop_back();
  }

  /// Measures from the row that was added; the place of the nearest that waits.
  std::size_t reach(std::uint32_t added, const std::vector<float>& probe) {
    measure_(probe.data(), waiting_.values.data(), names_.size(), waiting_.columns, squares_.data());
    std::size_t nearest = 0;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const float distance = std::max({std::sqrt(squares_[i]), cores_[added], cores_[names_[i]]});
      const ClosePair pair{std::min(added, names_[i]), std::max(added, names_[i]), distance};
      if (best_[i].a == best_[i].b || pair < best_[i]) best_[i] = pair;
      if (best_[i] < best_[nearest]) nearest = i;
    }
    return nearest;
  }

  std::vector<float> cores_;
  Matrix waiting_;
  std::vector<std::uint32_t> names_;
  std::vector<ClosePair> best_;  // edge to the tree of each that waits; to itself where there is none
  std::vector<float> squares_;
  Measure measure_ = fastestMeasure();
};

}  // namespace

std::vector<ClosePair> reachabilityTree(const Matrix& rows, std::size_t minPoints, int threads,
                                        const std::stop_token& stop) {
  std::vector<float> cores(rows.rows);
  const NeighbourTable table =
      nearestNeighbours(rows, rows, std::max<std::size_t>(minPoints, 1) - 1, threads, true);
  for (std::size_t row = 0; row < rows.rows && table.count > 0; ++row) {
    cores[row] = table.distances[(row + 1) * table.count - 1];
  }
  return Prim(rows, std::move(cores)).run(stop);
}

std::vector<ClosePair> reachabilityForest(std::size_t rows, std::span<const ClosePair> pairs,
                                          std::size_t minPoints) {
  const NeighbourGraph graph = graphOf(rows, pairs);
  const std::size_t others = std::max<std::size_t>(minPoints, 1) - 1;
  const auto coreOf = [&](std::uint32_t row) {
    if (others == 0) return 0.0F;
    const std::size_t place = graph.starts[row] + others - 1;
    return place < graph.starts[row + 1] ? graph.distances[place] : infinity;
  };
  std::vector<ClosePair> reachable;
  for (const ClosePair& pair : pairs) {
    const float distance = std::max({pair.distance, coreOf(pair.a), coreOf(pair.b)});
    if (std::isfinite(distance)) reachable.push_back({pair.a, pair.b, distance});
  }
  SpanningForest forest(rows);
  forest.add(reachable);
  return forest.pairs();
}

}  // namespace likeness
