#include <cmath>
#include <numeric>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <string>
#include <vector>

#include "engine/core/random.h"
#include "engine/embeddings/map_plot.h"

namespace likeness {

namespace {

constexpr int scale = 2;  // as on a screen of fine pixels
constexpr int subPixelBits = 4;
const cv::Scalar ink(40, 35, 31);
const cv::Scalar fainter(106, 96, 87);
const cv::Scalar paper(255, 255, 255);

struct TextStyle {
  double size = 0.5;
  int weight = 1;
  cv::Scalar colour = ink;
};

cv::Scalar scalarOf(const Rgb& colour) {
  return {static_cast<double>(colour[2]), static_cast<double>(colour[1]), static_cast<double>(colour[0])};
}

std::string asciiOf(const std::string& text) {
  std::string result;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if ((byte & 0xC0U) == 0x80U) continue;  // what follows the first byte of a letter in UTF-8
    result += byte < ' ' ? ' ' : byte < 127 ? letter : '?';
  }
  return result;
}

cv::Size sizeOf(const std::string& text, const TextStyle& style) {
  int below = 0;
  return cv::getTextSize(text, cv::FONT_HERSHEY_SIMPLEX, style.size * scale, style.weight * scale, &below);
}

void write(cv::Mat& picture, const std::string& text, cv::Point at, const TextStyle& style) {
  cv::putText(picture, text, at, cv::FONT_HERSHEY_SIMPLEX, style.size * scale, style.colour,
              style.weight * scale, cv::LINE_AA);
}

cv::Point fine(float x, float y) {
  const float units = scale * (1 << subPixelBits);
  return {static_cast<int>(std::lround(x * units)), static_cast<int>(std::lround(y * units))};
}

void dot(cv::Mat& picture, float x, float y, float radius, const Rgb& colour) {
  cv::circle(picture, fine(x, y), fine(radius, 0).x, scalarOf(colour), cv::FILLED, cv::LINE_AA, subPixelBits);
}

/// In random order, so that the last class does not cover the others.
void drawPoints(cv::Mat& picture, const MapPlot& plot) {
  std::vector<std::size_t> order(plot.points.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  Random(1).shuffle(std::span(order));
  for (const std::size_t i : order) {
    dot(picture, plot.points[i][0], plot.points[i][1], plot.radius,
        plot.colours.palette[plot.colours.indices[i]]);
  }
}

void drawLabels(cv::Mat& picture, const MapPlot& plot) {
  for (const auto& label : plot.labels) {
    const std::string text = asciiOf(label.text);
    const cv::Size size = sizeOf(text, {0.6, 2, ink});
    const cv::Point at(static_cast<int>(label.middle[0] * scale) - size.width / 2,
                       static_cast<int>(label.middle[1] * scale) + size.height / 2);
    write(picture, text, at, {0.6, 5, paper});
    write(picture, text, at, {0.6, 2, ink});
  }
}

void drawLegend(cv::Mat& picture, const MapPlot& plot) {
  const auto& entries = plot.colours.entries;
  const int left = plot.legendLeft();
  int y = 110;
  for (std::size_t i = 0; i < plot.legendEntries(); ++i) {
    dot(picture, static_cast<float>(left + 8), static_cast<float>(y - 5), 6, entries[i].colour);
    write(picture, asciiOf(entries[i].name) + "  (" + std::to_string(entries[i].count) + ")",
          {(left + 24) * scale, y * scale}, {});
    y += 25;
  }
  if (plot.legendEntries() < entries.size()) {
    write(picture, "and " + std::to_string(entries.size() - plot.legendEntries()) + " more",
          {(left + 24) * scale, y * scale}, {});
  }
}

}  // namespace

std::string plotPng(const MapPlot& plot) {
  cv::Mat picture(plot.height * scale, plot.width * scale, CV_8UC3, paper);
  drawPoints(picture, plot);
  drawLabels(picture, plot);
  drawLegend(picture, plot);
  write(picture, asciiOf(plot.title), {32 * scale, 42 * scale}, {0.8, 2, ink});
  write(picture, asciiOf(plot.subtitle), {32 * scale, 68 * scale}, {0.5, 1, fainter});
  std::vector<unsigned char> bytes;
  cv::imencode(".png", picture, bytes);
  return {bytes.begin(), bytes.end()};
}

}  // namespace likeness
