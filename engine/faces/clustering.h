#pragma once

#include <cstddef>
#include <vector>

namespace likeness {

/// Which faces are one person, as an algorithm sees it.
struct Clustering {
  static constexpr int unassigned = -1;

  std::vector<int> labels;  // a row each: in [0, count), or unassigned
  int count = 0;

  bool operator==(const Clustering&) const = default;
};

/// Gives any labels (negative: unassigned) the numbers 0, 1, ... by falling size, among equals by first row.
/// Clusters of fewer than `minimumSize` rows become unassigned.
Clustering numberedBySize(const std::vector<int>& labels, std::size_t minimumSize = 1);

}  // namespace likeness
