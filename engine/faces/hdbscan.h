#pragma once

#include <cstddef>
#include <stop_token>

#include "engine/core/matrix.h"
#include "engine/faces/cluster_constraints.h"
#include "engine/faces/clustering.h"

namespace likeness {

struct HdbscanOptions {
  std::size_t minimumSize = 3;  // rows of the smallest cluster; at least 2
  std::size_t minPoints = 2;    // the core distance is that to the so many-th nearest, the row itself counted
};

/// HDBSCAN (Campello, Moulavi and Sander 2013): the tree of single linkage by mutual reachability, condensed
/// to clusters of at least the minimum size, of which those with the greatest excess of mass are chosen; the
/// rest is unassigned. The whole set is never a cluster, unless constraints leave several trees. Exact,
/// O(rows^2) time and O(rows) memory, up to 20,000 rows; beyond, over approximate neighbours, and what those
/// do not join is apart.
///
/// Constraints: a group of must-linked faces counts as one point of its size, which never comes apart; it is
/// a cluster by itself where it would be left over. Clusters are joined along the minimum spanning tree,
/// shortest edge first, but not across a cannot-link. Excluded rows are nobody's neighbours. Stopped, all
/// rows are unassigned. Errors: those of ConstrainedSets.
Clustering hdbscan(const Matrix& rows, const HdbscanOptions& options, const ClusterConstraints& constraints,
                   int threads, const std::stop_token& stop = {}, std::size_t exactUpTo = 20000);

}  // namespace likeness
