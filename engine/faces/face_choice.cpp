#include "engine/faces/face_choice.h"

#include <cmath>
#include <utility>

namespace likeness {

namespace {

/// The place of the highest rating, which `rate` gives; the first of equal ones.
template <class Item, class Rate>
std::optional<std::size_t> best(std::span<const Item> items, const Rate& rate) {
  std::optional<std::size_t> chosen;
  decltype(rate(items.front())) highest{};
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto rating = rate(items[i]);
    if (chosen && !(highest < rating)) continue;
    chosen = i;
    highest = rating;
  }
  return chosen;
}

}  // namespace

std::optional<std::size_t> largestFace(std::span<const Face> faces, float seedQuality) {
  return best(faces, [&](const Face& face) {
    return std::pair(face.quality >= seedQuality, face.box.width * face.box.height);
  });
}

std::optional<std::size_t> mainFace(std::span<const FaceBox> boxes, int width, int height) {
  const auto w = static_cast<float>(width);
  const auto h = static_cast<float>(height);
  const float step = std::hypot(w, h) / 8;
  return best(boxes, [&](const FaceBox& box) {
    const float off = std::hypot(box.x + box.width / 2 - w / 2, box.y + box.height / 2 - h / 2);
    return box.width * box.height * std::exp2(-off / step);
  });
}

}  // namespace likeness
