#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace likeness {

/// A photo at the sizes that a detector looks at, the largest first. Each is shrunk from the one before,
/// which costs little and for the halvings of a pyramid averages the same pixels.
std::vector<cv::Mat> photoPyramid(const cv::Mat& photo, const std::vector<int>& longSides);

}  // namespace likeness
