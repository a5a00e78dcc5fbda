#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/recognize/open_set_method.h"

namespace likeness {

/// What scorers are fitted on.
struct OpenSetReferences {
  const Matrix* embeddings = nullptr;        // the gallery's, one row a reference
  const std::vector<int>* labels = nullptr;  // of the rows, 0 to classCount - 1
  std::size_t classCount = 0;
  const Matrix* outsiders = nullptr;  // embeddings of what is no digit; null or empty where there is nothing
  int k = 5;                          // neighbours that vote, and the k of the k-th
  int snapshots = 1;                  // embeddings of so many networks, of one width, stand side by side
};

/// The verdict on one embedding.
struct Judgement {
  float strangeness = 0;  // 0 or more; larger is more unlike (see OpenSetMethod)
  int label = 0;          // the class it would be if it had to be one
};

/// Tells how strange embeddings are, by one method. Immutable and safe to share between threads. It copies
/// what it needs of the references.
class OpenSetScorer {
 public:
  virtual ~OpenSetScorer() = default;

  /// One judgement a row, in their order. `threads` bounds the work and does not change the result.
  virtual std::vector<Judgement> judge(const Matrix& embeddings, int threads) const = 0;
};

/// Fits a method. Contrast with distances d to the nearest class mean and o to the nearest outsiders
/// is d / (d + o), between 0 (known) and 1 (outsider): what is as far from both is 1/2 however far that is.
/// Energy is softplus(m - logsumexp(logits)) with the gallery's mean m. The softmax heads are multinomial
/// logistic regressions on the embeddings. Error dataSetUnusable for contrast without outsiders; internal
/// without references.
std::unique_ptr<const OpenSetScorer> fitOpenSetScorer(OpenSetMethod method,
                                                      const OpenSetReferences& references, int threads);

/// Whether a method can be fitted on these: contrast needs outsiders, an ensemble more than one snapshot.
bool canFit(OpenSetMethod method, const OpenSetReferences& references);

}  // namespace likeness
