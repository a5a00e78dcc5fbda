#include "engine/faces/late_rows.h"

#include <algorithm>
#include <array>
#include <limits>

#include "engine/core/parallel.h"
#include "engine/faces/distance_lines.h"

namespace likeness {

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();

/// Finds the place of one late row from its distances to all rows.
class Place {
 public:
  explicit Place(const MergeTree& tree)
      : tree_(tree), means_(tree.rows() + tree.merges.size()), ends_(means_.size(), infinity) {
    for (const Merge& merge : tree.merges) ends_[merge.left] = ends_[merge.right] = merge.height;
  }

  LateRow find(std::uint32_t row, std::span<const float> distances) {
    best_ = {row, 0, infinity};
    bestMean_ = infinity;
    for (std::uint32_t leaf = 0; leaf < tree_.rows(); ++leaf) {
      if (tree_.roles[leaf] == MergeTree::Role::leaf) means_[leaf] = distances[leaf];
    }
    for (std::size_t i = 0; i < tree_.merges.size(); ++i) {
      const Merge& merge = tree_.merges[i];
      const auto node = static_cast<std::uint32_t>(tree_.rows() + i);
      const auto right = static_cast<float>(sizeOf(merge.right)) / static_cast<float>(merge.size);
      means_[node] = means_[merge.left] + (means_[merge.right] - means_[merge.left]) * right;
      offer(node, merge.height);
    }
    return best_;
  }

 private:
  std::uint32_t sizeOf(std::uint32_t node) const {
    return node < tree_.rows() ? 1 : tree_.merges[node - tree_.rows()].size;
  }

  /// The node is a cluster for cuts from `begin` to just below ends_[node].
  void offer(std::uint32_t node, float begin) {
    const float from = std::max(means_[node], begin);
    if (!(from < ends_[node])) return;
    if (from > best_.height || (from == best_.height && !(means_[node] < bestMean_))) return;
    best_.node = node;
    best_.height = from;
    bestMean_ = means_[node];
  }

  const MergeTree& tree_;
  std::vector<float> means_;
  std::vector<float> ends_;
  LateRow best_;
  float bestMean_ = infinity;
};

}  // namespace

std::vector<std::uint8_t> lateRows(std::span<const float> quality, float seedQuality) {
  std::vector<std::uint8_t> late(quality.size());
  for (std::size_t i = 0; i < late.size(); ++i) late[i] = quality[i] >= seedQuality ? 0 : 1;
  return late;
}

void attachLateRows(MergeTree& tree, const Matrix& rows, int threads) {
  std::vector<std::uint32_t> late;
  for (std::uint32_t row = 0; row < tree.rows(); ++row) {
    if (tree.roles[row] == MergeTree::Role::late) late.push_back(row);
  }
  tree.late.assign(late.size(), {});
  if (late.empty()) return;
  const DistanceLines lines(rows);
  const std::size_t quads = (late.size() + DistanceLines::most - 1) / DistanceLines::most;
  parallelFor(quads, threads, [&](std::size_t begin, std::size_t end) {
    Place place(tree);
    std::vector<float> distances(DistanceLines::most * rows.rows);
    for (std::size_t first = begin * DistanceLines::most;
         first < std::min(end * DistanceLines::most, late.size()); first += DistanceLines::most) {
      std::vector<std::span<const float>> probes;
      for (std::size_t i = first; i < std::min(first + DistanceLines::most, late.size()); ++i) {
        probes.push_back(rows.row(late[i]));
      }
      lines.measure(probes, distances);
      for (std::size_t p = 0; p < probes.size(); ++p) {
        tree.late[first + p] =
            place.find(late[first + p], std::span(distances).subspan(p * rows.rows, rows.rows));
      }
    }
  });
  std::erase_if(tree.late, [](const LateRow& row) { return row.height == infinity; });
  std::stable_sort(tree.late.begin(), tree.late.end(),
                   [](const LateRow& a, const LateRow& b) { return a.height < b.height; });
}

}  // namespace likeness
