#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/faces/cluster_constraints.h"
#include "engine/faces/merge_tree.h"

namespace likeness {

/// Average linkage (UPGMA, Sokal and Michener 1958): of all pairs of clusters that may be merged, the two
/// with the least mean Euclidean distance between their rows are, again and again. Exact, by chains of
/// nearest neighbours (Murtagh 1983, Müllner 2011) in O(n^2) time: without constraints it is the tree of
/// scipy's linkage(rows, "average").
///
/// Constraints: must-linked rows are merged first, at height 0. A pair of clusters with a cannot-link between
/// them counts as infinitely far apart and is never merged, whatever the cut; the mean of an infinite
/// distance is infinite, so that the chains stay exact.
///
/// Rows flagged in `late` (empty: none) are left out, see attachLateRows. Memory: 2 n^2 bytes beside the rows
/// in double precision, 0.2 GB for 10,000 rows of 128. Stopped, the merges found so far, which are merges of
/// the whole tree. Errors: those of ConstrainedSets; wrongUsage when `late` has another size than rows;
/// outOfMemory.
MergeTree averageLinkage(const Matrix& rows, const ClusterConstraints& constraints, int threads,
                         std::span<const std::uint8_t> late = {}, const std::stop_token& stop = {});

}  // namespace likeness
