#include "engine/faces/thumbnail.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <string>

#include "engine/core/error.h"

namespace likeness {

namespace {

constexpr float growth = 1.4F;
constexpr int jpegQuality = 88;

bool liesWithin(const FaceBox& box, const ColorImage& photo) {
  const bool finite =
      std::isfinite(box.x) && std::isfinite(box.y) && std::isfinite(box.width) && std::isfinite(box.height);
  return finite && box.width > 0 && box.height > 0 && box.x + box.width > 0 && box.y + box.height > 0 &&
         box.x < static_cast<float>(photo.width) && box.y < static_cast<float>(photo.height);
}

/// Where a stretch of `length` around `centre` starts once it is moved into 0 to `whole`.
int startWithin(float centre, int length, int whole) {
  const float start =
      std::clamp(centre - static_cast<float>(length) / 2, 0.0F, static_cast<float>(whole - length));
  return std::min(static_cast<int>(std::lround(start)), whole - length);
}

cv::Rect squareAround(const FaceBox& box, const ColorImage& photo) {
  const int mostSide = std::min(photo.width, photo.height);
  const float wanted = std::min(growth * std::max(box.width, box.height), static_cast<float>(mostSide));
  const int side = std::max(1, static_cast<int>(std::lround(wanted)));
  return {startWithin(box.x + box.width / 2, side, photo.width),
          startWithin(box.y + box.height / 2, side, photo.height), side, side};
}

}  // namespace

std::vector<std::uint8_t> faceThumbnail(const ColorImage& photo, const FaceBox& box, int side) {
  if (!liesWithin(box, photo)) {
    throw Error(ErrorCode::impossibleValue, {"thumbnail", "box", "a box that lies within the photo"});
  }
  const cv::Mat pixels(photo.height, photo.width, CV_8UC4, const_cast<std::uint8_t*>(photo.pixels.data()));
  const cv::Rect square = squareAround(box, photo);
  cv::Mat scaled;
  // INTER_AREA averages what it shrinks, and shows blocks where it enlarges.
  cv::resize(pixels(square), scaled, {side, side}, 0, 0,
             square.width > side ? cv::INTER_AREA : cv::INTER_LINEAR);
  cv::cvtColor(scaled, scaled, cv::COLOR_RGBA2BGR);
  std::vector<std::uint8_t> jpeg;
  cv::imencode(".jpg", scaled, jpeg, {cv::IMWRITE_JPEG_QUALITY, jpegQuality});
  return jpeg;
}

}  // namespace likeness
