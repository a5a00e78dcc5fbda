#pragma once

#include <cstdint>
#include <vector>

#include "engine/core/random.h"
#include "engine/data/labelled_images.h"

namespace likeness {

/// Makes pictures that are no digit out of pictures that are, so that a network sees something to push away
/// without a single letter being let in: halves of two different classes joined, digits mirrored, and digits
/// turned by a quarter. Digits that stay digits under a change (0, 1 and 8) are joined instead.
class OutsiderMaker {
 public:
  /// `digits` must outlive this; its class names decide which changes a class may undergo.
  explicit OutsiderMaker(const LabelledImages& digits);

  /// One picture of the size of the digits'.
  std::vector<std::uint8_t> make(Random& random) const;

 private:
  std::vector<std::uint8_t> join(std::size_t first, Random& random) const;
  bool hasName(std::size_t place, const char* names) const;

  const LabelledImages& digits_;
};

}  // namespace likeness
