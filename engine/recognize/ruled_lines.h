#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace likeness {

// Internal to engine/recognize: one of the places where OpenCV's types are seen.

/// A straight line that is printed on paper, or the edge of a page: y = slope x + offset in a picture whose
/// lines run along x.
struct RuledLine {
  double slope = 0;
  double offset = 0;
  int from = 0;  // first and last place along x
  int to = 0;
  double thickness = 0;  // pixels
  double strength = 0;   // as in StrokeMap
};

/// Wipes long straight lines within 40 degrees of horizontal out of `strength` (8-bit) and gives them. Where
/// a stroke crosses a line, what is there is thicker than the line or stronger, and stays: strokes are not
/// cut. Lines thicker than a 90th of the shorter side are strokes. Lines are found by the Hough transform
/// (Duda, Hart 1972) of the middles of thin runs, and followed from column to column.
std::vector<RuledLine> removeFlatLines(cv::Mat& strength, int floor);

/// Horizontal and vertical ones. The vertical lines have x and y exchanged.
struct RuledLines {
  std::vector<RuledLine> flat;
  std::vector<RuledLine> steep;
};
RuledLines removeLines(cv::Mat& strength, int floor);

}  // namespace likeness
