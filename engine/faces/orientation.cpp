#include "engine/faces/orientation.h"

#include <opencv2/core.hpp>
#include <utility>

namespace likeness {

namespace {

/// Every orientation is a transposition (5 to 8) and then mirrorings.
struct Turn {
  bool transposed = false;
  bool mirroredAcross = false;  // left and right change places
  bool mirroredDown = false;    // top and bottom
};

Turn turnOf(int orientation) {
  return {orientation >= 5 && orientation <= 8,
          orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7,
          orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8};
}

cv::Mat matOver(ColorImage& image) {
  return {image.height, image.width, CV_8UC4, image.pixels.data()};
}

}  // namespace

ColorImage uprighted(ColorImage stored, int orientation) {
  const Turn turn = turnOf(orientation);
  if (turn.transposed) {
    ColorImage turned{stored.height, stored.width, std::vector<std::uint8_t>(stored.pixels.size())};
    cv::Mat target = matOver(turned);
    cv::transpose(matOver(stored), target);
    stored = std::move(turned);
  }
  cv::Mat pixels = matOver(stored);
  if (turn.mirroredAcross && turn.mirroredDown) {
    cv::flip(pixels, pixels, -1);
  } else if (turn.mirroredAcross) {
    cv::flip(pixels, pixels, 1);
  } else if (turn.mirroredDown) {
    cv::flip(pixels, pixels, 0);
  }
  return stored;
}

FaceBox uprighted(const FaceBox& stored, int orientation) {
  const Turn turn = turnOf(orientation);
  FaceBox box = stored;
  if (turn.transposed) box = {stored.y, stored.x, stored.height, stored.width};
  if (turn.mirroredAcross) box.x = 1 - box.x - box.width;
  if (turn.mirroredDown) box.y = 1 - box.y - box.height;
  return box;
}

}  // namespace likeness
