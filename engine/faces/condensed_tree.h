#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/faces/close_pairs.h"
#include "engine/faces/constrained_sets.h"

namespace likeness {

/// The condensed tree of HDBSCAN (see there) and the clusters of greatest excess of mass in it.
class CondensedTree {
 public:
  /// `edges` of a minimum spanning forest, shortest first; `sets` as constraints left them.
  CondensedTree(ConstrainedSets sets, std::span<const ClosePair> edges, std::size_t minimumSize);

  /// A label a row, -1 for none.
  std::vector<int> labels() const;

 private:
  /// A group of must-linked rows (most are one row), or two nodes that an edge joins.
  struct Node {
    std::uint32_t left = 0;
    std::uint32_t right = 0;
    double density = 0;  // 1 / length of the edge
    std::size_t size = 0;
    std::uint32_t cluster = 0;  // to which it falls
    bool group = true;
  };
  struct Cluster {
    std::uint32_t parent = 0;
    double birth = 0;  // density at which it comes apart from its parent
    double mass = 0;   // excess of mass: over its rows the density at which they leave, less that at birth
    bool chosen = false;
  };

  void join(std::span<const ClosePair> edges);
  void condense();
  std::vector<std::uint32_t> partsOf(std::uint32_t node, std::vector<bool>& absorbed);
  void split(const Node& node, const std::vector<std::uint32_t>& parts);
  std::uint32_t newCluster(std::uint32_t parent, double birth);
  void choose();

  ConstrainedSets sets_;
  std::size_t minimumSize_;
  std::vector<std::uint32_t> groups_;  // the node of a row's group
  std::vector<Node> nodes_;            // parents behind their children
  std::vector<std::uint32_t> roots_;
  std::vector<Cluster> clusters_;  // parents before their children; the first is everything
};

}  // namespace likeness
