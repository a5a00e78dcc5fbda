#include "engine/project/map_clusters.h"

#include <algorithm>
#include <map>

#include "engine/core/parallel.h"
#include "engine/faces/hdbscan.h"
#include "engine/recognize/squared_distance.h"

namespace likeness {

namespace {

std::vector<float> middleOf(const Matrix& places, const std::vector<std::size_t>& rows) {
  std::vector<double> sums(places.columns);
  for (const std::size_t row : rows) {
    for (std::size_t d = 0; d < places.columns; ++d) sums[d] += places.row(row)[d];
  }
  std::vector<float> mean(places.columns);
  for (std::size_t d = 0; d < mean.size(); ++d) {
    mean[d] = static_cast<float>(sums[d] / static_cast<double>(rows.size()));
  }
  const std::size_t nearest = *std::ranges::min_element(
      rows, {}, [&](std::size_t row) { return squaredDistance(places.row(row), mean); });
  const auto place = places.row(nearest);
  return {place.begin(), place.end()};
}

void name(MapCluster& cluster, std::span<const int> labels) {
  std::map<int, std::size_t> counts;
  std::size_t known = 0;
  for (const std::size_t row : cluster.rows) {
    if (labels[row] < 0) continue;
    ++counts[labels[row]];
    ++known;
  }
  if (known == 0) return;
  const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
  cluster.label = most->first;
  cluster.share = static_cast<double>(most->second) / static_cast<double>(known);
}

}  // namespace

std::vector<MapCluster> mapClusters(const Matrix& places, std::span<const int> labels,
                                    std::size_t minimumSize, int threads, const std::stop_token& stop) {
  if (places.rows < 2) return {};
  HdbscanOptions options;
  options.minimumSize = minimumSize > 0 ? minimumSize : std::max<std::size_t>(5, places.rows / 200);
  options.minimumSize = std::max<std::size_t>(options.minimumSize, 2);
  options.minPoints = 5;
  const Clustering found = hdbscan(places, options, {}, threads > 0 ? threads : availableThreads(), stop);
  if (stop.stop_requested()) return {};
  std::vector<MapCluster> clusters(static_cast<std::size_t>(found.count));
  for (std::size_t row = 0; row < places.rows; ++row) {
    if (found.labels[row] >= 0) clusters[static_cast<std::size_t>(found.labels[row])].rows.push_back(row);
  }
  std::ranges::stable_sort(clusters, std::ranges::greater(),
                           [](const MapCluster& cluster) { return cluster.rows.size(); });
  for (MapCluster& cluster : clusters) {
    cluster.place = middleOf(places, cluster.rows);
    if (!labels.empty()) name(cluster, labels);
  }
  return clusters;
}

}  // namespace likeness
