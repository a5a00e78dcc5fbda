#include "engine/faces/found_face.h"

#include <algorithm>

namespace likeness {

namespace {

constexpr float mostUnion = 0.4F;
constexpr float mostInside = 0.7F;

float area(const FaceBox& box) {
  return box.width * box.height;
}

float intersection(const FaceBox& a, const FaceBox& b) {
  const float width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
  const float height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

bool isSameFace(const FaceBox& a, const FaceBox& b) {
  return intersectionOverUnion(a, b) > mostUnion ||
         intersection(a, b) > mostInside * std::min(area(a), area(b));
}

}  // namespace

std::vector<FoundFace> mergeFaces(std::vector<FoundFace> faces) {
  std::stable_sort(faces.begin(), faces.end(),
                   [](const FoundFace& a, const FoundFace& b) { return a.score > b.score; });
  std::vector<FoundFace> kept;
  for (FoundFace& face : faces) {
    const bool known = std::any_of(kept.begin(), kept.end(),
                                   [&](const FoundFace& better) { return isSameFace(better.box, face.box); });
    if (!known) kept.push_back(std::move(face));
  }
  return kept;
}

}  // namespace likeness
