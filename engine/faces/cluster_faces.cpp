#include "engine/faces/cluster_faces.h"

#include <algorithm>
#include <map>

#include "engine/core/parallel.h"
#include "engine/faces/assign_to_existing.h"
#include "engine/faces/chinese_whispers.h"
#include "engine/faces/dbscan.h"
#include "engine/faces/graph_linkage.h"
#include "engine/faces/hdbscan.h"
#include "engine/faces/late_rows.h"

namespace likeness {

namespace {

std::vector<FacePair> facePairs(const std::vector<std::pair<int, int>>& links) {
  std::vector<FacePair> pairs;
  pairs.reserve(links.size());
  for (const auto& [a, b] : links)
    pairs.emplace_back(static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b));
  return pairs;
}

ClusterConstraints clusterConstraints(const FaceConstraints& constraints) {
  return {facePairs(constraints.mustLinks), facePairs(constraints.cannotLinks), {}};
}

int threadsOf(int threads) {
  return threads > 0 ? threads : availableThreads();
}

/// Everyone with whom they are.
std::vector<int> unchanged(const FaceTable& table) {
  std::map<RowId, int> labels;
  std::vector<int> all;
  for (const RowId person : table.people) {
    const int next = static_cast<int>(labels.size());
    all.push_back(person == 0 ? Clustering::unassigned : labels.try_emplace(person, next).first->second);
  }
  return all;
}

/// Clusters that are too small are dissolved, but for those that a user made.
std::vector<int> withoutSmall(std::vector<int> labels, const FaceTable& table, std::size_t minimumSize) {
  std::map<int, std::size_t> sizes;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] >= 0) sizes[labels[i]] += table.byUser[i] ? minimumSize : 1;
  }
  for (int& label : labels) {
    if (label >= 0 && sizes[label] < minimumSize) label = Clustering::unassigned;
  }
  return numberedBySize(labels).labels;
}

std::vector<int> byWhispers(const Matrix& rows, const ClusterConstraints& constraints, float radius,
                            const ClusterConfig& config, int threads, const std::stop_token& stop) {
  std::vector<ClosePair> pairs;
  if (rows.rows <= exactRows) {
    pairs = closePairs(rows, radius, threads, stop);
  } else {
    pairs = approximateNeighbours(rows, {.neighbours = 16, .seed = config.seed}, threads, {}, stop);
    std::erase_if(pairs, [&](const ClosePair& pair) { return pair.distance > radius; });
  }
  ChineseWhispersOptions options;
  options.seed = config.seed;
  return chineseWhispers(graphOf(rows.rows, pairs), options, constraints, stop).labels;
}

}  // namespace

const std::vector<std::string>& clusterMethodNames() {
  static const std::vector<std::string> names = {"average", "whispers", "dbscan", "hdbscan"};
  return names;
}

float clusterCut(const FacePackThresholds& thresholds, const ClusterConfig& config) {
  if (config.cut > 0 && config.method != ClusterMethod::hdbscan) return config.cut;
  switch (config.method) {
    case ClusterMethod::averageLinkage:
      return thresholds.averageLinkage;
    case ClusterMethod::chineseWhispers:
      return thresholds.chineseWhispers;
    case ClusterMethod::dbscan:
      return thresholds.dbscan;
    case ClusterMethod::hdbscan:
      break;
  }
  return 0;
}

MergeTree mergeTreeOf(const FaceTable& table, const FaceConstraints& constraints,
                      const FacePackThresholds& thresholds, int threads, const std::stop_token& stop) {
  return libraryTree(table.embeddings, lateRows(table.qualities, thresholds.seedQuality),
                     thresholds.averageLinkage, clusterConstraints(constraints), threadsOf(threads), stop);
}

std::vector<int> clusterFaces(const FaceTable& table, const FaceConstraints& constraints,
                              const FacePackThresholds& thresholds, const ClusterConfig& config,
                              const std::stop_token& stop) {
  const int threads = threadsOf(config.threads);
  const float cut = clusterCut(thresholds, config);
  const ClusterConstraints links = clusterConstraints(constraints);
  std::vector<int> labels;
  switch (config.method) {
    case ClusterMethod::averageLinkage:
      labels = cutTree(mergeTreeOf(table, constraints, thresholds, threads, stop), cut).labels;
      break;
    case ClusterMethod::chineseWhispers:
      labels = byWhispers(table.embeddings, links, cut, config, threads, stop);
      break;
    case ClusterMethod::dbscan:
      labels = dbscan(table.embeddings, {cut, config.minPoints}, links, threads, stop).labels;
      break;
    case ClusterMethod::hdbscan:
      labels = hdbscan(table.embeddings, {std::max<std::size_t>(2, config.minimumSize), config.minPoints},
                       links, threads, stop)
                   .labels;
      break;
  }
  if (stop.stop_requested()) return unchanged(table);
  return withoutSmall(std::move(labels), table, config.minimumSize);
}

ClusterFunction clusterFunction(const FacePackThresholds& thresholds, const ClusterConfig& config,
                                const std::stop_token& stop) {
  return [=](const FaceTable& table, const FaceConstraints& constraints) {
    return clusterFaces(table, constraints, thresholds, config, stop);
  };
}

std::vector<int> joinPeople(const FaceTable& table, const FaceConstraints& constraints,
                            const FacePackThresholds& thresholds, const ClusterConfig& config,
                            const std::stop_token& stop) {
  std::vector<int> known = unchanged(table);
  const float cut = config.cut > 0 ? config.cut : thresholds.averageLinkage;
  std::vector<int> labels = assignToExisting(table.embeddings, known, cut, clusterConstraints(constraints),
                                             lateRows(table.qualities, thresholds.seedQuality),
                                             config.minimumSize, threadsOf(config.threads), stop);
  return stop.stop_requested() ? known : labels;
}

ClusterFunction joinFunction(const FacePackThresholds& thresholds, const ClusterConfig& config,
                             const std::stop_token& stop) {
  return [=](const FaceTable& table, const FaceConstraints& constraints) {
    return joinPeople(table, constraints, thresholds, config, stop);
  };
}

}  // namespace likeness
