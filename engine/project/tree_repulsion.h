#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/core/crew.h"

namespace likeness {

/// The repulsion of t-SNE by a tree of cells (Barnes and Hut 1986; van der Maaten 2014): a cell whose side is
/// less than theta times its distance counts as one point at its centre of mass. D is 2 (quadtree) or 3
/// (octree). theta 0 is exact.
template <std::size_t D>
class TreeRepulsion {
 public:
  explicit TreeRepulsion(float theta = 0.5F) : theta_(theta) {}

  /// Sets the forces sum_j (y_i - y_j) / (1 + d_ij^2)^2 between `places` (D numbers each) and returns the sum
  /// over i != j of 1 / (1 + d_ij^2).
  double compute(std::span<const float> places, std::span<float> forces, Crew& crew, int parts);

  using Point = std::array<float, D>;
  struct Force {
    Point sum{};               // of (y - y_j) / (1 + d^2)^2
    double normalisation = 0;  // of 1 / (1 + d^2)
  };
  /// Makes the tree of some places (at least one), and says what they do to any point of the map, one of
  /// theirs or not.
  void build(std::span<const float> places);
  Force forceOn(const Point& point) const;

 private:
  struct Node {
    Point centre{};           // of mass
    float side = 0;           // of the cell
    std::uint32_t first = 0;  // points of the cell, in order_
    std::uint32_t count = 0;
    std::int32_t child = -1;  // the first of its `children` nodes, which follow each other; -1: a leaf
    std::int32_t children = 0;
  };

  void divide(std::size_t node, Point corner, int depth);

  float theta_;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> order_;  // points, those of a cell together
  std::vector<Point> points_;         // in that order
  std::vector<Point> spare_;
  std::vector<std::uint32_t> spareOrder_;
};

extern template class TreeRepulsion<2>;
extern template class TreeRepulsion<3>;

}  // namespace likeness
