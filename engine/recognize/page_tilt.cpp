#include "engine/recognize/page_tilt.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <opencv2/imgproc.hpp>

namespace likeness {

namespace {

constexpr double steepest = 0.9;  // of a slope: the sheet is never taken to lie on its side

/// The outline of the largest light place, without its dents; empty when there is none.
std::vector<cv::Point> pageOutline(const cv::Mat& paper, double scale) {
  constexpr double leastContrast = 30;  // levels between page and table
  constexpr double leastPage = 0.15;    // of the picture
  cv::Mat small;
  cv::resize(paper, small, {}, scale, scale, cv::INTER_AREA);
  cv::Mat light;
  const double level = cv::threshold(small, light, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
  const cv::Mat dark = ~light;
  if (cv::countNonZero(dark) == 0) return {};
  if (cv::mean(small, light)[0] - cv::mean(small, dark)[0] < leastContrast || level <= 0) return {};
  std::vector<std::vector<cv::Point>> contours;
  cv::findContours(light, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
  if (contours.empty()) return {};
  const auto largest = std::ranges::max_element(
      contours, {}, [](const std::vector<cv::Point>& contour) { return cv::contourArea(contour); });
  const double area = cv::contourArea(*largest);
  std::vector<cv::Point> hull;
  cv::convexHull(*largest, hull);
  // A page fills its hull; patches of light do not.
  if (area < leastPage * static_cast<double>(small.total()) || area < 0.9 * cv::contourArea(hull)) return {};
  std::vector<cv::Point> corners;
  cv::approxPolyDP(hull, corners, 0.02 * std::max(small.cols, small.rows), true);
  return corners;
}

bool liesOnBorder(const cv::Point& a, const cv::Point& b, const cv::Size& size) {
  constexpr int margin = 3;
  return (a.x <= margin && b.x <= margin) || (a.y <= margin && b.y <= margin) ||
         (a.x >= size.width - 1 - margin && b.x >= size.width - 1 - margin) ||
         (a.y >= size.height - 1 - margin && b.y >= size.height - 1 - margin);
}

}  // namespace

PageTilt::PageTilt(const RuledLines& lines, const cv::Mat& paper) {
  for (const RuledLine& line : lines.flat)
    flat_.push_back({line.slope, line.offset, static_cast<double>(line.to - line.from)});
  for (const RuledLine& line : lines.steep)
    steep_.push_back({line.slope, line.offset, static_cast<double>(line.to - line.from)});
  addEdges(paper);
}

void PageTilt::addEdges(const cv::Mat& paper) {
  constexpr double scale = 0.25;
  constexpr double leastLength = 0.25;  // of the shorter side
  if (std::min(paper.cols, paper.rows) < 40) return;
  const std::vector<cv::Point> corners = pageOutline(paper, scale);
  const cv::Size size(static_cast<int>(paper.cols * scale), static_cast<int>(paper.rows * scale));
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const cv::Point& a = corners[i];
    const cv::Point& b = corners[(i + 1) % corners.size()];
    const cv::Point2d step(b - a);
    const double length = cv::norm(step);
    if (length < leastLength * std::min(size.width, size.height) || liesOnBorder(a, b, size)) continue;
    if (std::abs(step.y) < steepest * std::abs(step.x)) {
      const double slope = step.y / step.x;
      flat_.push_back({slope, (a.y - slope * a.x) / scale, length / scale});
    } else if (std::abs(step.x) < steepest * std::abs(step.y)) {
      const double slope = step.x / step.y;
      steep_.push_back({slope, (a.x - slope * a.y) / scale, length / scale});
    }
  }
}

/// Between the nearest line on one side and the nearest on the other slopes change evenly, nearly.
double PageTilt::slopeAt(const std::vector<Direction>& directions, double along, double across,
                         double upright) {
  if (directions.empty()) return upright;
  double sum = 0;
  double weights = 0;
  for (const Direction& direction : directions) {
    const double away = std::abs(direction.slope * along + direction.offset - across);
    const double weight = direction.weight / ((away + 12) * (away + 12));
    sum += weight * direction.slope;
    weights += weight;
  }
  return sum / weights;
}

cv::Matx22d PageTilt::at(cv::Point2d place) const {
  // Where only one of the two is known, the other is at a right angle to it.
  double across = slopeAt(flat_, place.x, place.y, 0);
  double down = slopeAt(steep_, place.y, place.x, -across);
  if (flat_.empty()) across = -down;
  across = std::clamp(across, -steepest, steepest);
  down = std::clamp(down, -steepest, steepest);
  const double a = std::hypot(1, across);
  const double d = std::hypot(1, down);
  return {1 / a, down / d, across / a, 1 / d};
}

}  // namespace likeness
