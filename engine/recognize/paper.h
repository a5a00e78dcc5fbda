#pragma once

#include <opencv2/core.hpp>

namespace likeness {

// Internal to engine/recognize: the one place beside the .cpp files where OpenCV's types are seen.

/// A picture taken apart into what lies there and where it is transparent.
struct Layers {
  cv::Mat colour;           // 8-bit, three channels, on paper of the middle colour of what is opaque
  cv::Mat alpha;            // float, 0 to 1
  bool alphaIsInk = false;  // strokes on nothing: the colour tells no more
};

/// Takes an 8-bit RGBA picture apart.
Layers separateLayers(const cv::Mat& rgba);

/// The colour that the paper has at every place below the ink, under uneven light: 8-bit, three channels, of
/// the picture's size.
cv::Mat estimatePaper(const cv::Mat& colour);

}  // namespace likeness
