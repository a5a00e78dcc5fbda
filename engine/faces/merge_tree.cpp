#include "engine/faces/merge_tree.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace likeness {

namespace {

constexpr std::uint32_t none = 0xffffffffU;

/// For every node the root it hangs from, as far as the tree has grown.
class Roots {
 public:
  explicit Roots(std::size_t nodes) : parents_(nodes) { std::iota(parents_.begin(), parents_.end(), 0U); }

  std::uint32_t of(std::uint32_t node) {
    while (parents_[node] != node) {
      parents_[node] = parents_[parents_[node]];
      node = parents_[node];
    }
    return node;
  }
  void hang(std::uint32_t root, std::uint32_t below) { parents_[root] = below; }

 private:
  std::vector<std::uint32_t> parents_;
};

std::size_t mergesUpTo(const MergeTree& tree, float height) {
  const auto end = std::upper_bound(tree.merges.begin(), tree.merges.end(), height,
                                    [](float cut, const Merge& merge) { return cut < merge.height; });
  return static_cast<std::size_t>(end - tree.merges.begin());
}

/// Counts clusters while the tree grows.
class Census {
 public:
  Census(const MergeTree& tree, std::size_t minimumSize)
      : tree_(tree),
        minimumSize_(std::max<std::size_t>(minimumSize, 1)),
        roots_(tree.rows() + tree.merges.size()),
        sizes_(tree.rows() + tree.merges.size()) {
    for (std::uint32_t row = 0; row < tree.rows(); ++row) {
      if (tree.roles[row] != MergeTree::Role::excluded) ++included_;
      if (tree.roles[row] == MergeTree::Role::leaf) resize(row, 1);
    }
  }

  void growTo(float cut) {
    while (true) {
      const bool canMerge = merged_ < tree_.merges.size() && tree_.merges[merged_].height <= cut;
      const bool canJoin = joined_ < tree_.late.size() && tree_.late[joined_].height <= cut;
      if (canMerge && (!canJoin || tree_.merges[merged_].height <= tree_.late[joined_].height)) {
        merge();
      } else if (canJoin) {
        const std::uint32_t root = roots_.of(tree_.late[joined_++].node);
        resize(root, sizes_[root] + 1);
      } else {
        return;
      }
    }
  }

  CutPoint point(float cut) const { return {cut, people_, included_ - assigned_, largest_}; }

 private:
  void merge() {
    const Merge& merge = tree_.merges[merged_];
    const auto node = static_cast<std::uint32_t>(tree_.rows() + merged_++);
    const std::size_t size = sizes_[merge.left] + sizes_[merge.right];
    resize(merge.left, 0);
    resize(merge.right, 0);
    roots_.hang(merge.left, node);
    roots_.hang(merge.right, node);
    resize(node, size);
  }

  void resize(std::uint32_t node, std::size_t size) {
    if (sizes_[node] >= minimumSize_) {
      --people_;
      assigned_ -= sizes_[node];
    }
    sizes_[node] = size;
    if (size < minimumSize_) return;
    ++people_;
    assigned_ += size;
    largest_ = std::max(largest_, size);  // clusters never shrink
  }

  const MergeTree& tree_;
  std::size_t minimumSize_;
  Roots roots_;
  std::vector<std::size_t> sizes_;
  std::size_t merged_ = 0;
  std::size_t joined_ = 0;
  std::size_t included_ = 0;
  std::size_t assigned_ = 0;
  std::size_t people_ = 0;
  std::size_t largest_ = 0;
};

}  // namespace

MergeTree treeOf(std::vector<MergeTree::Role> roles, std::vector<RowMerge> merges) {
  std::stable_sort(merges.begin(), merges.end(),
                   [](const RowMerge& a, const RowMerge& b) { return a.height < b.height; });
  MergeTree tree;
  tree.roles = std::move(roles);
  Roots roots(tree.rows() + merges.size());
  tree.merges.reserve(merges.size());
  const auto sizeOf = [&](std::uint32_t node) {
    return node < tree.rows() ? 1U : tree.merges[node - tree.rows()].size;
  };
  for (const RowMerge& merge : merges) {
    const auto node = static_cast<std::uint32_t>(tree.rows() + tree.merges.size());
    const auto [left, right] = std::minmax({roots.of(merge.a), roots.of(merge.b)});
    tree.merges.push_back({left, right, merge.height, sizeOf(left) + sizeOf(right)});
    roots.hang(left, node);
    roots.hang(right, node);
  }
  return tree;
}

Clustering cutTree(const MergeTree& tree, float height, std::size_t minimumSize) {
  const std::size_t count = mergesUpTo(tree, height);
  // From the top down: every node takes the root of its parent, and one without parent is a root.
  std::vector<std::uint32_t> roots(tree.rows() + count, none);
  const auto settle = [&](std::size_t node) {
    if (roots[node] == none) roots[node] = static_cast<std::uint32_t>(node);
    return roots[node];
  };
  for (std::size_t i = count; i-- > 0;) {
    roots[tree.merges[i].left] = roots[tree.merges[i].right] = settle(tree.rows() + i);
  }
  std::vector<int> labels(tree.rows(), Clustering::unassigned);
  for (std::size_t row = 0; row < tree.rows(); ++row) {
    if (tree.roles[row] == MergeTree::Role::leaf) labels[row] = static_cast<int>(settle(row));
  }
  for (const LateRow& late : tree.late) {
    if (late.height > height) break;
    labels[late.row] = static_cast<int>(settle(late.node));
  }
  return numberedBySize(labels, minimumSize);
}

std::vector<CutPoint> cutCurve(const MergeTree& tree, std::span<const float> cuts, std::size_t minimumSize) {
  Census census(tree, minimumSize);
  std::vector<CutPoint> curve;
  curve.reserve(cuts.size());
  for (const float cut : cuts) {
    census.growTo(cut);
    curve.push_back(census.point(cut));
  }
  return curve;
}

}  // namespace likeness
