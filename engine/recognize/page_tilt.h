#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "engine/recognize/ruled_lines.h"

namespace likeness {

// Internal to engine/recognize: one of the places where OpenCV's types are seen.

/// How a sheet lies in a picture: which way its rows run and its columns, at every place; as under
/// perspective that changes from place to place. Known from ruled lines and from the edges of the page where
/// the picture shows them; where nothing is known the sheet is taken to be upright.
class PageTilt {
 public:
  /// `paper` as in StrokeMap, at the size of the lines.
  PageTilt(const RuledLines& lines, const cv::Mat& paper);

  /// Columns: one step along a row of the sheet and one down, in pixels, of length 1 each.
  cv::Matx22d at(cv::Point2d place) const;

 private:
  struct Direction {
    double slope = 0;  // along the other axis
    double offset = 0;
    double weight = 1;
  };

  void addEdges(const cv::Mat& paper);
  static double slopeAt(const std::vector<Direction>& directions, double along, double across,
                        double upright);

  std::vector<Direction> flat_;
  std::vector<Direction> steep_;
};

}  // namespace likeness
