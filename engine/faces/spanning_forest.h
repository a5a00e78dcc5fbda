#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engine/faces/close_pairs.h"

namespace likeness {

/// Keeps of any number of pairs those of the minimum spanning forest (Kruskal 1956), in memory that does not
/// grow with them: whenever enough have come, the others are dropped. Since no two pairs are equal the forest
/// is the same in whatever order they come.
class SpanningForest {
 public:
  explicit SpanningForest(std::size_t rows);

  void add(std::span<const ClosePair> pairs);
  /// The forest of what was added, nearest first.
  const std::vector<ClosePair>& pairs();

 private:
  void reduce();

  std::size_t rows_;
  std::size_t limit_;
  std::size_t reduced_ = 0;  // so many pairs are a forest already
  std::vector<ClosePair> pairs_;
};

}  // namespace likeness
