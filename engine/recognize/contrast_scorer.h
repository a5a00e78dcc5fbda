#pragma once

#include <vector>

#include "engine/recognize/open_set_scorer.h"
#include "engine/recognize/within_class_metric.h"

namespace likeness {

/// Strangeness as d / (d + o): d is the mean distance to the k nearest references, o that to the k nearest
/// outsiders, both in the metric of how samples of one class differ. Up to a monotone map it is the logarithm
/// of the ratio of two k-nearest-neighbour densities (Loftsgaarden and Quesenberry 1965), the optimal test
/// of "known" against "outsider" (Neyman and Pearson 1933).
class ContrastScorer : public OpenSetScorer {
 public:
  /// Error dataSetUnusable without outsiders.
  explicit ContrastScorer(const OpenSetReferences& references);

  std::vector<Judgement> judge(const Matrix& embeddings, int threads) const override;

 private:
  WithinClassMetric metric_;
  Matrix references_;  // placed by the metric, as are the outsiders
  Matrix outsiders_;
  std::vector<int> labels_;
  std::size_t k_;
};

}  // namespace likeness
