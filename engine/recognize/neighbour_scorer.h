#pragma once

#include <vector>

#include "engine/recognize/open_set_scorer.h"
#include "engine/recognize/within_class_metric.h"

namespace likeness {

/// Strangeness by distances to references: of the nearest or of the k-th one, in the metric of how samples of
/// one class differ. Of several snapshots the mean of their distances; the class is the one that most of the
/// k nearest of all snapshots have.
class NeighbourScorer : public OpenSetScorer {
 public:
  /// `place`: 1 for the nearest, k for the k-th neighbour.
  NeighbourScorer(const OpenSetReferences& references, int place);

  std::vector<Judgement> judge(const Matrix& embeddings, int threads) const override;

 private:
  struct Snapshot {
    WithinClassMetric metric;
    Matrix references;  // placed by the metric
  };

  std::vector<Snapshot> snapshots_;
  std::vector<int> labels_;
  std::size_t k_;
  std::size_t place_;
};

}  // namespace likeness
