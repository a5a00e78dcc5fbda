#include "engine/recognize/digit_frame.h"

#include <algorithm>
#include <cmath>

namespace likeness {

namespace {

struct Moments {
  double mass = 0;
  double x = 0;
  double y = 0;
};

Moments momentsOf(std::span<const float> canvas) {
  Moments moments;
  for (int y = 0; y < digitCanvas; ++y) {
    for (int x = 0; x < digitCanvas; ++x) {
      const double ink = canvas[static_cast<std::size_t>(y * digitCanvas + x)];
      moments.mass += ink;
      moments.x += ink * x;
      moments.y += ink * y;
    }
  }
  return moments;
}

}  // namespace

GrayImage frameByMass(std::span<const float> canvas) {
  GrayImage framed{digitFrame, digitFrame, std::vector<std::uint8_t>(digitFrame * digitFrame)};
  const Moments moments = momentsOf(canvas);
  if (moments.mass <= 0) return framed;
  constexpr int middle = digitFrame / 2;
  const int left = static_cast<int>(std::lround(moments.x / moments.mass)) - middle;
  const int top = static_cast<int>(std::lround(moments.y / moments.mass)) - middle;
  for (int y = std::max(0, -top); y < digitFrame && y + top < digitCanvas; ++y) {
    for (int x = std::max(0, -left); x < digitFrame && x + left < digitCanvas; ++x) {
      const float ink = canvas[static_cast<std::size_t>((y + top) * digitCanvas + x + left)];
      framed.pixels[static_cast<std::size_t>(y * digitFrame + x)] =
          static_cast<std::uint8_t>(std::lround(std::clamp(ink, 0.0F, 255.0F)));
    }
  }
  return framed;
}

}  // namespace likeness
