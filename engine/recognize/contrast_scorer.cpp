#include "engine/recognize/contrast_scorer.h"

#include <algorithm>
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
      references_(metric_.place(*references.embeddings)),
      labels_(*references.labels),
      k_(static_cast<std::size_t>(references.k)) {
  if (!references.outsiders || references.outsiders->rows == 0) {
    throw Error(ErrorCode::dataSetUnusable, {"The recogniser", "it has no outsiders to compare with"});
  }
  outsiders_ = metric_.place(*references.outsiders);
}

std::vector<Judgement> ContrastScorer::judge(const Matrix& embeddings, int threads) const {
  const Matrix placed = metric_.place(embeddings);
  const NeighbourTable known = nearestNeighbours(placed, references_, k_, threads);
  const NeighbourTable strange = nearestNeighbours(placed, outsiders_, k_, threads);
  std::vector<Judgement> judgements(placed.rows);
  std::vector<Neighbour> voters(known.count);
  for (std::size_t i = 0; i < placed.rows; ++i) {
    const float d = meanDistance(known, i);
    const float o = meanDistance(strange, i);
    judgements[i].strangeness = d + o > 0 ? d / (d + o) : 0.5F;
    for (std::size_t n = 0; n < known.count; ++n) {
      const auto row = static_cast<std::size_t>(known.of(i)[n]);
      voters[n] = {row, labels_[row], known.distancesOf(i)[n]};
    }
    judgements[i].label = majorityLabel(voters);
  }
  return judgements;
}

}  // namespace likeness
