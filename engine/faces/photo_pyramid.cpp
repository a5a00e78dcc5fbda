#include "engine/faces/photo_pyramid.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <opencv2/imgproc.hpp>

namespace likeness {

namespace {

cv::Mat resized(const cv::Mat& picture, const cv::Size& size) {
  cv::Mat result;
  const bool shrinks = size.width < picture.cols || size.height < picture.rows;
  cv::resize(picture, result, size, 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
  return result;
}

}  // namespace

std::vector<cv::Mat> photoPyramid(const cv::Mat& photo, const std::vector<int>& longSides) {
  std::vector<int> sides = longSides;
  std::sort(sides.begin(), sides.end(), std::greater<>());
  std::vector<cv::Mat> levels;
  for (const int side : sides) {
    const double scale = static_cast<double>(side) / std::max(photo.cols, photo.rows);
    const cv::Size size(std::max(1, static_cast<int>(std::lround(photo.cols * scale))),
                        std::max(1, static_cast<int>(std::lround(photo.rows * scale))));
    // An enlarged level would blur those below it.
    const bool fromPhoto =
        levels.empty() || levels.back().cols > photo.cols || levels.back().rows > photo.rows;
    levels.push_back(resized(fromPhoto ? photo : levels.back(), size));
  }
  return levels;
}

}  // namespace likeness
