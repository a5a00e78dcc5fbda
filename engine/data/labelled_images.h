#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/core/image.h"

namespace likeness {

/// Grey pictures of one size with a class each, in one block of memory. 0 is paper, 255 is ink.
struct LabelledImages {
  int width = 28;
  int height = 28;
  std::vector<std::uint8_t> pixels;     // size() * width * height
  std::vector<int> labels;              // index into classNames
  std::vector<std::string> classNames;  // "0" to "9" for MNIST

  std::size_t size() const { return labels.size(); }
  std::size_t pixelsPerImage() const {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  }
  std::span<const std::uint8_t> image(std::size_t i) const {
    return {pixels.data() + i * pixelsPerImage(), pixelsPerImage()};
  }
  GrayImage grayImage(std::size_t i) const {
    const auto span = image(i);
    return {width, height, {span.begin(), span.end()}};
  }
  void add(std::span<const std::uint8_t> image, int label) {
    pixels.insert(pixels.end(), image.begin(), image.end());
    labels.push_back(label);
  }
  /// The pictures at these places, in their order.
  LabelledImages subset(std::span<const std::size_t> places) const;
};

}  // namespace likeness
