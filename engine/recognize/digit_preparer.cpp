#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "engine/recognize/digit_frame.h"
#include "engine/recognize/ink_framer.h"
#include "engine/recognize/ink_separation.h"
#include "engine/recognize/picture.h"

namespace likeness {

namespace {

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

}  // namespace

GrayImage prepareDigit(const ColorImage& picture) {
  return frameInk(separateInk(picture));
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
