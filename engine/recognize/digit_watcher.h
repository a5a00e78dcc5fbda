#pragma once

#include <vector>

#include "engine/recognize/digit_tracker.h"

namespace likeness {

/// Finds the digits in one picture of a camera or a recording after the other, and follows them; two that
/// touch are told apart where that is clear (see separateTouching). Where the
/// pictures change their size, boxes of those before mean nothing, and it begins anew. Not thread-safe.
class DigitWatcher {
 public:
  /// The recogniser has to live as long.
  DigitWatcher(const Recognizer& recognizer, int threads);

  /// The digits of the next picture; see findDigits and DigitTracker. `threshold` below 0 stands for the
  /// recogniser's own.
  std::vector<TrackedDigit> look(const ColorImage& picture, float threshold = -1);

 private:
  const Recognizer& recognizer_;
  const int threads_;
  int width_ = 0;
  int height_ = 0;
  DigitTracker tracker_;
};

}  // namespace likeness
