#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/scores/roc.h"

namespace likeness {

/// Two samples, by their places.
struct LabelPair {
  std::size_t first = 0;
  std::size_t second = 0;
  bool same = false;

  bool operator==(const LabelPair&) const = default;
};

/// As many pairs of one class as of two, at most `mostOfKind` of each and none twice; fewer where the labels
/// yield no more. Pairs of one class are spread over the classes as evenly as their sizes allow: one with
/// hundreds of samples would be most of them otherwise. They follow from the seed and the labels alone. Empty
/// when one kind has none.
std::vector<LabelPair> drawLabelPairs(const std::vector<int>& labels, std::size_t mostOfKind,
                                      std::uint64_t seed);

/// The pairs with the Euclidean distances of their rows.
std::vector<VerificationPair> comparePairs(const Matrix& rows, const std::vector<LabelPair>& pairs);

}  // namespace likeness
