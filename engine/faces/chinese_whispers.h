#pragma once

#include <cstdint>
#include <stop_token>

#include "engine/faces/cluster_constraints.h"
#include "engine/faces/clustering.h"
#include "engine/faces/neighbour_graph.h"

namespace likeness {

struct ChineseWhispersOptions {
  int rounds = 30;  // at most; it ends when nothing changes
  std::uint64_t seed = 1;
};

/// Chinese whispers (Biemann 2006) over a graph whose edges are shorter than the pack's threshold: in random
/// order every face takes the label that most of its neighbours have, each edge counting the same; among
/// equals the label whose neighbours are nearer in sum, then the lower one. A face without neighbours stays
/// alone, in a cluster of one.
///
/// Constraints: faces that must-links join move as one, with the edges of all; a label is not taken while a
/// face has it that may not be with this one. So every round obeys. Excluded rows take no part. Stopped, the
/// labels of the last whole round. Errors: those of ConstrainedSets.
Clustering chineseWhispers(const NeighbourGraph& graph, const ChineseWhispersOptions& options,
                           const ClusterConstraints& constraints, const std::stop_token& stop = {});

}  // namespace likeness
