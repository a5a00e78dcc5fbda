#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/project/neighbour_table.h"

namespace likeness {

/// How surely rows belong together, both ways: those of row i are at [starts[i], starts[i + 1]), by rising
/// row.
struct FuzzyGraph {
  std::vector<std::size_t> starts;  // rows + 1
  std::vector<std::int32_t> rows;
  std::vector<float> weights;  // in (0, 1]

  std::size_t size() const { return starts.empty() ? 0 : starts.size() - 1; }
};

/// The scale of one row's neighbourhood: membership is exp(-max(0, distance - nearest) / width).
struct LocalScale {
  float nearest = 0;  // rho: the distance of the nearest row that is not equal
  float width = 1;    // sigma
};

/// Widths such that the memberships of a row's neighbours add up to log2(count + 1), by bisection (McInnes,
/// Healy and Melville 2018, algorithm 3; the row itself counts as one of the neighbours there).
std::vector<LocalScale> localScales(const NeighbourTable& table, int threads);

/// Memberships of the neighbours of every row: rows x count.
std::vector<float> memberships(const NeighbourTable& table, std::span<const LocalScale> scales);

/// The union of the memberships of both ways, a + b - a b.
FuzzyGraph fuzzyGraph(const NeighbourTable& table, std::span<const float> memberships);

/// The graph when labels are known (categorical intersection): edges between different labels keep exp(-5) of
/// their weight, those with a row of unknown label (-1) exp(-1); then every row's strongest edge is 1 again,
/// and the two ways are united once more.
FuzzyGraph withLabels(const FuzzyGraph& graph, std::span<const int> labels);

}  // namespace likeness
