#pragma once

#include <vector>

#include "engine/recognize/class_mean_scorer.h"
#include "engine/recognize/open_set_scorer.h"
#include "engine/recognize/within_class_metric.h"

namespace likeness {

/// Strangeness as d / (d + o): d is the distance to the nearest class mean, o the mean distance to the 20
/// nearest outsiders, both in the metric of how samples of one class differ. It is a monotone map of d / o,
/// a ratio as the optimal test of "known" against "outsider" takes one (Neyman and Pearson 1933), with a
/// Gaussian a class for the known and a density by neighbours (Loftsgaarden and Quesenberry 1965) for
/// outsiders, who have no shape.
class ContrastScorer : public OpenSetScorer {
 public:
  static constexpr std::size_t outsidersAsked = 20;

  /// Error dataSetUnusable without outsiders.
  explicit ContrastScorer(const OpenSetReferences& references);

  std::vector<Judgement> judge(const Matrix& embeddings, int threads) const override;

 private:
  WithinClassMetric metric_;
  ClassMeanScorer known_;
  Matrix outsiders_;  // placed by the metric
};

}  // namespace likeness
