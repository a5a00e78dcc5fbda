#pragma once

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/faces/face_pack.h"
#include "engine/faces/merge_tree.h"
#include "engine/faces/people_builder.h"

namespace likeness {

enum class ClusterMethod { averageLinkage, chineseWhispers, dbscan, hdbscan };

/// Their names in settings and on the command line: "average", "whispers", "dbscan", "hdbscan".
const std::vector<std::string>& clusterMethodNames();

struct ClusterConfig {
  ClusterMethod method = ClusterMethod::averageLinkage;
  float cut = 0;                // Euclidean distance, 0 to 2; 0: what the pack says for the method
  std::size_t minPoints = 2;    // DBSCAN: neighbours of a core, itself counted; HDBSCAN: of a dense place
  std::size_t minimumSize = 2;  // faces of a person; smaller clusters are unassigned
  std::uint64_t seed = 1;       // Chinese whispers
  int threads = 0;              // 0: one a core
};

/// The distance at which a method cuts: that of the config, else of the pack. HDBSCAN has none: 0.
float clusterCut(const FacePackThresholds& thresholds, const ClusterConfig& config);

/// Labels of the rows of a table, 0 and up, largest cluster first; -1 for unassigned. Constraints hold,
/// except that a face which a user gave to somebody is a cluster even alone. Average linkage leaves faces
/// below the pack's seed quality to the clusters of the others; the other methods treat all faces alike. Up
/// to 20,000 faces exact; beyond over approximate neighbours, but for DBSCAN. Stopped, every face is with
/// whom it was. Errors: outOfMemory; wrongUsage for Chinese whispers with too many close pairs.
std::vector<int> clusterFaces(const FaceTable& table, const FaceConstraints& constraints,
                              const FacePackThresholds& thresholds, const ClusterConfig& config,
                              const std::stop_token& stop = {});

/// The same as recluster() takes it.
ClusterFunction clusterFunction(const FacePackThresholds& thresholds, const ClusterConfig& config,
                                const std::stop_token& stop = {});

/// New faces join the people that there are, who stay together, by the rule of assignToExisting() at the
/// pack's cut of average linkage (or that of the config); what is left makes new people. Without any people
/// it is clusterFaces() by average linkage. Labels and stop as there.
std::vector<int> joinPeople(const FaceTable& table, const FaceConstraints& constraints,
                            const FacePackThresholds& thresholds, const ClusterConfig& config,
                            const std::stop_token& stop = {});

/// The same as recluster() takes it.
ClusterFunction joinFunction(const FacePackThresholds& thresholds, const ClusterConfig& config,
                             const std::stop_token& stop = {});

/// The merge tree of average linkage with all this in it, for a slider: cutTree() and cutCurve().
MergeTree mergeTreeOf(const FaceTable& table, const FaceConstraints& constraints,
                      const FacePackThresholds& thresholds, int threads, const std::stop_token& stop = {});

}  // namespace likeness
