#include "engine/recognize/ink_framer.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "engine/recognize/digit_frame.h"

namespace likeness {

namespace {

constexpr int finer = 8;  // thickness is set at this many times the final resolution
constexpr int fineBox = digitBox * finer;

/// The mean width of strokes: along a straight one the distance to paper averages a quarter of its width.
double strokeWidth(const cv::Mat& ink) {
  cv::Mat mask;
  cv::Mat depth;
  cv::compare(ink, 0.5, mask, cv::CMP_GT);
  cv::copyMakeBorder(mask, mask, 1, 1, 1, 1, cv::BORDER_CONSTANT, cv::Scalar(0));
  cv::distanceTransform(mask, depth, cv::DIST_L2, cv::DIST_MASK_PRECISE);
  return std::max(1.0, 4 * cv::mean(depth, mask)[0] - 2);
}

void dilate(cv::Mat& ink, int byPixels) {
  if (byPixels < 1) return;
  cv::dilate(ink, ink, cv::getStructuringElement(cv::MORPH_ELLIPSE, {byPixels + 1, byPixels + 1}));
}

/// Makes hair lines of a big picture so wide that they do not pale when they are made smaller.
cv::Mat withoutHairLines(const cv::Mat& ink) {
  constexpr double leastWidth = 2;  // pixels that are left after scaling
  const double shrinking = std::max(ink.cols, ink.rows) / static_cast<double>(fineBox);
  const int missing = static_cast<int>(std::ceil(leastWidth * shrinking - strokeWidth(ink)));
  if (missing < 1) return ink;
  const int margin = (missing + 1) / 2;
  cv::Mat wider;
  cv::copyMakeBorder(ink, wider, margin, margin, margin, margin, cv::BORDER_CONSTANT, cv::Scalar(0));
  dilate(wider, missing);
  return wider;
}

/// Scales ink so that with the thickness it is going to have it fills the fine box.
cv::Mat fillBox(const cv::Mat& ink, double thickness) {
  const double longer = std::max(ink.cols, ink.rows);
  const double width = std::min(strokeWidth(ink), longer);
  const bool thin = width * fineBox / longer < thickness;
  // What will be thickened is scaled by its middle lines, which leave room for half the pen on each side.
  const double scale = thin && longer > width ? (fineBox - thickness) / (longer - width) : fineBox / longer;
  const cv::Size size(std::clamp(static_cast<int>(std::lround(ink.cols * scale)), 1, fineBox),
                      std::clamp(static_cast<int>(std::lround(ink.rows * scale)), 1, fineBox));
  cv::Mat scaled;
  cv::resize(ink, scaled, size, 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
  return scaled;
}

/// Puts ink in the middle of the fine canvas.
cv::Mat onCanvas(const cv::Mat& ink) {
  cv::Mat canvas = cv::Mat::zeros(digitCanvas * finer, digitCanvas * finer, CV_32F);
  const cv::Point corner((canvas.cols - ink.cols) / 2, (canvas.rows - ink.rows) / 2);
  ink.copyTo(canvas(cv::Rect(corner, ink.size())));
  return canvas;
}

/// With as much paper round it as it needs to grow.
cv::Mat thickened(const cv::Mat& ink, double thickness) {
  const auto missing = static_cast<int>(std::lround(thickness - strokeWidth(ink)));
  if (missing < 1) return ink;
  cv::Mat wider;
  cv::copyMakeBorder(ink, wider, missing, missing, missing, missing, cv::BORDER_CONSTANT, cv::Scalar(0));
  dilate(wider, missing);
  return wider;
}

}  // namespace

GrayImage frameInk(const InkMap& map) {
  if (map.empty()) return {digitFrame, digitFrame, std::vector<std::uint8_t>(digitFrame * digitFrame)};
  const cv::Mat ink(map.height, map.width, CV_32F, const_cast<float*>(map.values.data()));
  constexpr double thickness = penWidth * finer;
  const cv::Mat canvas = onCanvas(thickened(fillBox(withoutHairLines(ink), thickness), thickness));
  cv::Mat small;
  cv::resize(canvas, small, {digitCanvas, digitCanvas}, 0, 0, cv::INTER_AREA);
  small *= 255;
  return frameByMass({small.ptr<float>(), small.total()});
}

}  // namespace likeness
