#pragma once

#include <span>

namespace likeness {

/// Each in [0, 1]; f is the harmonic mean of the others, 0 where both are 0.
struct PrecisionRecall {
  double precision = 0;
  double recall = 0;
  double f = 0;
};

struct ClusterScores {
  /// BCubed (Bagga and Baldwin 1998): of every face the share of its cluster that is its person (precision),
  /// and of its person that is in its cluster (recall), averaged over faces.
  PrecisionRecall bcubed;
  /// Pairs of faces of one cluster against pairs of one person. Precision without any pair in a cluster is 1,
  /// and recall without any pair of one person.
  PrecisionRecall pairwise;
  /// Hubert and Arabie 1985: 1 for the same partition, about 0 for chance; may be negative.
  double adjustedRand = 0;
};

/// Compares labels of the same faces. A negative label on either side is a cluster of its own: an unassigned
/// face is right where the person has one face only. All 1 for no faces. Error wrongUsage for different
/// sizes.
ClusterScores scoreClusters(std::span<const int> found, std::span<const int> people);

}  // namespace likeness
