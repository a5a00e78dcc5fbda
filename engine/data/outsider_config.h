#pragma once

#include <string>

namespace likeness {

/// What a network is shown as "no digit" while it learns. `digits` and `signs` need no data but the digits
/// themselves; what comes after them is outlier exposure (Hendrycks, Mazeika and Dietterich 2019): somebody
/// knew what else there is. None of them is a handwritten letter unless `folder` has some.
struct OutsiderConfig {
  bool digits = true;   // made of digits themselves (see OutsiderMaker)
  bool signs = true;    // alphabets invented from random strokes (see drawInventedSign)
  bool shapes = false;  // polygons, stars, waves, crosses, arrows (see drawShape)
  bool fonts = false;   // letters and marks of OpenCV's Hershey fonts (see drawPrinted)
  bool noise = false;   // blobs and speckles
  std::string folder;   // of the user's own: all that openEvaluationSet() opens; empty for none
  int poolSize = 6000;  // pictures made beforehand of all kinds but `digits`

  /// Whether anything is let in besides what is made of digits.
  bool exposes() const { return signs || shapes || fonts || noise || !folder.empty(); }
  bool operator==(const OutsiderConfig&) const = default;
};

}  // namespace likeness
