#pragma once

#include <cstdint>
#include <vector>

#include "engine/core/random.h"
#include "engine/data/labelled_samples.h"

namespace likeness {

/// Makes pictures that are no digit out of pictures that are, so that a network sees something to push away
/// without a single letter being let in: halves of two different classes joined, two of them laid over each
/// other, digits mirrored, and digits turned by a quarter. Digits that stay digits under a change (0, 1 and
/// 8) are joined instead.
class OutsiderMaker {
 public:
  /// `digits` must outlive this; its class names decide which changes a class may undergo.
  explicit OutsiderMaker(const LabelledSamples& digits);

  /// One picture of the size of the digits'.
  std::vector<std::uint8_t> make(Random& random) const;

 private:
  /// A picture of another class than the one at a place.
  std::size_t drawOther(std::size_t place, Random& random) const;
  std::vector<std::uint8_t> overlay(std::size_t first, Random& random) const;
  std::vector<std::uint8_t> join(std::size_t first, Random& random) const;
  bool hasName(std::size_t place, const char* names) const;

  const LabelledSamples& digits_;
  std::vector<std::size_t> byClass_;  // places of the digits, class after class
  std::vector<std::size_t> begins_;   // where each class begins in byClass_; one more for the end
};

}  // namespace likeness
