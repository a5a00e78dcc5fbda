#pragma once

#include <vector>

#include "engine/core/image.h"

namespace likeness {

/// How much ink there is in every place of a picture, 0 to 1, cut to the ink's bounding box.
struct InkMap {
  int width = 0;
  int height = 0;
  std::vector<float> values;  // width * height; none where there is no ink

  bool empty() const { return values.empty(); }
};

/// Tells ink from paper in a picture of one sign: whatever the colours, the light and the size. Big pictures
/// are worked on at a smaller size. Specks are left out.
InkMap separateInk(const ColorImage& picture);

}  // namespace likeness
