#include "engine/faces/face_choice.h"

#include <cmath>
#include <functional>

namespace likeness {

namespace {

std::optional<std::size_t> best(std::span<const FaceBox> boxes,
                                const std::function<float(const FaceBox&)>& rate) {
  std::optional<std::size_t> chosen;
  float highest = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const float rating = rate(boxes[i]);
    if (chosen && rating <= highest) continue;
    chosen = i;
    highest = rating;
  }
  return chosen;
}

}  // namespace

std::optional<std::size_t> largestFace(std::span<const FaceBox> boxes) {
  return best(boxes, [](const FaceBox& box) { return box.width * box.height; });
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
