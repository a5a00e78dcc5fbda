#include "engine/faces/spanning_forest.h"

#include <algorithm>

#include "engine/faces/constrained_sets.h"

namespace likeness {

SpanningForest::SpanningForest(std::size_t rows)
    : rows_(rows), limit_(std::max<std::size_t>(std::size_t{1} << 20, 8 * rows)) {}

void SpanningForest::add(std::span<const ClosePair> pairs) {
  pairs_.insert(pairs_.end(), pairs.begin(), pairs.end());
  if (pairs_.size() > limit_) reduce();
}

const std::vector<ClosePair>& SpanningForest::pairs() {
  reduce();
  return pairs_;
}

void SpanningForest::reduce() {
  if (reduced_ == pairs_.size()) return;
  const auto border = pairs_.begin() + static_cast<std::ptrdiff_t>(reduced_);
  std::sort(border, pairs_.end());
  std::inplace_merge(pairs_.begin(), border, pairs_.end());
  ConstrainedSets sets(rows_, {});
  std::erase_if(pairs_, [&](const ClosePair& pair) { return !sets.join(pair.a, pair.b); });
  reduced_ = pairs_.size();
}

}  // namespace likeness
