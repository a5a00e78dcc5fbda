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

struct Sighted {
  FoundFace face;
  int times = 1;
};

}  // namespace

std::vector<FoundFace> mergeFaces(std::vector<FoundFace> faces, int leastSightings) {
  std::stable_sort(faces.begin(), faces.end(),
                   [](const FoundFace& a, const FoundFace& b) { return a.score > b.score; });
  std::vector<Sighted> kept;
  for (const FoundFace& face : faces) {
    const auto better = std::ranges::find_if(
        kept, [&](const Sighted& other) { return isSameFace(other.face.box, face.box); });
    if (better == kept.end()) {
      kept.push_back({face});
    } else if (intersectionOverUnion(better->face.box, face.box) > mostUnion) {
      ++better->times;
    }
  }
  std::vector<FoundFace> result;
  for (const Sighted& sighted : kept) {
    if (sighted.times >= leastSightings) result.push_back(sighted.face);
  }
  return result;
}

}  // namespace likeness
