#include "engine/recognize/neighbour_scorer.h"

#include <algorithm>

#include "engine/core/error.h"
#include "engine/recognize/gallery.h"

namespace likeness {

namespace {

/// The columns of one of several snapshots that stand side by side.
Matrix columnsOf(const Matrix& rows, std::size_t snapshot, std::size_t snapshots) {
  if (snapshots == 1) return rows;
  const std::size_t width = rows.columns / snapshots;
  Matrix part(rows.rows, width);
  for (std::size_t i = 0; i < rows.rows; ++i) {
    const auto from = rows.row(i).subspan(snapshot * width, width);
    std::copy(from.begin(), from.end(), part.row(i).begin());
  }
  return part;
}

}  // namespace

NeighbourScorer::NeighbourScorer(const OpenSetReferences& references, int place)
    : labels_(*references.labels),
      k_(static_cast<std::size_t>(std::max(references.k, place))),
      place_(static_cast<std::size_t>(place)) {
  const auto count = static_cast<std::size_t>(references.snapshots);
  if (count == 0 || references.embeddings->columns % count != 0) {
    throw Error(ErrorCode::internal, {"embeddings that are not of so many snapshots"});
  }
  for (std::size_t i = 0; i < count; ++i) {
    const Matrix own = columnsOf(*references.embeddings, i, count);
    Snapshot snapshot{WithinClassMetric::fit(own, labels_), {}};
    snapshot.references = snapshot.metric.place(own);
    snapshots_.push_back(std::move(snapshot));
  }
}

std::vector<Judgement> NeighbourScorer::judge(const Matrix& embeddings, int threads) const {
  std::vector<Judgement> judgements(embeddings.rows);
  std::vector<std::vector<Neighbour>> voters(embeddings.rows);
  for (std::size_t s = 0; s < snapshots_.size(); ++s) {
    const Matrix placed = snapshots_[s].metric.place(columnsOf(embeddings, s, snapshots_.size()));
    const NeighbourTable table = nearestNeighbours(placed, snapshots_[s].references, k_, threads);
    const std::size_t at = std::min(place_, table.count) - 1;
    for (std::size_t i = 0; i < embeddings.rows; ++i) {
      judgements[i].strangeness += table.distancesOf(i)[at] / static_cast<float>(snapshots_.size());
      for (std::size_t n = 0; n < table.count; ++n) {
        const auto row = static_cast<std::size_t>(table.of(i)[n]);
        voters[i].push_back({row, labels_[row], table.distancesOf(i)[n]});
      }
    }
  }
  for (std::size_t i = 0; i < embeddings.rows; ++i) {
    std::stable_sort(voters[i].begin(), voters[i].end(),
                     [](const Neighbour& a, const Neighbour& b) { return a.distance < b.distance; });
    judgements[i].label = majorityLabel(voters[i]);
  }
  return judgements;
}

}  // namespace likeness
