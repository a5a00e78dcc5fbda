#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/core/random.h"
#include "engine/data/labelled_samples.h"

namespace likeness {

/// Makes pictures that are no digit out of pictures that are, so that a network sees something to push away
/// without a single letter being let in: halves of two different classes joined, two of them laid over each
/// other, digits mirrored, turned by a quarter or upside down, and digits with a stroke too many or a gap
/// (see spoilDigit). Digits that stay digits under a change, or may become another, do not undergo it, and of
/// two digits whose halves or layers may well be a digit again (such as the top of a 9 on the stem of a 7)
/// others are drawn instead.
class OutsiderMaker {
 public:
  /// `digits` must outlive this; its class names decide which changes a class may undergo.
  explicit OutsiderMaker(const LabelledSamples& digits);

  /// One picture of the size of the digits'.
  std::vector<std::uint8_t> make(Random& random) const;

 private:
  /// A picture of another class than the one at a place.
  std::size_t drawOther(std::size_t place, Random& random) const;
  /// The same, again and again while the two would be a digit: names of such pairs, "first second,".
  std::size_t drawOther(std::size_t place, std::string_view digitsAgain, Random& random) const;
  std::vector<std::uint8_t> upsideDown(std::size_t place) const;
  std::vector<std::uint8_t> overlay(std::size_t first, Random& random) const;
  std::vector<std::uint8_t> join(std::size_t first, Random& random) const;
  bool hasName(std::size_t place, const char* names) const;

  const LabelledSamples& digits_;
  std::vector<std::size_t> byClass_;  // places of the digits, class after class
  std::vector<std::size_t> begins_;   // where each class begins in byClass_; one more for the end
};

}  // namespace likeness
