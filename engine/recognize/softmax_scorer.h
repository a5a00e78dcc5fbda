#pragma once

#include <span>
#include <vector>

#include "engine/recognize/open_set_scorer.h"

namespace likeness {

/// Strangeness by a softmax head: a multinomial logistic regression on the references, trained by Adam
/// (Kingma and Ba 2015) with a fixed seed.
class SoftmaxScorer : public OpenSetScorer {
 public:
  enum class Measure { maximumProbability, entropy, energy };
  SoftmaxScorer(const OpenSetReferences& references, Measure measure);

  std::vector<Judgement> judge(const Matrix& embeddings, int threads) const override;

 private:
  void train(const OpenSetReferences& references);
  void logitsOf(std::span<const float> embedding, std::span<float> logits) const;

  Measure measure_;
  std::size_t inputs_;
  std::size_t classes_;
  std::vector<float> weights_;  // classes x (inputs + 1), the last of a row is the bias
  float meanEvidence_ = 0;      // of logsumexp over the references
};

}  // namespace likeness
