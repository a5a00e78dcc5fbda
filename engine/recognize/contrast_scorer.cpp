#include "engine/recognize/contrast_scorer.h"

#include <numeric>

#include "engine/core/error.h"
#include "engine/recognize/gallery.h"

namespace likeness {

namespace {

float meanDistance(const NeighbourTable& table, std::size_t row) {
  const auto distances = table.distancesOf(row);
  return std::accumulate(distances.begin(), distances.end(), 0.0F) / static_cast<float>(distances.size());
}

}  // namespace

ContrastScorer::ContrastScorer(const OpenSetReferences& references)
    : metric_(WithinClassMetric::fit(*references.embeddings, *references.labels)),
      known_(references, ClassMeanScorer::Measure::mahalanobis) {
  if (!references.outsiders || references.outsiders->rows == 0) {
    throw Error(ErrorCode::dataSetUnusable, {"The recogniser", "it has no outsiders to compare with"});
  }
  outsiders_ = metric_.place(*references.outsiders);
}

std::vector<Judgement> ContrastScorer::judge(const Matrix& embeddings, int threads) const {
  std::vector<Judgement> judgements = known_.judge(embeddings, threads);
  const NeighbourTable strange =
      nearestNeighbours(metric_.place(embeddings), outsiders_, outsidersAsked, threads);
  for (std::size_t i = 0; i < judgements.size(); ++i) {
    const float d = judgements[i].strangeness;
    const float o = meanDistance(strange, i);
    judgements[i].strangeness = d + o > 0 ? d / (d + o) : 0.5F;
  }
  return judgements;
}

}  // namespace likeness
