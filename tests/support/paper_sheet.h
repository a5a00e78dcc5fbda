#pragma once

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <string>
#include <vector>

#include "engine/core/random.h"
#include "engine/recognize/ink.h"

namespace likeness::tests {

enum class Paper { plain, lined, squared, grey, board };  // a board is dark, and written on with chalk

/// A digit somewhere on a sheet.
struct PlacedInk {
  Ink ink;
  std::string label;
  cv::Rect2d box;  // of the pen's middle line, in pixels of the sheet
};

inline cv::Rect2d inkBounds(const Ink& ink) {
  double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
  for (const Stroke& stroke : ink.strokes) {
    for (const InkPoint& point : stroke) {
      left = std::min<double>(left, point.x);
      right = std::max<double>(right, point.x);
      top = std::min<double>(top, point.y);
      bottom = std::max<double>(bottom, point.y);
    }
  }
  return {left, top, right - left, bottom - top};
}

/// Ink with its aspect ratio in a box of this height, its middle here.
inline PlacedInk placeInk(const LabelledInk& drawing, cv::Point2d middle, double height) {
  const cv::Rect2d bounds = inkBounds(drawing.ink);
  const double scale = height / std::max(bounds.height, bounds.width * 0.7);
  PlacedInk placed{drawing.ink, drawing.label, {}};
  const cv::Point2d centre(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
  for (Stroke& stroke : placed.ink.strokes) {
    for (InkPoint& point : stroke) {
      point.x = static_cast<float>((point.x - centre.x) * scale + middle.x);
      point.y = static_cast<float>((point.y - centre.y) * scale + middle.y);
    }
  }
  placed.box = inkBounds(placed.ink);
  return placed;
}

struct SheetStyle {
  Paper paper = Paper::plain;
  double pen = 7;              // width of a stroke, pixels
  double spacing = 64;         // of ruled lines, pixels
  cv::Scalar ink{60, 40, 30};  // blue, green, red
};

/// Fine and coarse unevenness, as of paper fibres.
inline void addGrain(cv::Mat& sheet, double strength, Random& random) {
  for (const int cell : {1, 6, 40}) {
    cv::Mat coarse(sheet.rows / cell + 1, sheet.cols / cell + 1, CV_32F);
    for (float& value : cv::Mat_<float>(coarse)) value = random.normal();
    cv::Mat fine;
    cv::resize(coarse, fine, sheet.size(), 0, 0, cell == 1 ? cv::INTER_NEAREST : cv::INTER_CUBIC);
    cv::cvtColor(fine * strength, fine, cv::COLOR_GRAY2BGR);
    cv::add(sheet, fine, sheet, cv::noArray(), CV_8U);
  }
}

inline void rule(cv::Mat& sheet, double spacing, bool squared) {
  const cv::Scalar colour = squared ? cv::Scalar(205, 180, 165) : cv::Scalar(210, 170, 150);
  for (double y = spacing / 2; y < sheet.rows; y += spacing)
    cv::line(sheet, cv::Point2d(0, y), cv::Point2d(sheet.cols, y), colour, 2, cv::LINE_AA);
  for (double x = spacing / 2; squared && x < sheet.cols; x += spacing)
    cv::line(sheet, cv::Point2d(x, 0), cv::Point2d(x, sheet.rows), colour, 2, cv::LINE_AA);
  if (!squared)  // the margin
    cv::line(sheet, cv::Point2d(70, 0), cv::Point2d(70, sheet.rows), {120, 120, 220}, 2, cv::LINE_AA);
}

inline void writeInk(cv::Mat& sheet, const Ink& ink, double pen, const cv::Scalar& colour) {
  constexpr int bits = 4;
  for (const Stroke& stroke : ink.strokes) {
    std::vector<cv::Point> places;
    for (const InkPoint& point : stroke)
      places.emplace_back(static_cast<int>(std::lround(point.x * (1 << bits))),
                          static_cast<int>(std::lround(point.y * (1 << bits))));
    if (places.size() == 1) places.push_back(places.front() + cv::Point(1, 0));
    cv::polylines(sheet, places, false, colour, std::max(1, static_cast<int>(std::lround(pen))), cv::LINE_AA,
                  bits);
  }
}

/// A sheet of paper with digits written on it: 8-bit BGR.
inline cv::Mat drawSheet(const cv::Size& size, const std::vector<PlacedInk>& digits, const SheetStyle& style,
                         Random& random) {
  cv::Scalar paper(238, 244, 246);
  if (style.paper == Paper::grey) paper = {150, 158, 160};
  if (style.paper == Paper::board) paper = {52, 66, 48};
  cv::Mat sheet(size, CV_8UC3, paper);
  addGrain(sheet, style.paper == Paper::grey ? 3.5 : 1.5, random);
  if (style.paper == Paper::lined || style.paper == Paper::squared)
    rule(sheet, style.spacing, style.paper == Paper::squared);
  const cv::Scalar ink = style.paper == Paper::board ? cv::Scalar(225, 232, 230) : style.ink;
  for (const PlacedInk& digit : digits) writeInk(sheet, digit.ink, style.pen, ink);
  return sheet;
}

}  // namespace likeness::tests
