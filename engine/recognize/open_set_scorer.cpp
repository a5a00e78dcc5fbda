#include "engine/recognize/open_set_scorer.h"

#include "engine/core/error.h"
#include "engine/recognize/class_mean_scorer.h"
#include "engine/recognize/contrast_scorer.h"
#include "engine/recognize/neighbour_scorer.h"
#include "engine/recognize/softmax_scorer.h"

namespace likeness {

bool canFit(OpenSetMethod method, const OpenSetReferences& references) {
  if (method == OpenSetMethod::contrast) return references.outsiders && references.outsiders->rows > 0;
  if (method == OpenSetMethod::ensemble) return references.snapshots > 1;
  return true;
}

std::unique_ptr<const OpenSetScorer> fitOpenSetScorer(OpenSetMethod method,
                                                      const OpenSetReferences& references, int) {
  if (!references.embeddings || references.embeddings->rows == 0) {
    throw Error(ErrorCode::internal, {"a recogniser without references"});
  }
  OpenSetReferences whole = references;
  whole.snapshots = 1;
  switch (method) {
    case OpenSetMethod::nearestReference:
      return std::make_unique<NeighbourScorer>(whole, 1);
    case OpenSetMethod::kthNeighbour:
      return std::make_unique<NeighbourScorer>(whole, references.k);
    case OpenSetMethod::classMean:
      return std::make_unique<ClassMeanScorer>(references, ClassMeanScorer::Measure::cosine);
    case OpenSetMethod::mahalanobis:
      return std::make_unique<ClassMeanScorer>(references, ClassMeanScorer::Measure::mahalanobis);
    case OpenSetMethod::maximumProbability:
      return std::make_unique<SoftmaxScorer>(references, SoftmaxScorer::Measure::maximumProbability);
    case OpenSetMethod::entropy:
      return std::make_unique<SoftmaxScorer>(references, SoftmaxScorer::Measure::entropy);
    case OpenSetMethod::energy:
      return std::make_unique<SoftmaxScorer>(references, SoftmaxScorer::Measure::energy);
    case OpenSetMethod::ensemble:
      return std::make_unique<NeighbourScorer>(references, 1);
    case OpenSetMethod::contrast:
      return std::make_unique<ContrastScorer>(references);
  }
  throw Error(ErrorCode::internal, {"an unknown method of refusing"});
}

}  // namespace likeness
