#pragma once

#include <cstdint>
#include <vector>

namespace likeness {

/// An 8-bit grey picture, rows from the top, no padding. For digits 0 is paper and 255 is ink.
struct GrayImage {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;  // width * height

  bool operator==(const GrayImage&) const = default;
};

/// A decoded picture, 8 bit, RGBA interleaved, rows from the top, alpha not premultiplied.
struct ColorImage {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;  // width * height * 4
};

}  // namespace likeness
