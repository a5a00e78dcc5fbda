#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace likeness {

// Internal to engine/recognize: one of the places where OpenCV's types are seen.

/// Pixels of ink beside each other in a row.
struct InkRun {
  int y = 0;
  int from = 0;
  int to = 0;     // exclusive
  int label = 0;  // of the component it belongs to, from 1 on
};

/// Ink that hangs together, corners count. Ink is a small part of a picture, so its runs are quicker to go
/// through than its pixels (union of runs: Rosenfeld, Pfaltz, "Sequential operations in digital picture
/// processing", 1966).
struct InkComponents {
  std::vector<InkRun> runs;     // row by row, from left to right
  std::vector<int> areas;       // pixels, by label; of label 0 nothing
  std::vector<cv::Rect> boxes;  // by label

  int count() const { return static_cast<int>(areas.size()); }
};

/// Of an 8-bit picture, where it is at least `floor`, 1 to 255. Labels are given in reading order.
InkComponents componentsAbove(const cv::Mat& strength, int floor);

/// What is left of components where strength is at least what `edges` says, by their label; more than 255
/// leaves nothing.
InkComponents componentsAbove(const cv::Mat& strength, const InkComponents& components,
                              const std::vector<int>& edges);

}  // namespace likeness
