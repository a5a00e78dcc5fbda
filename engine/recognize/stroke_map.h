#pragma once

#include <opencv2/core.hpp>

#include "engine/core/image.h"

namespace likeness {

// Internal to engine/recognize: one of the places where OpenCV's types are seen.

/// A picture at the size it is worked on.
struct WorkingPicture {
  cv::Mat darkest;   // 8-bit, the least of the channels of every pixel: ink of any colour is dark here
  cv::Mat lightest;  // 8-bit, the greatest: chalk of any colour is light here
  double scale = 1;  // pixels of this one for each of the picture
};

/// At most three quarters of a megapixel; what is transparent counts as paper.
WorkingPicture workingPicture(const ColorImage& picture);

/// How much every pixel stands out from the paper round it as a stroke does.
struct StrokeMap {
  /// 8-bit, 0 for paper to 255 for black on white, against the light that falls there. Wide dark places (a
  /// hand, a table beyond the page) are no strokes, nor is the grain of what lies there.
  cv::Mat strength;
  cv::Mat paper;  // 8-bit, as light as the paper is beneath strokes
  /// 8-bit, for every 8 x 8 pixels the strength that most places round about have: of paper next to nothing,
  /// of wood or cloth that of its grain.
  cv::Mat grain;
  int floor = 0;  // strength of the least that noise does not explain
};

/// Dark strokes of one channel. Those wider than a tenth of the shorter side of the picture are not found.
/// (A bottom hat, i.e. closing less original: Meyer, "Iterative image transformations for an automatic
/// screening of cervical smears", 1979.)
StrokeMap findStrokes(const cv::Mat& channel);

}  // namespace likeness
