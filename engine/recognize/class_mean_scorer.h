#pragma once

#include <vector>

#include "engine/recognize/open_set_scorer.h"
#include "engine/recognize/within_class_metric.h"

namespace likeness {

/// Strangeness by the nearest class mean. Plain: 1 - cosine between embedding and mean. Mahalanobis: the
/// distance in the metric of how samples of one class differ.
class ClassMeanScorer : public OpenSetScorer {
 public:
  enum class Measure { cosine, mahalanobis };
  ClassMeanScorer(const OpenSetReferences& references, Measure measure);

  std::vector<Judgement> judge(const Matrix& embeddings, int threads) const override;

  /// One row a class that occurs: placed by the metric, or for the cosine of length 1.
  const Matrix& means() const { return means_; }

 private:
  Judgement judgeRow(std::span<const float> placed) const;

  Measure measure_;
  WithinClassMetric metric_;  // Euclid's for the cosine
  Matrix means_;
  std::vector<int> labels_;  // of means_
};

}  // namespace likeness
