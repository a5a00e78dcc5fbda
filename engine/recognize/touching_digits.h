#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace likeness {

// Internal to engine/recognize: one of the places where OpenCV's types are seen.

/// A part of a sign, cut to its box.
struct InkPart {
  cv::Mat ink;
  cv::Rect box;  // in the sign
};

/// Where a sign is so wide that it may be two digits that touch, the two, left and right, cut along the line
/// from top to bottom that crosses the least ink; else nothing. `ink` is cut to its box, float, 0 to 1. (The
/// line of least cost is found as a seam is: Avidan, Shamir, "Seam carving for content-aware image resizing",
/// 2007.)
std::vector<InkPart> cutTouching(const cv::Mat& ink);

}  // namespace likeness
