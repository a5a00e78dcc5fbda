#include "engine/faces/graph_linkage.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <queue>
#include <utility>

#include "engine/faces/constrained_sets.h"
#include "engine/faces/late_rows.h"
#include "engine/faces/linkage.h"
#include "engine/faces/neighbour_graph.h"
#include "engine/faces/tree_roles.h"

namespace likeness {

namespace {

constexpr std::uint32_t none = 0xffffffffU;

/// Two clusters that may be the next; named by rows, with the sizes they had when the distance was measured.
struct Candidate {
  float distance = 0;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t size = 0;  // of both

  bool operator>(const Candidate& other) const {
    if (distance != other.distance) return distance > other.distance;
    return a != other.a ? a > other.a : b > other.b;
  }
};

class GraphLinkage {
 public:
  GraphLinkage(const Matrix& rows, float highest, const ClusterConstraints& constraints,
               std::span<const std::uint8_t> late)
      : rows_(rows),
        highest_(highest),
        sets_(rows.rows, constraints),
        roles_(rolesOf(sets_, late)),
        slots_(rows.rows, none),
        squares_(rows.rows) {
    for (std::uint32_t row = 0; row < rows.rows; ++row) {
      squares_[row] =
          std::inner_product(rows.row(row).begin(), rows.row(row).end(), rows.row(row).begin(), 0.0);
    }
    // The sets start as groups of must-links: their sums are made first.
    for (std::uint32_t row = 0; row < rows.rows; ++row) {
      const std::uint32_t root = sets_.find(row);
      if (root == row || roles_[row] != MergeTree::Role::leaf) continue;
      addSums(root, row);
      squares_[root] += squares_[row];
      merges_.push_back({root, row, 0});
    }
  }

  void run(std::span<const ClosePair> pairs, const std::stop_token& stop) {
    std::vector<Candidate> first;
    for (const ClosePair& pair : pairs) {
      const bool leaves = roles_[pair.a] == MergeTree::Role::leaf && roles_[pair.b] == MergeTree::Role::leaf;
      if (leaves && pair.distance <= highest_) first.push_back({pair.distance, pair.a, pair.b, 2});
    }
    queue_ = Queue(std::greater<>(), std::move(first));
    while (!queue_.empty() && !stop.stop_requested()) {
      const Candidate candidate = queue_.top();
      queue_.pop();
      consider(candidate);
    }
  }

  MergeTree tree() { return treeOf(std::move(roles_), std::move(merges_)); }

 private:
  using Queue = std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>>;

  /// Clusters only get farther than the nearer of what they are made of: a distance measured before a merge
  /// is a lower bound after it, so it is measured again only when its turn comes.
  void consider(const Candidate& candidate) {
    const std::uint32_t a = sets_.find(candidate.a);
    const std::uint32_t b = sets_.find(candidate.b);
    if (a == b || !sets_.mayJoin(a, b)) return;
    const auto size = static_cast<std::uint32_t>(sets_.size(a) + sets_.size(b));
    if (size == candidate.size) {
      merge(a, b, candidate.distance);
      return;
    }
    const Candidate now{distance(a, b), std::min(a, b), std::max(a, b), size};
    if (now.distance <= candidate.distance) {
      merge(a, b, candidate.distance);
    } else if (now.distance <= highest_) {
      queue_.push(now);
    }
  }

  std::span<const float> sumOf(std::uint32_t root) const {
    return slots_[root] == none ? rows_.row(root) : std::span<const float>(sums_[slots_[root]]);
  }

  float distance(std::uint32_t a, std::uint32_t b) const {
    const auto x = sumOf(a);
    const auto y = sumOf(b);
    std::array<double, 8> products{};  // several sums at once fill vector registers
    for (std::size_t d = 0; d < x.size(); ++d) products[d % 8] += static_cast<double>(x[d]) * y[d];
    const double product = std::accumulate(products.begin(), products.end(), 0.0);
    const auto sizeA = static_cast<double>(sets_.size(a));
    const auto sizeB = static_cast<double>(sets_.size(b));
    const double square = squares_[a] / sizeA + squares_[b] / sizeB - 2 * product / (sizeA * sizeB);
    return static_cast<float>(std::sqrt(std::max(square, 0.0)));
  }

  void merge(std::uint32_t a, std::uint32_t b, float distance) {
    height_ = std::max(height_, distance);
    merges_.push_back({a, b, height_});
    sets_.join(a, b);
    const std::uint32_t kept = sets_.find(a);
    const std::uint32_t gone = kept == a ? b : a;
    addSums(kept, gone);
    squares_[kept] += squares_[gone];
  }

  void addSums(std::uint32_t kept, std::uint32_t gone) {
    if (slots_[kept] == none && slots_[gone] != none) {
      const auto row = rows_.row(kept);
      std::swap(slots_[kept], slots_[gone]);
      std::transform(row.begin(), row.end(), sums_[slots_[kept]].begin(), sums_[slots_[kept]].begin(),
                     std::plus<>());
      return;
    }
    if (slots_[kept] == none) slots_[kept] = newSlot(rows_.row(kept));
    std::vector<float>& sum = sums_[slots_[kept]];
    const auto other = sumOf(gone);
    std::transform(other.begin(), other.end(), sum.begin(), sum.begin(), std::plus<>());
    if (slots_[gone] == none) return;
    free_.push_back(slots_[gone]);
    slots_[gone] = none;
  }

  std::uint32_t newSlot(std::span<const float> row) {
    if (free_.empty()) {
      free_.push_back(static_cast<std::uint32_t>(sums_.size()));
      sums_.emplace_back(rows_.columns);
    }
    const std::uint32_t slot = free_.back();
    free_.pop_back();
    std::ranges::copy(row, sums_[slot].begin());
    return slot;
  }

  const Matrix& rows_;
  float highest_;
  ConstrainedSets sets_;
  std::vector<MergeTree::Role> roles_;
  std::vector<std::uint32_t> slots_;  // of the sums of a cluster of several rows, by its root
  std::vector<std::vector<float>> sums_;
  std::vector<std::uint32_t> free_;
  std::vector<double> squares_;  // sum over the rows of a cluster, by its root
  Queue queue_;
  float height_ = 0;
  std::vector<RowMerge> merges_;
};

}  // namespace

MergeTree graphLinkage(const Matrix& rows, std::span<const ClosePair> pairs, float highest,
                       const ClusterConstraints& constraints, std::span<const std::uint8_t> late,
                       const std::stop_token& stop) {
  GraphLinkage linkage(rows, highest, constraints, late);
  linkage.run(pairs, stop);
  return linkage.tree();
}

MergeTree libraryTree(const Matrix& rows, std::span<const std::uint8_t> late, float cut,
                      const ClusterConstraints& constraints, int threads, const std::stop_token& stop,
                      std::size_t exactUpTo) {
  MergeTree tree;
  if (rows.rows <= exactUpTo) {
    tree = averageLinkage(rows, constraints, threads, late, stop);
  } else {
    const ConstrainedSets sets(rows.rows, constraints);
    const auto roles = rolesOf(sets, late);
    std::vector<std::uint8_t> left(rows.rows);
    std::ranges::transform(roles, left.begin(),
                           [](auto role) { return role == MergeTree::Role::leaf ? 0 : 1; });
    const auto pairs = approximateNeighbours(rows, {}, threads, left, stop);
    tree = graphLinkage(rows, pairs, 1.5F * cut, constraints, late, stop);
  }
  if (!stop.stop_requested()) attachLateRows(tree, rows, threads);
  return tree;
}

}  // namespace likeness
