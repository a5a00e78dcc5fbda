#pragma once

#include <vector>

#include "engine/recognize/recognizer.h"

namespace likeness {

/// Which ink holds an answer and which speaks against it: how much the distance to the references of the
/// answer's class changes when a part of the picture is covered with paper (occlusion sensitivity, Zeiler and
/// Fergus 2014, section 4.2).
struct Occlusion {
  int width = 0;
  int height = 0;
  /// width * height, rows from the top: the mean change over all covers that hide this pixel, in units of the
  /// distance. Above 0: covered, the picture moves away from the class. Below 0: it comes nearer. 0 without
  /// ink.
  std::vector<float> change;
  float mostAway = 0;    // the largest change, 0 or more
  float mostNearer = 0;  // the least change, 0 or less
};

/// Covers the picture by windows of 7x7 pixels, 2 apart, wherever one hides ink: about a hundred embeddings
/// in one batch. `answer` is what the recogniser says about the picture as it is.
Occlusion occlude(const Recognizer& recognizer, const GrayImage& prepared, const Answer& answer,
                  int threads = 1);

}  // namespace likeness
