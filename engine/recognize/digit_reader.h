#pragma once

#include <vector>

#include "engine/recognize/digit_finder.h"
#include "engine/recognize/recognizer.h"

namespace likeness {

/// A sign in a picture, and what it is.
struct ReadDigit {
  FoundDigit found;
  Answer answer;  // without a label when it is no digit
};

/// Finds the signs in a picture and recognises each, in reading order; two that touch as two where that is
/// clear (see separateTouching). `threshold` below 0 stands for the
/// recogniser's own.
std::vector<ReadDigit> readDigits(const ColorImage& picture, const Recognizer& recognizer,
                                  float threshold = -1, int threads = 1);

/// Recognises signs that were found.
std::vector<ReadDigit> recognizeFound(std::vector<FoundDigit> found, const Recognizer& recognizer,
                                      float threshold = -1, int threads = 1);

}  // namespace likeness
