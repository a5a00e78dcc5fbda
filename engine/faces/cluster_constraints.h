#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace likeness {

using FacePair = std::pair<std::uint32_t, std::uint32_t>;

/// What people said about faces, by row. Every clustering obeys it, at every cut:
/// - faces that must-links join, directly or through others, are in one cluster;
/// - no cluster holds both faces of a cannot-link;
/// - excluded rows ("not a face") are in no cluster, and links that name them are void.
/// A cannot-link between faces that must-links join contradicts them: the must-links win, and
/// ConstrainedSets::contradictions tells which.
struct ClusterConstraints {
  std::vector<FacePair> mustLink;
  std::vector<FacePair> cannotLink;
  std::vector<std::uint32_t> excluded;

  bool operator==(const ClusterConstraints&) const = default;
};

}  // namespace likeness
