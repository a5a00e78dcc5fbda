#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/faces/clustering.h"

namespace likeness {

/// Two nodes become one. Nodes 0 to rows - 1 are the rows; node rows + i is merge i.
struct Merge {
  std::uint32_t left = 0;   // the lower of the two nodes
  std::uint32_t right = 0;  // both are below rows + the place of this merge
  float height = 0;         // distance at which it happens; 0 for must-links
  std::uint32_t size = 0;   // rows below

  bool operator==(const Merge&) const = default;
};

/// A row that seeds no cluster: from the height on it belongs to whichever cluster holds the node.
struct LateRow {
  std::uint32_t row = 0;
  std::uint32_t node = 0;
  float height = 0;  // at least that of the node, below that of the merge above it

  bool operator==(const LateRow&) const = default;
};

/// How clusters grow while the cut is raised. Clusters at a higher cut contain those at a lower one.
struct MergeTree {
  enum class Role : std::uint8_t { leaf, late, excluded };

  std::vector<Role> roles;    // of every row; leaves are in merges or alone, late rows in `late` or nowhere
  std::vector<Merge> merges;  // by rising height; fewer than leaves - 1 where constraints keep clusters apart
  std::vector<LateRow> late;  // by rising height
  std::size_t rows() const { return roles.size(); }

  bool operator==(const MergeTree&) const = default;
};

/// A merge of the clusters that hold two rows, in any order of heights.
struct RowMerge {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  float height = 0;
};

/// The tree of merges that were found in any order, children before what joins them. Equal heights keep their
/// order.
MergeTree treeOf(std::vector<MergeTree::Role> roles, std::vector<RowMerge> merges);

/// The clusters of merges at or below a height (a distance, 0 to 2), largest first. A leaf that nothing has
/// merged with is a cluster of one; with `minimumSize` smaller clusters are unassigned. O(rows).
Clustering cutTree(const MergeTree& tree, float height, std::size_t minimumSize = 1);

/// What a slider shows.
struct CutPoint {
  float cut = 0;
  std::size_t people = 0;      // clusters of at least the minimum size
  std::size_t unassigned = 0;  // rows in none of them that are not excluded
  std::size_t largest = 0;     // rows in the largest of them

  bool operator==(const CutPoint&) const = default;
};

/// The figures at many cuts, which must rise, in one pass over the tree.
std::vector<CutPoint> cutCurve(const MergeTree& tree, std::span<const float> cuts,
                               std::size_t minimumSize = 2);

}  // namespace likeness
