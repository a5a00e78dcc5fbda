#pragma once

#include <array>
#include <vector>

#include "engine/core/image.h"
#include "engine/recognize/ink.h"

namespace likeness {

/// A sign on paper that may be a digit.
struct FoundDigit {
  /// Of its box on the sheet, clockwise from the top left as it is written, in pixels of the picture.
  std::array<InkPoint, 4> corners;
  GrayImage prepared;             // 28x28, as prepareDigit makes it
  std::vector<FoundDigit> parts;  // where it is wide and has a thin place: the two digits that it may be
};

/// Signs of the size and form of digits in a picture of paper, one or several, in the order in which they are
/// read. Under any light, dark on light and light on dark (told apart for each), on plain, lined and squared
/// paper, whose lines are taken away without cutting strokes, and on a sheet that is tilted, where its lines
/// or edges show that. Pieces of one digit are joined. What touches the border of the picture, thin lines,
/// blots, and what stands amid other ink, are left out; so is a page of small text as a whole. Whether a sign
/// is a digit is for a Recognizer to say. Pictures above 0.75 megapixels are worked on at that size, so a
/// digit has to be about 14 pixels high there. No picture is refused: a blank one gives nothing. The same for
/// any number of threads.
std::vector<FoundDigit> findDigits(const ColorImage& picture, int threads = 1);

}  // namespace likeness
