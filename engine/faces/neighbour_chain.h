#pragma once

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <utility>
#include <vector>

#include "engine/faces/merge_tree.h"
#include "engine/faces/triangle_lines.h"

namespace likeness {

/// Average linkage on a triangle of distances by chains of nearest neighbours: from any cluster go to its
/// nearest, and on, until two are each other's nearest; those are merged. The triangle is packed whenever a
/// part of its clusters is gone, so that later steps walk over less memory.
class NeighbourChain {
 public:
  /// `names` are the rows that the merges will speak of.
  NeighbourChain(DistanceTriangle distances, std::vector<std::uint32_t> names);

  /// Merges the clusters at two places, at height 0; before run() only. The first keeps its place.
  void mergeAtOnce(std::size_t kept, std::size_t gone);
  void run(const std::stop_token& stop);
  std::vector<RowMerge> takeMerges() { return std::move(merges_); }

 private:
  struct Nearest {
    std::size_t place = 0;
    std::int32_t distance = DistanceTriangle::infinite;
  };

  void step();
  Nearest nearest(std::size_t place);
  void merge(std::size_t kept, std::size_t gone, float height);
  void retire(std::size_t place);
  void pack();

  TriangleLines lines_;
  std::vector<std::uint32_t> names_;
  std::vector<std::uint32_t> sizes_;
  std::vector<std::int32_t> gone_;  // infinite for places without a cluster, else 0
  std::size_t alive_ = 0;
  std::size_t searchFrom_ = 0;  // no cluster is alive before
  std::vector<std::size_t> chain_;
  std::vector<RowMerge> merges_;
};

}  // namespace likeness
