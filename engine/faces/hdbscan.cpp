#include "engine/faces/hdbscan.h"

#include <algorithm>

#include "engine/faces/condensed_tree.h"
#include "engine/faces/constrained_sets.h"
#include "engine/faces/neighbour_graph.h"
#include "engine/faces/reachability_tree.h"

namespace likeness {

namespace {

std::vector<ClosePair> exactTree(const Matrix& rows, const ConstrainedSets& sets, std::size_t minPoints,
                                 int threads, const std::stop_token& stop) {
  std::vector<std::uint32_t> included;
  for (std::uint32_t row = 0; row < rows.rows; ++row) {
    if (!sets.excluded(row)) included.push_back(row);
  }
  if (included.size() == rows.rows) return reachabilityTree(rows, minPoints, threads, stop);
  Matrix chosen(included.size(), rows.columns);
  for (std::size_t i = 0; i < included.size(); ++i) {
    std::ranges::copy(rows.row(included[i]), chosen.row(i).begin());
  }
  std::vector<ClosePair> tree = reachabilityTree(chosen, minPoints, threads, stop);
  for (ClosePair& pair : tree) pair = {included[pair.a], included[pair.b], pair.distance};
  return tree;
}

}  // namespace

Clustering hdbscan(const Matrix& rows, const HdbscanOptions& options, const ClusterConstraints& constraints,
                   int threads, const std::stop_token& stop, std::size_t exactUpTo) {
  ConstrainedSets sets(rows.rows, constraints);
  std::vector<ClosePair> edges;
  if (rows.rows <= exactUpTo) {
    edges = exactTree(rows, sets, options.minPoints, threads, stop);
  } else {
    std::vector<std::uint8_t> left(rows.rows);
    for (std::uint32_t row = 0; row < rows.rows; ++row) left[row] = sets.excluded(row) ? 1 : 0;
    const ApproximateOptions neighbours{std::max<std::size_t>(16, 2 * options.minPoints), 1};
    const auto pairs = approximateNeighbours(rows, neighbours, threads, left, stop);
    edges = reachabilityForest(rows.rows, pairs, options.minPoints);
  }
  if (stop.stop_requested()) return numberedBySize(std::vector<int>(rows.rows, Clustering::unassigned));
  return numberedBySize(CondensedTree(sets, edges, std::max<std::size_t>(options.minimumSize, 2)).labels());
}

}  // namespace likeness
