#include "engine/recognize/paper.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace likeness {

namespace {

constexpr int coarseSide = 64;  // light changes slowly: its estimate needs no more pixels
constexpr int ringShare = 16;   // the border looked at is one part in so many of the longer side

std::uint8_t median(std::vector<std::uint8_t>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// The median of every channel, of the pixels where the mask is not 0.
cv::Scalar medianColour(const cv::Mat& colour, const cv::Mat& mask) {
  std::array<std::vector<std::uint8_t>, 3> values;
  for (int y = 0; y < colour.rows; ++y) {
    for (int x = 0; x < colour.cols; ++x) {
      if (mask.at<std::uint8_t>(y, x) == 0) continue;
      const auto& pixel = colour.at<cv::Vec3b>(y, x);
      for (int c = 0; c < 3; ++c) values[static_cast<std::size_t>(c)].push_back(pixel[c]);
    }
  }
  cv::Scalar middle;
  for (int c = 0; c < 3; ++c) {
    auto& channel = values[static_cast<std::size_t>(c)];
    if (!channel.empty()) middle[c] = median(channel);
  }
  return middle;
}

cv::Mat ringMask(const cv::Size& size) {
  const int width = std::max(1, std::max(size.width, size.height) / ringShare);
  cv::Mat mask(size, CV_8U, cv::Scalar(255));
  const cv::Rect inside(width, width, size.width - 2 * width, size.height - 2 * width);
  if (inside.width > 0 && inside.height > 0) mask(inside).setTo(0);
  return mask;
}

/// The median in a window as large as the picture. Along a slope of light the median of a window is its
/// middle, so it follows the slope, and ink, the smaller part of every window, has no say.
cv::Mat slowMedian(const cv::Mat& coarse) {
  const int window = std::max(coarse.cols, coarse.rows) / 2 * 2 + 1;
  cv::Mat filtered;
  cv::medianBlur(coarse, filtered, std::max(window, 3));
  return filtered;
}

/// Whether the slow median took the ink for the paper, because there is more of it: then most of the border
/// is something else.
bool isInk(const cv::Mat& estimate, const cv::Mat& coarse) {
  constexpr double otherColour = 48;  // levels
  cv::Mat difference;
  cv::absdiff(coarse, estimate, difference);
  return cv::norm(medianColour(difference, ringMask(coarse.size())), cv::NORM_INF) > otherColour;
}

/// Corrects the first estimate by the mean of what paper round every place differs from it. The difference
/// and not the paper itself is averaged, because at the border a mean lags behind a slope of light.
cv::Mat refine(const cv::Mat& coarse, const cv::Mat& estimate) {
  constexpr double sigma = coarseSide / 8.0;
  constexpr double paperRange = 24;        // levels from the estimate, in any channel
  constexpr float estimateWeight = 0.01F;  // decides where there is no paper near
  cv::Mat difference;
  cv::subtract(coarse, estimate, difference, cv::noArray(), CV_32F);
  std::array<cv::Mat, 3> channels;
  cv::split(cv::abs(difference), channels.data());
  cv::Mat paper = cv::max(channels[0], cv::max(channels[1], channels[2])) < paperRange;
  cv::erode(paper, paper, cv::Mat());  // beside ink, pixels are half ink
  difference.setTo(0, ~paper);
  cv::Mat weight;
  paper.convertTo(weight, CV_32F, 1.0 / 255, estimateWeight);
  cv::Mat weights;
  cv::cvtColor(weight, weights, cv::COLOR_GRAY2BGR);
  cv::GaussianBlur(difference.mul(weights), difference, {}, sigma);
  cv::GaussianBlur(weights, weights, {}, sigma);
  cv::Mat refined;
  cv::add(estimate, difference / weights, refined, cv::noArray(), CV_8U);
  return refined;
}

/// A drawing with nothing behind it, as opposed to a picture of paper with transparent corners.
bool isStrokesOnNothing(const cv::Mat& rgb, const cv::Mat& alpha, const cv::Mat& opaque) {
  constexpr double mostInk = 0.4;   // of the picture: more is a card with rounded corners, not strokes
  constexpr double oneColour = 25;  // levels of spread
  cv::Mat luma;
  cv::cvtColor(rgb, luma, cv::COLOR_RGB2GRAY);
  cv::Scalar mean;
  cv::Scalar spread;
  cv::meanStdDev(luma, mean, spread, opaque);
  return cv::mean(alpha)[0] < mostInk || spread[0] < oneColour;
}

}  // namespace

Layers separateLayers(const cv::Mat& rgba) {
  Layers layers;
  cv::Mat alpha;
  cv::extractChannel(rgba, alpha, 3);
  alpha.convertTo(layers.alpha, CV_32F, 1.0 / 255);
  cv::cvtColor(rgba, layers.colour, cv::COLOR_RGBA2RGB);
  const cv::Mat seeThrough = alpha < 250;
  if (cv::countNonZero(seeThrough) == 0) return layers;
  const cv::Mat opaque = ~seeThrough;
  layers.alphaIsInk = isStrokesOnNothing(layers.colour, layers.alpha, opaque);
  if (!layers.alphaIsInk) layers.colour.setTo(medianColour(layers.colour, opaque), seeThrough);
  return layers;
}

cv::Mat estimatePaper(const cv::Mat& colour) {
  const double scale = std::min(1.0, static_cast<double>(coarseSide) / std::max(colour.cols, colour.rows));
  const cv::Size size(std::max(1, static_cast<int>(std::lround(colour.cols * scale))),
                      std::max(1, static_cast<int>(std::lround(colour.rows * scale))));
  cv::Mat coarse;
  cv::resize(colour, coarse, size, 0, 0, cv::INTER_AREA);
  cv::Mat first = slowMedian(coarse);
  if (isInk(first, coarse)) first.setTo(medianColour(coarse, ringMask(size)));
  cv::Mat paper;
  cv::resize(refine(coarse, first), paper, colour.size(), 0, 0, cv::INTER_LINEAR);
  return paper;
}

}  // namespace likeness
