#include "engine/faces/face_aligner.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace likeness {

namespace {

constexpr double mostShrunk = 1024;  // beyond, a chip would show the whole of any photo as a dot

/// The pixels of the photo that a chip is made of, with so many more on every side.
cv::Rect sourceOf(const Similarity& photoToChip, int side, const cv::Mat& photo, int more) {
  const Similarity toPhoto = photoToChip.inverse();
  const auto last = static_cast<float>(side);
  const std::array<FacePoint, 4> corners = {toPhoto({0, 0}), toPhoto({last, 0}), toPhoto({0, last}),
                                            toPhoto({last, last})};
  const auto [left, right] = std::minmax_element(
      corners.begin(), corners.end(), [](const FacePoint& a, const FacePoint& b) { return a.x < b.x; });
  const auto [top, bottom] = std::minmax_element(
      corners.begin(), corners.end(), [](const FacePoint& a, const FacePoint& b) { return a.y < b.y; });
  // Far away landmarks must not leave the range of int.
  const auto limited = [](float value, int most) {
    return static_cast<int>(std::clamp(value, 0.0F, static_cast<float>(most)));
  };
  const auto margin = static_cast<float>(more);
  const int x = limited(left->x - margin, photo.cols);
  const int y = limited(top->y - margin, photo.rows);
  return {x, y, limited(right->x + margin, photo.cols) - x, limited(bottom->y + margin, photo.rows) - y};
}

cv::Mat warped(const cv::Mat& picture, const Similarity& toChip, int side) {
  const cv::Matx23d matrix(toChip.a, -toChip.b, toChip.dx, toChip.b, toChip.a, toChip.dy);
  cv::Mat chip;
  cv::warpAffine(picture, chip, matrix, {side, side}, cv::INTER_LINEAR, cv::BORDER_CONSTANT,
                 cv::Scalar::all(0));
  cv::cvtColor(chip, chip, cv::COLOR_RGBA2RGB);
  return chip;
}

}  // namespace

cv::Mat alignedChip(const cv::Mat& photo, const Similarity& photoToChip, int side) {
  const int factor = static_cast<int>(std::clamp(1 / photoToChip.scale(), 1.0, mostShrunk));
  // Two pixels of the small picture: one for what is cut off below, one to interpolate with.
  cv::Rect source = sourceOf(photoToChip, side, photo, 2 * factor);
  source.width -= source.width % factor;
  source.height -= source.height % factor;
  if (factor < 2 || source.empty()) return warped(photo, photoToChip, side);
  cv::Mat small;
  cv::resize(photo(source), small, {source.width / factor, source.height / factor}, 0, 0, cv::INTER_AREA);
  // The centre of pixel i of the small picture lies at factor * i + (factor - 1) / 2 of the source.
  const double toCenter = (factor - 1) / 2.0;
  const double x = source.x + toCenter;
  const double y = source.y + toCenter;
  Similarity toChip = photoToChip;
  toChip.a *= factor;
  toChip.b *= factor;
  toChip.dx += photoToChip.a * x - photoToChip.b * y;
  toChip.dy += photoToChip.b * x + photoToChip.a * y;
  return warped(small, toChip, side);
}

}  // namespace likeness
