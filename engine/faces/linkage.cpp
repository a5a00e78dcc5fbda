#include "engine/faces/linkage.h"

#include <algorithm>
#include <utility>

#include "engine/faces/constrained_sets.h"
#include "engine/faces/neighbour_chain.h"
#include "engine/faces/tree_roles.h"

namespace likeness {

MergeTree averageLinkage(const Matrix& rows, const ClusterConstraints& constraints, int threads,
                         std::span<const std::uint8_t> late, const std::stop_token& stop) {
  const ConstrainedSets sets(rows.rows, constraints);
  std::vector<MergeTree::Role> roles = rolesOf(sets, late);
  std::vector<std::uint32_t> leaves;
  std::vector<std::uint32_t> places(rows.rows);
  for (std::uint32_t row = 0; row < rows.rows; ++row) {
    if (roles[row] != MergeTree::Role::leaf) continue;
    places[row] = static_cast<std::uint32_t>(leaves.size());
    leaves.push_back(row);
  }
  DistanceTriangle distances;
  if (leaves.size() == rows.rows) {
    distances = DistanceTriangle::of(rows, threads, stop);
  } else {
    Matrix chosen(leaves.size(), rows.columns);
    for (std::size_t i = 0; i < leaves.size(); ++i)
      std::ranges::copy(rows.row(leaves[i]), chosen.row(i).begin());
    distances = DistanceTriangle::of(chosen, threads, stop);
  }
  if (stop.stop_requested()) return treeOf(std::move(roles), {});
  for (const std::uint32_t row : leaves) {
    for (const std::uint32_t other : sets.forbidden(row)) {
      if (sets.find(row) == row) distances.at(places[row], places[other]) = DistanceTriangle::infinite;
    }
  }
  NeighbourChain chain(std::move(distances), leaves);
  for (const std::uint32_t row : leaves) {
    if (sets.find(row) != row) chain.mergeAtOnce(places[sets.find(row)], places[row]);
  }
  chain.run(stop);
  return treeOf(std::move(roles), chain.takeMerges());
}

}  // namespace likeness
