#pragma once

#include <cstddef>
#include <stop_token>

#include "engine/core/matrix.h"
#include "engine/faces/cluster_constraints.h"
#include "engine/faces/clustering.h"

namespace likeness {

struct DbscanOptions {
  float radius = 0;           // Euclidean, 0 to 2; neighbours are at most so far apart
  std::size_t minPoints = 2;  // a face with so many neighbours, itself counted, is a core
};

/// DBSCAN (Ester et al. 1996): neighbouring cores are one cluster; a face that is no core joins the cluster
/// of its nearest neighbouring core, else it is unassigned. Exact for any number of rows, O(rows^2) time,
/// memory a few dozen bytes a row and a part of the pairs.
///
/// Constraints: must-links are joined first, and such a group is a cluster even without a core. Then clusters
/// grow along the minimum spanning forest of the cores, shortest edge first; an edge that would bring a
/// cannot-link into one cluster is skipped. A face that is no core goes to the nearest core that it may be
/// with. Excluded rows are nobody's neighbours. Stopped, all rows are unassigned. Errors: those of
/// ConstrainedSets.
Clustering dbscan(const Matrix& rows, const DbscanOptions& options, const ClusterConstraints& constraints,
                  int threads, const std::stop_token& stop = {});

}  // namespace likeness
