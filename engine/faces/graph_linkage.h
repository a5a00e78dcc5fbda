#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/faces/close_pairs.h"
#include "engine/faces/cluster_constraints.h"
#include "engine/faces/merge_tree.h"

namespace likeness {

/// Average linkage for more rows than a triangle of distances has room for: again and again the two nearest
/// clusters are merged, but
/// - only clusters that at least one of `pairs` joins are looked at, so what no pair leads to stays apart;
/// - their distance is the root of the mean squared distance between their rows, over all rows and not only
///   the pairs: it follows from the sums of their vectors, and is at most a percent above the mean distance
///   for faces (equal for single rows);
/// - merges above `highest` are left out, which saves most of the time;
/// - where a pair was missing, a merge may come later than its distance; its height is then that of the merge
///   before it.
/// Constraints, `late` and stop as for averageLinkage. Memory: a pair 12 bytes, and at most half as many
/// vectors as rows.
MergeTree graphLinkage(const Matrix& rows, std::span<const ClosePair> pairs, float highest,
                       const ClusterConstraints& constraints, std::span<const std::uint8_t> late = {},
                       const std::stop_token& stop = {});

/// Rows up to which the tree of a library is exact.
inline constexpr std::size_t exactRows = 20000;

/// The tree of a library: averageLinkage up to `exactUpTo` rows, else graphLinkage over approximate
/// neighbours up to one and a half times `cut`; then late rows get their places. `cut` is where the pack
/// recommends to cut.
MergeTree libraryTree(const Matrix& rows, std::span<const std::uint8_t> late, float cut,
                      const ClusterConstraints& constraints, int threads, const std::stop_token& stop = {},
                      std::size_t exactUpTo = exactRows);

}  // namespace likeness
