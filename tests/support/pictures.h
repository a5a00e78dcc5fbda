#pragma once

#include <algorithm>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <string>
#include <utility>

#include "engine/core/image.h"
#include "engine/recognize/ink.h"
#include "tests/support/test_files.h"

namespace likeness::tests {

/// The bytes of a picture file, such as ".png".
inline Bytes encoded(const std::string& ending, const cv::Mat& picture) {
  Bytes bytes;
  cv::imencode(ending, picture, bytes);
  return bytes;
}

inline Bytes pngOf(const cv::Mat& picture) {
  return encoded(".png", picture);
}

inline cv::Mat matOf(const GrayImage& image) {
  return cv::Mat(image.height, image.width, CV_8U, const_cast<std::uint8_t*>(image.pixels.data())).clone();
}

inline ColorImage colorImageOf(const cv::Mat& picture) {
  cv::Mat rgba;
  const int channels = picture.channels();
  cv::cvtColor(picture, rgba,
               channels == 1   ? cv::COLOR_GRAY2RGBA
               : channels == 3 ? cv::COLOR_BGR2RGBA
                               : cv::COLOR_BGRA2RGBA);
  return {rgba.cols, rgba.rows, {rgba.datastart, rgba.dataend}};
}

/// Ink painted into a square of grey paper, with a margin and a pen of a twelfth of its side.
inline cv::Mat paintInk(const Ink& ink, int side, int inkLevel, int paperLevel, double penShare = 1.0 / 12) {
  cv::Mat picture(side, side, CV_8U, cv::Scalar(paperLevel));
  for (const Stroke& stroke : ink.strokes) {
    std::vector<cv::Point> places;
    for (const InkPoint& point : stroke) {
      places.emplace_back(static_cast<int>((0.15F + 0.7F * point.x) * static_cast<float>(side)),
                          static_cast<int>((0.15F + 0.7F * point.y) * static_cast<float>(side)));
    }
    cv::polylines(picture, places, false, cv::Scalar(inkLevel),
                  std::max(1, static_cast<int>(side * penShare)), cv::LINE_AA);
  }
  return picture;
}

/// Whether two pictures show the same: the share of their ink that they have in common. Where the centre of
/// mass lies between two pixels, either is right, so a shift by one counts as the same.
inline double likenessOf(const GrayImage& a, const GrayImage& b) {
  const cv::Mat one = matOf(a);
  double best = 0;
  for (const int dx : {-1, 0, 1}) {
    for (const int dy : {-1, 0, 1}) {
      cv::Mat two;
      const cv::Mat shift = (cv::Mat_<double>(2, 3) << 1, 0, dx, 0, 1, dy);
      cv::warpAffine(matOf(b), two, shift, one.size(), cv::INTER_NEAREST);
      const double either = cv::sum(cv::max(one, two))[0];
      best = std::max(best, either > 0 ? cv::sum(cv::min(one, two))[0] / either : 1);
    }
  }
  return best;
}

}  // namespace likeness::tests
