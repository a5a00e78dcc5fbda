#include "engine/faces/dbscan.h"

#include <algorithm>
#include <atomic>

#include "engine/faces/close_pairs.h"
#include "engine/faces/constrained_sets.h"
#include "engine/faces/spanning_forest.h"

namespace likeness {

namespace {

/// So many pairs are kept from counting neighbours; with more the search runs a second time.
constexpr std::size_t pairsAtOnce = std::size_t{1} << 25;

class Dbscan {
 public:
  Dbscan(const Matrix& rows, const DbscanOptions& options, const ClusterConstraints& constraints, int threads,
         const std::stop_token& stop)
      : rows_(rows),
        options_(options),
        threads_(threads),
        stop_(stop),
        sets_(rows.rows, constraints),
        parts_(static_cast<std::size_t>(std::max(threads, 1))) {}

  Clustering run() {
    countNeighbours();
    sortPairs();
    if (stop_.stop_requested()) return numberedBySize(std::vector<int>(rows_.rows, Clustering::unassigned));
    joinCores();
    joinBorders();
    return result();
  }

 private:
  struct Part {
    std::vector<std::uint32_t> neighbours;
    std::vector<ClosePair> pairs;
    std::vector<ClosePair> borders;  // one of the two is a core
    std::vector<SpanningForest> forest;
  };

  bool included(const ClosePair& pair) const { return !sets_.excluded(pair.a) && !sets_.excluded(pair.b); }

  void countNeighbours() {
    for (Part& part : parts_) part.neighbours.assign(rows_.rows, 0);
    std::atomic<std::size_t> count = 0;
    forEachClosePair(
        rows_, options_.radius, threads_,
        [&](std::size_t which, std::span<const ClosePair> pairs) {
          Part& part = parts_[which];
          const bool keep = count.fetch_add(pairs.size()) + pairs.size() <= pairsAtOnce;
          for (const ClosePair& pair : pairs) {
            if (!included(pair)) continue;
            ++part.neighbours[pair.a];
            ++part.neighbours[pair.b];
            if (keep) part.pairs.push_back(pair);
          }
        },
        stop_);
    complete_ = count <= pairsAtOnce;
    core_.assign(rows_.rows, 0);
    for (std::size_t row = 0; row < rows_.rows; ++row) {
      std::size_t neighbours = 1;
      for (const Part& part : parts_) neighbours += part.neighbours[row];
      core_[row] =
          neighbours >= options_.minPoints && !sets_.excluded(static_cast<std::uint32_t>(row)) ? 1 : 0;
    }
    for (Part& part : parts_) part.neighbours = {};
  }

  void sortPairs() {
    for (Part& part : parts_) part.forest.assign(1, SpanningForest(rows_.rows));
    if (complete_) {
      for (Part& part : parts_) take(part, part.pairs);
    } else {
      for (Part& part : parts_) part.pairs = {};
      forEachClosePair(
          rows_, options_.radius, threads_,
          [&](std::size_t which, std::span<const ClosePair> pairs) { take(parts_[which], pairs); }, stop_);
    }
  }

  void take(Part& part, std::span<const ClosePair> pairs) const {
    std::vector<ClosePair> betweenCores;
    for (const ClosePair& pair : pairs) {
      if (!included(pair)) continue;
      const int cores = core_[pair.a] + core_[pair.b];
      if (cores == 2) betweenCores.push_back(pair);
      if (cores == 1) part.borders.push_back(pair);
    }
    part.forest[0].add(betweenCores);
  }

  void joinCores() {
    for (std::size_t i = 1; i < parts_.size(); ++i) parts_[0].forest[0].add(parts_[i].forest[0].pairs());
    for (const ClosePair& pair : parts_[0].forest[0].pairs()) sets_.join(pair.a, pair.b);
    clustered_.assign(rows_.rows, 0);
    for (std::uint32_t row = 0; row < rows_.rows; ++row) {
      if (core_[row] != 0) clustered_[sets_.find(row)] = 1;
    }
  }

  void joinBorders() {
    std::vector<ClosePair> borders;
    for (const Part& part : parts_) borders.insert(borders.end(), part.borders.begin(), part.borders.end());
    std::sort(borders.begin(), borders.end());
    for (const ClosePair& pair : borders) {
      const std::uint32_t border = core_[pair.a] != 0 ? pair.b : pair.a;
      // A face joins once: through it two clusters must not become one.
      if (clustered_[sets_.find(border)] == 0 && sets_.join(pair.a, pair.b))
        clustered_[sets_.find(border)] = 1;
    }
  }

  Clustering result() const {
    std::vector<int> labels = sets_.labels();
    for (std::uint32_t row = 0; row < rows_.rows; ++row) {
      if (clustered_[sets_.find(row)] == 0 && sets_.size(row) < 2) labels[row] = Clustering::unassigned;
    }
    return numberedBySize(labels);
  }

  const Matrix& rows_;
  DbscanOptions options_;
  int threads_;
  const std::stop_token& stop_;
  ConstrainedSets sets_;
  std::vector<Part> parts_;
  bool complete_ = false;
  std::vector<std::uint8_t> core_;
  std::vector<std::uint8_t> clustered_;  // by the row that stands for a set
};

}  // namespace

Clustering dbscan(const Matrix& rows, const DbscanOptions& options, const ClusterConstraints& constraints,
                  int threads, const std::stop_token& stop) {
  return Dbscan(rows, options, constraints, threads, stop).run();
}

}  // namespace likeness
