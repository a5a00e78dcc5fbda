#include "engine/project/tree_repulsion.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/core/error.h"
#include "engine/project/split_range.h"

namespace likeness {

namespace {

constexpr std::uint32_t pointsOfLeaf = 8;
constexpr int deepest = 24;  // float has no finer places; equal points end in one leaf

}  // namespace

/// Sorts the points of a node by the halves of its cell that they lie in, and divides those in turn.
template <std::size_t D>
void TreeRepulsion<D>::divide(std::size_t node, Point corner, int depth) {
  constexpr std::size_t cells = std::size_t{1} << D;
  const std::uint32_t first = nodes_[node].first;
  const std::uint32_t count = nodes_[node].count;
  const float side = nodes_[node].side;
  std::array<double, D> sum{};
  for (std::uint32_t i = first; i < first + count; ++i) {
    for (std::size_t d = 0; d < D; ++d) sum[d] += points_[i][d];
  }
  for (std::size_t d = 0; d < D; ++d) nodes_[node].centre[d] = static_cast<float>(sum[d] / count);
  if (count <= pointsOfLeaf || depth == deepest) return;

  const float half = side / 2;
  const auto cellOf = [&](const Point& point) {
    std::size_t cell = 0;
    for (std::size_t d = 0; d < D; ++d) cell |= (point[d] >= corner[d] + half ? std::size_t{1} : 0) << d;
    return cell;
  };
  std::array<std::uint32_t, cells + 1> starts{};
  for (std::uint32_t i = first; i < first + count; ++i) ++starts[cellOf(points_[i]) + 1];
  for (std::size_t c = 0; c < cells; ++c) starts[c + 1] += starts[c];
  auto next = starts;
  for (std::uint32_t i = first; i < first + count; ++i) {
    const std::uint32_t to = first + next[cellOf(points_[i])]++;
    spare_[to] = points_[i];
    spareOrder_[to] = order_[i];
  }
  std::copy(spare_.begin() + first, spare_.begin() + first + count, points_.begin() + first);
  std::copy(spareOrder_.begin() + first, spareOrder_.begin() + first + count, order_.begin() + first);

  const std::size_t child = nodes_.size();
  std::array<std::size_t, cells> cellOfChild{};
  std::size_t children = 0;
  for (std::size_t c = 0; c < cells; ++c) {
    if (starts[c + 1] == starts[c]) continue;
    Node part;
    part.side = half;
    part.first = first + starts[c];
    part.count = starts[c + 1] - starts[c];
    nodes_.push_back(part);
    cellOfChild[children++] = c;
  }
  nodes_[node].child = static_cast<std::int32_t>(child);
  nodes_[node].children = static_cast<std::int32_t>(children);
  for (std::size_t c = 0; c < children; ++c) {
    Point inner = corner;
    for (std::size_t d = 0; d < D; ++d) inner[d] += (cellOfChild[c] >> d & 1) != 0 ? half : 0;
    divide(child + c, inner, depth + 1);
  }
}

template <std::size_t D>
void TreeRepulsion<D>::build(std::span<const float> places) {
  const std::size_t count = places.size() / D;
  order_.resize(count);
  points_.resize(count);
  spare_.resize(count);
  spareOrder_.resize(count);
  std::iota(order_.begin(), order_.end(), 0U);
  Point least;
  Point most;
  std::copy_n(places.begin(), D, least.begin());
  std::copy_n(places.begin(), D, most.begin());
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t d = 0; d < D; ++d) {
      points_[i][d] = places[i * D + d];
      least[d] = std::min(least[d], points_[i][d]);
      most[d] = std::max(most[d], points_[i][d]);
    }
  }
  Node root;
  for (std::size_t d = 0; d < D; ++d) root.side = std::max(root.side, most[d] - least[d]);
  if (!std::isfinite(root.side)) throw Error(ErrorCode::internal, {"a map left the range of numbers"});
  root.count = static_cast<std::uint32_t>(count);
  nodes_.assign(1, root);
  divide(0, least, 0);
}

template <std::size_t D>
typename TreeRepulsion<D>::Force TreeRepulsion<D>::forceOn(const Point& point) const {
  constexpr std::size_t stackSize = (std::size_t{1} << D) * (deepest + 1);
  std::array<std::int32_t, stackSize> stack;
  std::size_t waiting = 0;
  stack[waiting++] = 0;
  Force force;
  const float theta = theta_ * theta_;
  const auto add = [&](const Point& other, float weight) {
    Point offset;
    float square = 0;
    for (std::size_t d = 0; d < D; ++d) {
      offset[d] = point[d] - other[d];
      square += offset[d] * offset[d];
    }
    const float nearness = 1 / (1 + square);
    force.normalisation += weight * nearness;
    for (std::size_t d = 0; d < D; ++d) force.sum[d] += weight * nearness * nearness * offset[d];
  };
  while (waiting > 0) {
    const Node& node = nodes_[static_cast<std::size_t>(stack[--waiting])];
    float square = 0;
    for (std::size_t d = 0; d < D; ++d) {
      square += (point[d] - node.centre[d]) * (point[d] - node.centre[d]);
    }
    if (node.side * node.side < theta * square) {
      add(node.centre, static_cast<float>(node.count));
    } else if (node.child < 0) {
      for (std::uint32_t i = node.first; i < node.first + node.count; ++i) add(points_[i], 1);
    } else {
      for (std::int32_t c = 0; c < node.children; ++c) stack[waiting++] = node.child + c;
    }
  }
  return force;
}

template <std::size_t D>
double TreeRepulsion<D>::compute(std::span<const float> places, std::span<float> forces, Crew& crew,
                                 int parts) {
  const std::size_t count = places.size() / D;
  if (count == 0) return 0;
  build(places);
  std::vector<double> sums(static_cast<std::size_t>(parts));
  crew.run(parts, [&](int part) {
    const IndexRange range = partOf(count, part, parts);
    double sum = 0;
    for (std::size_t i = range.begin; i < range.end; ++i) {  // neighbours in the tree after each other
      const Force force = forceOn(points_[i]);
      std::copy(force.sum.begin(), force.sum.end(), forces.begin() + order_[i] * D);
      sum += force.normalisation;
    }
    sums[static_cast<std::size_t>(part)] = sum;
  });
  return std::accumulate(sums.begin(), sums.end(), 0.0) - static_cast<double>(count);
}

template class TreeRepulsion<2>;
template class TreeRepulsion<3>;

}  // namespace likeness
