#include "engine/faces/condensed_tree.h"

#include <algorithm>
#include <utility>

namespace likeness {

namespace {

constexpr double shortest = 1e-6;  // lengths below count as this, or densities would be infinite

}  // namespace

CondensedTree::CondensedTree(ConstrainedSets sets, std::span<const ClosePair> edges, std::size_t minimumSize)
    : sets_(std::move(sets)), minimumSize_(minimumSize), groups_(sets_.rows()), clusters_(1) {
  std::vector<std::uint32_t> nodeOf(sets_.rows());
  for (std::uint32_t row = 0; row < sets_.rows(); ++row) {
    if (sets_.excluded(row) || sets_.find(row) != row) continue;
    nodeOf[row] = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({0, 0, 0, sets_.size(row), 0, true});
  }
  for (std::uint32_t row = 0; row < sets_.rows(); ++row) groups_[row] = nodeOf[sets_.find(row)];
  join(edges);
  condense();
  choose();
}

void CondensedTree::join(std::span<const ClosePair> edges) {
  std::vector<std::uint32_t> top(sets_.rows());  // node of a set, by the row that stands for it
  for (std::uint32_t row = 0; row < sets_.rows(); ++row) top[row] = groups_[row];
  std::vector<bool> hasParent(nodes_.size());
  for (const ClosePair& edge : edges) {
    const std::uint32_t left = top[sets_.find(edge.a)];
    const std::uint32_t right = top[sets_.find(edge.b)];
    if (!sets_.join(edge.a, edge.b)) continue;
    const double density = 1 / std::max<double>(edge.distance, shortest);
    top[sets_.find(edge.a)] = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({left, right, density, nodes_[left].size + nodes_[right].size, 0, false});
    hasParent[left] = hasParent[right] = true;
    hasParent.push_back(false);
  }
  for (std::uint32_t node = 0; node < nodes_.size(); ++node) {
    if (!hasParent[node]) roots_.push_back(node);
  }
}

std::uint32_t CondensedTree::newCluster(std::uint32_t parent, double birth) {
  clusters_.push_back({parent, birth, 0, false});
  return static_cast<std::uint32_t>(clusters_.size() - 1);
}

void CondensedTree::condense() {
  // Several trees are what is left of the whole at density 0.
  if (roots_.size() > 1) {
    for (const std::uint32_t root : roots_) {
      if (nodes_[root].size >= minimumSize_) nodes_[root].cluster = newCluster(0, 0);
    }
  }
  std::vector<bool> absorbed(nodes_.size());
  for (std::size_t i = nodes_.size(); i-- > 0;) {
    if (nodes_[i].group || absorbed[i]) continue;
    split(nodes_[i], partsOf(static_cast<std::uint32_t>(i), absorbed));
  }
}

/// Edges of one length come apart together: cores give many edges the same length, and in which order they
/// were sorted must not make clusters.
std::vector<std::uint32_t> CondensedTree::partsOf(std::uint32_t node, std::vector<bool>& absorbed) {
  std::vector<std::uint32_t> open = {nodes_[node].left, nodes_[node].right};
  std::vector<std::uint32_t> parts;
  while (!open.empty()) {
    const std::uint32_t part = open.back();
    open.pop_back();
    nodes_[part].cluster = nodes_[node].cluster;
    if (nodes_[part].group || nodes_[part].density != nodes_[node].density) {
      parts.push_back(part);
    } else {
      absorbed[part] = true;
      open.insert(open.end(), {nodes_[part].left, nodes_[part].right});
    }
  }
  return parts;
}

void CondensedTree::split(const Node& node, const std::vector<std::uint32_t>& parts) {
  if (node.size < minimumSize_) return;  // fell out of its cluster before
  const auto large = [&](std::uint32_t part) { return nodes_[part].size >= minimumSize_; };
  const bool several = std::ranges::count_if(parts, large) > 1;
  Cluster& own = clusters_[node.cluster];
  for (const std::uint32_t part : parts) {
    // Rows leave here: those of too small a part, of a part that goes its own way, and of a group at its end.
    if (several || !large(part) || nodes_[part].group) {
      own.mass += (node.density - own.birth) * static_cast<double>(nodes_[part].size);
    }
  }
  if (!several) return;
  for (const std::uint32_t part : parts) {
    if (large(part)) nodes_[part].cluster = newCluster(node.cluster, node.density);
  }
}

void CondensedTree::choose() {
  std::vector<double> below(clusters_.size());
  for (std::size_t i = clusters_.size(); i-- > 1;) {
    Cluster& cluster = clusters_[i];
    cluster.chosen = cluster.mass >= below[i];
    below[cluster.parent] += std::max(cluster.mass, below[i]);
  }
}

std::vector<int> CondensedTree::labels() const {
  // From the top down: the first that is chosen holds all below.
  std::vector<int> chosen(clusters_.size(), -1);
  for (std::size_t i = 1; i < clusters_.size(); ++i) {
    chosen[i] = chosen[clusters_[i].parent];
    if (chosen[i] < 0 && clusters_[i].chosen) chosen[i] = static_cast<int>(i);
  }
  std::vector<int> labels(sets_.rows(), -1);
  for (std::uint32_t row = 0; row < sets_.rows(); ++row) {
    if (sets_.excluded(row)) continue;
    const Node& group = nodes_[groups_[row]];
    labels[row] = chosen[group.cluster];
    if (labels[row] < 0 && group.size > 1) labels[row] = static_cast<int>(clusters_.size() + groups_[row]);
  }
  return labels;
}

}  // namespace likeness
