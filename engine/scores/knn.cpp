#include "engine/scores/knn.h"

#include "engine/recognize/gallery.h"

namespace likeness {

std::vector<int> knnLabels(const Matrix& probes, const Matrix& references,
                           const std::vector<int>& referenceLabels, int k, int threads, bool leaveOneOut) {
  const NeighbourTable table =
      nearestNeighbours(probes, references, static_cast<std::size_t>(k), threads, leaveOneOut);
  std::vector<int> labels(probes.rows, -1);
  if (table.count == 0) return labels;
  std::vector<Neighbour> neighbours(table.count);
  for (std::size_t i = 0; i < probes.rows; ++i) {
    for (std::size_t j = 0; j < table.count; ++j) {
      const auto place = static_cast<std::size_t>(table.of(i)[j]);
      neighbours[j] = {place, referenceLabels[place], table.distancesOf(i)[j]};
    }
    labels[i] = majorityLabel(neighbours);
  }
  return labels;
}

double knnAccuracy(const Matrix& probes, const std::vector<int>& probeLabels, const Matrix& references,
                   const std::vector<int>& referenceLabels, int k, int threads) {
  return accuracyOf(knnLabels(probes, references, referenceLabels, k, threads), probeLabels);
}

double accuracyOf(const std::vector<int>& found, const std::vector<int>& truth) {
  std::size_t right = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i] == truth[i]) ++right;
  }
  return found.empty() ? 0 : static_cast<double>(right) / static_cast<double>(found.size());
}

}  // namespace likeness
