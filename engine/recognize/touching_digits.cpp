#include "engine/recognize/touching_digits.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace likeness {

namespace {

constexpr double leastWidth = 0.8;    // of the height: what is narrower is one digit
constexpr double border = 0.2;        // of the width: so near the edge nothing is cut
constexpr double mostInk = 2;         // widths of a stroke that may be cut through
constexpr double leastHeight = 0.55;  // of the sign's, of each part
constexpr float step = 0.02F;         // what a step to the side costs, in pixels of ink

double widthOfStrokes(const cv::Mat& ink) {
  cv::Mat mask;
  cv::Mat depth;
  cv::compare(ink, 0.5, mask, cv::CMP_GT);
  cv::copyMakeBorder(mask, mask, 1, 1, 1, 1, cv::BORDER_CONSTANT, cv::Scalar(0));
  cv::distanceTransform(mask, depth, cv::DIST_L2, 3);
  return std::max(1.0, 4 * cv::mean(depth, mask)[0] - 2);
}

/// For every row the first place of the right part.
std::vector<int> cheapestSeam(const cv::Mat& ink) {
  const int from = static_cast<int>(border * ink.cols);
  const int to = ink.cols - from;
  cv::Mat cost = ink.colRange(from, to).clone();
  for (int y = 1; y < cost.rows; ++y) {
    const auto* above = cost.ptr<float>(y - 1);
    auto* row = cost.ptr<float>(y);
    for (int x = 0; x < cost.cols; ++x) {
      float best = above[x];
      if (x > 0) best = std::min(best, above[x - 1] + step);
      if (x + 1 < cost.cols) best = std::min(best, above[x + 1] + step);
      row[x] += best;
    }
  }
  std::vector<int> seam(static_cast<std::size_t>(ink.rows));
  const auto* last = cost.ptr<float>(cost.rows - 1);
  // Of the cheapest the middle one.
  const float least = *std::min_element(last, last + cost.cols);
  int at = 0;
  for (int x = 0; x < cost.cols; ++x) {
    if (last[x] <= least + step && std::abs(2 * x - cost.cols) < std::abs(2 * at - cost.cols)) at = x;
  }
  if (last[at] > least + step) at = static_cast<int>(std::min_element(last, last + cost.cols) - last);
  for (int y = cost.rows; y-- > 0;) {
    seam[static_cast<std::size_t>(y)] = at + from;
    if (y == 0) break;
    const auto* above = cost.ptr<float>(y - 1);
    int next = at;
    if (at > 0 && above[at - 1] + step < above[next]) next = at - 1;
    if (at + 1 < cost.cols && above[at + 1] + step < above[next] + (next == at ? 0 : step)) next = at + 1;
    at = next;
  }
  return seam;
}

}  // namespace

std::vector<InkPart> cutTouching(const cv::Mat& ink) {
  if (ink.cols < leastWidth * ink.rows || ink.cols < 10) return {};
  const std::vector<int> seam = cheapestSeam(ink);
  cv::Mat left = cv::Mat::zeros(ink.size(), CV_32F);
  cv::Mat right = left.clone();
  double crossed = 0;
  for (int y = 0; y < ink.rows; ++y) {
    const int at = seam[static_cast<std::size_t>(y)];
    crossed += static_cast<double>(ink.at<float>(y, at));
    ink.row(y).colRange(0, at).copyTo(left.row(y).colRange(0, at));
    ink.row(y).colRange(at, ink.cols).copyTo(right.row(y).colRange(at, ink.cols));
  }
  if (crossed > mostInk * widthOfStrokes(ink)) return {};
  std::vector<InkPart> parts;
  for (const cv::Mat& part : {left, right}) {
    const cv::Rect box = cv::boundingRect(cv::Mat(part > 0.25F));
    if (box.height < leastHeight * ink.rows) return {};
    parts.push_back({part(box).clone(), box});
  }
  return parts;
}

}  // namespace likeness
