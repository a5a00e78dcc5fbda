#include "engine/recognize/ink_separation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "engine/recognize/paper.h"

namespace likeness {

namespace {

constexpr int longestWorkingSide = 640;

// The strength of ink goes from 0, paper, to 1, black on white or white on black.
constexpr float leastStrength = 0.06F;  // what is fainter is no ink, however clean the paper
constexpr float noiseFactor = 4;        // ink stands out from the paper's noise by this many deviations
constexpr float edgeShare = 0.4F;       // of full ink: where a stroke ends
constexpr double speckShare = 0.015;    // of the biggest piece: what is smaller is a speck
constexpr int leastPieceArea = 4;       // pixels

cv::Mat shrink(const cv::Mat& picture) {
  const int longer = std::max(picture.cols, picture.rows);
  if (longer <= longestWorkingSide) return picture;
  const double scale = static_cast<double>(longestWorkingSide) / longer;
  const cv::Size size(std::max(1, static_cast<int>(std::lround(picture.cols * scale))),
                      std::max(1, static_cast<int>(std::lround(picture.rows * scale))));
  cv::Mat smaller;
  cv::resize(picture, smaller, size, 0, 0, cv::INTER_AREA);
  return smaller;
}

/// The value that this share of all values is below. The values are reordered.
float quantile(std::vector<float>& values, double share) {
  const auto at =
      values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

/// How far every pixel is from its paper, in the direction in which the ink of this channel lies.
cv::Mat channelStrength(const cv::Mat& channel, const cv::Mat& paper) {
  constexpr float leastRange = 64;  // near the end of the scale noise must not be blown up
  cv::Mat difference = paper - channel;
  // Squares, because a shadow is wide and weak and ink is narrow and strong.
  const double darker = cv::norm(cv::Mat(cv::max(difference, 0)), cv::NORM_L2SQR);
  const double lighter = cv::norm(cv::Mat(cv::min(difference, 0)), cv::NORM_L2SQR);
  // Against the light that falls there: the same ink in a shadow is as strong as in the sun.
  const bool dark = darker >= lighter;
  const cv::Mat range = cv::max(dark ? paper : 255 - paper, leastRange);
  return (dark ? difference : cv::Mat(-difference)) / range;
}

/// The standard deviation of paper. From the lower quarter of the deviations, so that ink has no say.
float paperNoise(const cv::Mat& strength) {
  constexpr float quarterOfNormal = 0.3186F;  // a quarter of normal deviations are below this many sigma
  std::vector<float> deviations(strength.begin<float>(), strength.end<float>());
  for (float& deviation : deviations) deviation = std::abs(deviation);
  return quantile(deviations, 0.25) / quarterOfNormal;
}

cv::Mat strengthOnPaper(const cv::Mat& colour) {
  cv::Mat values;
  colour.convertTo(values, CV_32F);
  cv::Mat paper;
  estimatePaper(colour).convertTo(paper, CV_32F);
  std::array<cv::Mat, 3> channels;
  std::array<cv::Mat, 3> papers;
  cv::split(values, channels.data());
  cv::split(paper, papers.data());
  cv::Mat strength;
  for (std::size_t i = 0; i < channels.size(); ++i) {
    const cv::Mat one = channelStrength(channels[i], papers[i]);
    strength = strength.empty() ? one : cv::Mat(cv::max(strength, one));
  }
  return strength;
}

/// Where ink is and where not; between, the blurred edge of a stroke. Empty when nothing stands out.
cv::Mat coverage(const cv::Mat& strength) {
  const float floor = std::max(leastStrength, noiseFactor * paperNoise(strength));
  std::vector<float> inked;
  std::copy_if(strength.begin<float>(), strength.end<float>(), std::back_inserter(inked),
               [&](float value) { return value > floor; });
  if (inked.empty()) return {};
  const float edge = std::max(floor, edgeShare * quantile(inked, 0.9));
  // From 0 at half of the edge's strength to 1 at one and a half of it.
  return cv::max(0, cv::min(1, strength / edge - 0.5));
}

/// Wipes out what is too small to be part of the sign, and returns the box of the rest; empty when all was.
cv::Rect removeSpecks(cv::Mat& ink) {
  cv::Mat mask;
  cv::compare(ink, 0.5, mask, cv::CMP_GE);
  cv::Mat pieces;
  cv::Mat stats;
  cv::Mat centres;
  const int count = cv::connectedComponentsWithStats(mask, pieces, stats, centres, 8, CV_32S);
  int biggest = 0;
  for (int i = 1; i < count; ++i) biggest = std::max(biggest, stats.at<int>(i, cv::CC_STAT_AREA));
  const double least = std::max<double>(leastPieceArea, speckShare * biggest);
  cv::Rect box;
  std::vector<std::uint8_t> kept(static_cast<std::size_t>(count), 0);
  for (int i = 1; i < count; ++i) {
    if (stats.at<int>(i, cv::CC_STAT_AREA) < least) continue;
    kept[static_cast<std::size_t>(i)] = 255;
    box |= cv::Rect(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                    stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
  }
  for (int y = 0; y < mask.rows; ++y) {
    for (int x = 0; x < mask.cols; ++x) {
      mask.at<std::uint8_t>(y, x) = kept[static_cast<std::size_t>(pieces.at<int>(y, x))];
    }
  }
  cv::dilate(mask, mask, cv::Mat());  // the blurred edge belongs to the stroke
  ink.setTo(0, ~mask);
  return box;
}

}  // namespace

InkMap separateInk(const ColorImage& picture) {
  if (picture.width <= 0 || picture.height <= 0) return {};
  const cv::Mat all(picture.height, picture.width, CV_8UC4, const_cast<std::uint8_t*>(picture.pixels.data()));
  const Layers layers = separateLayers(shrink(all));
  cv::Mat ink = coverage(layers.alphaIsInk ? layers.alpha : strengthOnPaper(layers.colour));
  if (ink.empty()) return {};
  const cv::Rect box = removeSpecks(ink);
  if (box.empty()) return {};
  const cv::Mat cut = ink(box).clone();
  return {cut.cols, cut.rows, {cut.begin<float>(), cut.end<float>()}};
}

}  // namespace likeness
