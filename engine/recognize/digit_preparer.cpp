#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "engine/recognize/digit_frame.h"
#include "engine/recognize/ink_separation.h"
#include "engine/recognize/picture.h"

namespace likeness {

namespace {

constexpr int finer = 8;  // thickness is set at this many times the final resolution
constexpr int fineBox = digitBox * finer;

/// Whether a picture is framed as MNIST's are: 20x20 box, centre of mass in the middle, paper all round.
bool isFramedDigit(const GrayImage& picture) {
  if (picture.width != digitFrame || picture.height != digitFrame) return false;
  const cv::Mat view(digitFrame, digitFrame, CV_8U, const_cast<std::uint8_t*>(picture.pixels.data()));
  const cv::Rect box = cv::boundingRect(view);
  const cv::Moments moments = cv::moments(view);
  if (moments.m00 <= 0) return true;
  const double middle = digitFrame / 2.0;
  const double offCentre =
      std::max(std::abs(moments.m10 / moments.m00 - middle), std::abs(moments.m01 / moments.m00 - middle));
  // Two pixels more or less: the pale edges of anti-aliased strokes.
  return std::abs(std::max(box.width, box.height) - digitBox) <= 2 && offCentre <= 1;
}

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

void thicken(cv::Mat& canvas, double thickness) {
  dilate(canvas, static_cast<int>(std::lround(thickness - strokeWidth(canvas))));
}

/// Ink of any size, cut to its box, to the frame.
GrayImage frameInk(const cv::Mat& ink) {
  constexpr double thickness = penWidth * finer;
  cv::Mat canvas = onCanvas(fillBox(withoutHairLines(ink), thickness));
  thicken(canvas, thickness);
  cv::Mat small;
  cv::resize(canvas, small, {digitCanvas, digitCanvas}, 0, 0, cv::INTER_AREA);
  small *= 255;
  return frameByMass({small.ptr<float>(), small.total()});
}

}  // namespace

GrayImage prepareDigit(const ColorImage& picture) {
  InkMap ink = separateInk(picture);
  if (ink.empty()) return {digitFrame, digitFrame, std::vector<std::uint8_t>(digitFrame * digitFrame)};
  return frameInk(cv::Mat(ink.height, ink.width, CV_32F, ink.values.data()));
}

GrayImage prepareDigit(const GrayImage& picture) {
  if (isFramedDigit(picture)) return picture;
  ColorImage colour{picture.width, picture.height, {}};
  colour.pixels.reserve(picture.pixels.size() * 4);
  for (const std::uint8_t value : picture.pixels) {
    colour.pixels.insert(colour.pixels.end(), {value, value, value, 255});
  }
  return prepareDigit(colour);
}

}  // namespace likeness
