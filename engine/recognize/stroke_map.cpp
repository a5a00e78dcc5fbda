#include "engine/recognize/stroke_map.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "engine/recognize/paper.h"

namespace likeness {

namespace {

constexpr double mostPixels = 750000;
constexpr int leastFloor = 20;  // of 255: what is fainter is no ink, however clean the paper
constexpr int leastPaper = 56;  // levels: in darkness noise must not be blown up
constexpr double noiseFactor = 4.5;

cv::Mat shrink(const cv::Mat& picture, double scale) {
  const cv::Size size(std::max(1, static_cast<int>(std::lround(picture.cols * scale))),
                      std::max(1, static_cast<int>(std::lround(picture.rows * scale))));
  cv::Mat smaller;
  cv::resize(picture, smaller, size, 0, 0, cv::INTER_AREA);
  return smaller;
}

bool isOpaque(const cv::Mat& rgba) {
  cv::Mat alpha;
  cv::extractChannel(rgba, alpha, 3);
  double least = 0;
  cv::minMaxLoc(alpha, &least);
  return least >= 250;
}

/// The standard deviation of the strength of paper, and what it is on average.
struct PaperNoise {
  double middle = 0;
  double deviation = 0;
};

/// From the lower half of all strengths, so that ink has no say.
PaperNoise noiseOf(const cv::Mat& strength) {
  std::array<int, 256> counts{};
  for (int y = 0; y < strength.rows; ++y) {
    const auto* row = strength.ptr<std::uint8_t>(y);
    for (int x = 0; x < strength.cols; ++x) ++counts[row[x]];
  }
  const auto quantile = [&](double share) {
    const double wanted = share * static_cast<double>(strength.total());
    double below = 0;
    int value = 0;
    while (value < 255 && below + counts[static_cast<std::size_t>(value)] < wanted)
      below += counts[static_cast<std::size_t>(value++)];
    const int here = std::max(1, counts[static_cast<std::size_t>(value)]);
    return value + (wanted - below) / here;
  };
  constexpr double normalQuantile = 0.8416;  // from the middle to the lowest fifth, in deviations
  const double middle = quantile(0.5);
  return {middle, (middle - quantile(0.2)) / normalQuantile};
}

constexpr int grainCell = 8;  // pixels

/// What most places of a neighbourhood that is much wider than a stroke are like, so that ink has no say.
cv::Mat grainOf(const cv::Mat& strength) {
  const cv::Size size(std::max(1, strength.cols / grainCell), std::max(1, strength.rows / grainCell));
  cv::Mat grain;
  cv::resize(strength, grain, size, 0, 0, cv::INTER_AREA);
  cv::medianBlur(grain, grain, std::max(3, std::min(size.width, size.height) / 5 / 2 * 2 + 1));
  // A thick stroke fills its neighbourhood too, but is stronger than any grain.
  constexpr int mostGrain = 64;
  grain.setTo(0, grain > mostGrain);
  return grain;
}

/// Wipes out what is no stronger than the grain all round it.
void removeGrain(cv::Mat& strength, const cv::Mat& grain, int floor) {
  constexpr double factor = 2.5;  // noise is at three deviations above its middle about there
  const cv::Mat limits = grain * factor;
  for (int y = 0; y < strength.rows; ++y) {
    const auto* least = limits.ptr<std::uint8_t>(std::min(y / grainCell, grain.rows - 1));
    auto* row = strength.ptr<std::uint8_t>(y);
    for (int left = 0; left < strength.cols; left += grainCell) {
      const int limit = least[std::min(left / grainCell, grain.cols - 1)];
      if (limit <= floor) continue;
      const int right = std::min(left + grainCell, strength.cols);
      for (int x = left; x < right; ++x) row[x] = row[x] < limit ? 0 : row[x];
    }
  }
}

}  // namespace

WorkingPicture workingPicture(const ColorImage& picture) {
  WorkingPicture working;
  if (picture.width <= 0 || picture.height <= 0) return working;
  const cv::Mat all(picture.height, picture.width, CV_8UC4, const_cast<std::uint8_t*>(picture.pixels.data()));
  working.scale = std::min(1.0, std::sqrt(mostPixels / static_cast<double>(all.total())));
  cv::Mat rgba = working.scale < 1 ? shrink(all, working.scale) : all;
  if (!isOpaque(rgba)) {
    const Layers layers = separateLayers(rgba);
    if (layers.alphaIsInk) {
      layers.alpha.convertTo(working.darkest, CV_8U, -255, 255);
      working.lightest = working.darkest;
      return working;
    }
    cv::cvtColor(layers.colour, rgba, cv::COLOR_RGB2RGBA);
  }
  std::array<cv::Mat, 4> channels;
  cv::split(rgba, channels.data());
  working.darkest = cv::min(channels[0], cv::min(channels[1], channels[2]));
  working.lightest = cv::max(channels[0], cv::max(channels[1], channels[2]));
  return working;
}

StrokeMap findStrokes(const cv::Mat& channel) {
  StrokeMap map;
  // Paper is looked for at half the size: that is quick, and its noise is half.
  cv::Mat half;
  cv::resize(channel, half, {std::max(1, channel.cols / 2), std::max(1, channel.rows / 2)}, 0, 0,
             cv::INTER_AREA);
  const int widest = std::max(3, std::min(half.cols, half.rows) / 10);
  const cv::Mat kernel = cv::getStructuringElement(cv::MORPH_RECT, {widest, widest});
  cv::morphologyEx(half, half, cv::MORPH_CLOSE, kernel, {-1, -1}, 1, cv::BORDER_REPLICATE);
  // Less of its noise, but nowhere lighter: light from across the edge of a page would make a stroke of it.
  cv::Mat smooth;
  cv::blur(half, smooth, {5, 5});
  cv::erode(half, half, cv::Mat(), {-1, -1}, 1, cv::BORDER_REPLICATE);
  half = cv::min(half, smooth);
  cv::resize(half, map.paper, channel.size(), 0, 0, cv::INTER_LINEAR);
  map.strength.create(channel.size(), CV_8U);
  std::array<int, 256> perLevel{};  // 65536 * 255 / paper
  for (int level = 0; level < 256; ++level)
    perLevel[static_cast<std::size_t>(level)] = 65536 * 255 / std::max(level, leastPaper);
  for (int y = 0; y < channel.rows; ++y) {
    const auto* value = channel.ptr<std::uint8_t>(y);
    const auto* paper = map.paper.ptr<std::uint8_t>(y);
    auto* strength = map.strength.ptr<std::uint8_t>(y);
    for (int x = 0; x < channel.cols; ++x) {
      const int difference = std::max(0, paper[x] - value[x]);
      strength[x] = static_cast<std::uint8_t>(std::min(255, (difference * perLevel[paper[x]]) >> 16));
    }
  }
  const PaperNoise noise = noiseOf(map.strength);
  map.floor = std::clamp(static_cast<int>(std::lround(noise.middle + noiseFactor * noise.deviation)),
                         leastFloor, 200);
  map.grain = grainOf(map.strength);
  removeGrain(map.strength, map.grain, map.floor);
  return map;
}

}  // namespace likeness
