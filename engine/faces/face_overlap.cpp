#include "engine/faces/face_overlap.h"

#include <algorithm>

namespace likeness {

float intersectionOverUnion(const FaceBox& a, const FaceBox& b) {
  const float width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
  const float height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
  if (!(width > 0 && height > 0)) return 0;
  return width * height / (a.width * a.height + b.width * b.height - width * height);
}

}  // namespace likeness
