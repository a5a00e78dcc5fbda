#include <algorithm>
#include <cmath>
#include <limits>
#include <opencv2/imgproc.hpp>

#include "engine/recognize/digit_frame.h"
#include "engine/recognize/ink.h"

namespace likeness {

namespace {

constexpr int finer = 8;         // drawn this much larger and averaged, for anti-aliasing
constexpr int blurReach = 4;     // pixels of the canvas: ten standard deviations of penSoftness
constexpr int fractionBits = 4;  // of the coordinates that OpenCV is given

struct Extent {
  double left = std::numeric_limits<double>::infinity();
  double top = left;
  double right = -left;
  double bottom = -left;

  bool empty() const { return left > right; }
  double longerSide() const { return std::max(right - left, bottom - top); }
};

bool isFinite(const InkPoint& point) {
  return std::isfinite(point.x) && std::isfinite(point.y);
}

Extent extentOf(const Ink& ink) {
  Extent extent;
  for (const Stroke& stroke : ink.strokes) {
    for (const InkPoint& point : stroke) {
      if (!isFinite(point)) continue;
      extent.left = std::min<double>(extent.left, point.x);
      extent.right = std::max<double>(extent.right, point.x);
      extent.top = std::min<double>(extent.top, point.y);
      extent.bottom = std::max<double>(extent.bottom, point.y);
    }
  }
  return extent;
}

/// Places of the fine canvas, with fractionBits; points that fall on the one before are left out.
std::vector<cv::Point> placesOf(const Stroke& stroke, const Extent& extent) {
  const double longer = extent.longerSide();
  // The middle line of the pen spans the box less the pen, so that the ink spans the box. A dot has no size.
  const double scale = longer > 0 ? (digitBox - penWidth) / longer : 0;
  const auto place = [&](double value, double low, double high) {
    const double pixel = ((value - (low + high) / 2) * scale + digitCanvas / 2.0) * finer - 0.5;
    return static_cast<int>(std::lround(pixel * (1 << fractionBits)));
  };
  std::vector<cv::Point> places;
  for (const InkPoint& point : stroke) {
    if (!isFinite(point)) continue;
    const cv::Point at{place(point.x, extent.left, extent.right), place(point.y, extent.top, extent.bottom)};
    if (places.empty() || at != places.back()) places.push_back(at);
  }
  return places;
}

void draw(const std::vector<cv::Point>& places, cv::Mat& canvas) {
  if (places.size() == 1) {
    const int radius = static_cast<int>(std::lround(penWidth * finer / 2 * (1 << fractionBits)));
    cv::circle(canvas, places.front(), radius, 255, cv::FILLED, cv::LINE_8, fractionBits);
  } else if (places.size() > 1) {
    cv::polylines(canvas, places, /*isClosed=*/false, 255, static_cast<int>(std::lround(penWidth * finer)),
                  cv::LINE_8, fractionBits);
  }
}

}  // namespace

GrayImage renderInk(const Ink& ink) {
  const Extent extent = extentOf(ink);
  cv::Mat fine = cv::Mat::zeros(digitCanvas * finer, digitCanvas * finer, CV_8U);
  if (!extent.empty()) {
    for (const Stroke& stroke : ink.strokes) draw(placesOf(stroke, extent), fine);
  }
  // The ink spans the box in the middle and its blur a little more: nothing lies beyond.
  constexpr int margin = (digitCanvas - digitBox) / 2 - blurReach;
  constexpr int side = digitCanvas - 2 * margin;
  cv::Mat middle;
  fine({margin * finer, margin * finer, side * finer, side * finer}).convertTo(middle, CV_32F);
  cv::GaussianBlur(middle, middle, {0, 0}, penSoftness * finer);
  cv::Mat canvas = cv::Mat::zeros(digitCanvas, digitCanvas, CV_32F);
  cv::Mat inside = canvas({margin, margin, side, side});
  cv::resize(middle, inside, inside.size(), 0, 0, cv::INTER_AREA);
  return frameByMass({canvas.ptr<float>(), canvas.total()});
}

}  // namespace likeness
