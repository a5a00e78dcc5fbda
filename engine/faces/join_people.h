#pragma once

#include <stop_token>
#include <vector>

#include "engine/faces/cluster_faces.h"

namespace likeness {

/// Labels as clusterFaces() gives them, but nobody who is with a person leaves: a face that is with nobody
/// joins the nearest person whose faces are nearer than the pack's cut of average linkage (root mean square
/// of the distances, which follows from the mean vector alone) and whom no cannot-link forbids. Those that
/// find nobody are clustered among themselves. So new photos never reshuffle people. Without any people it is
/// clusterFaces(). O(faces with nobody * people).
std::vector<int> joinPeople(const FaceTable& table, const FaceConstraints& constraints,
                            const FacePackThresholds& thresholds, const ClusterConfig& config,
                            const std::stop_token& stop = {});

/// The same as recluster() takes it.
ClusterFunction joinFunction(const FacePackThresholds& thresholds, const ClusterConfig& config,
                             const std::stop_token& stop = {});

}  // namespace likeness
