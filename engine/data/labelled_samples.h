#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/core/image.h"

namespace likeness {

/// What every sample of a set looks like: a picture of bytes or, with a dimension, a vector of floats.
struct SampleShape {
  int width = 28;
  int height = 28;
  int channels = 1;   // 1: grey; 3: red, green, blue, interleaved
  int dimension = 0;  // above 0: vectors of so many floats; the other fields then mean nothing

  bool isVector() const { return dimension > 0; }
  /// Such pictures as MNIST's, which a recogniser of strokes can be made of.
  bool isDigit() const { return *this == SampleShape{}; }
  /// Bytes of a picture; floats of a vector.
  std::size_t size() const {
    if (isVector()) return static_cast<std::size_t>(dimension);
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height) *
           static_cast<std::size_t>(channels);
  }
  bool operator==(const SampleShape&) const = default;
};

/// Pictures of one size, or vectors of one length, with a class each, in one block of memory.
struct LabelledSamples {
  SampleShape shape;
  std::vector<std::uint8_t> pixels;  // pictures: size() * shape.size(); of grey ones 0 is paper, 255 is ink
  std::vector<float> vectors;        // vectors: size() * shape.size()
  std::vector<int> labels;           // index into classNames
  std::vector<std::string> classNames;  // "0" to "9" for MNIST
  std::vector<int> identities;  // who made or is shown in a sample, where that is not its class; or empty
  std::vector<std::string> sources;  // the file of each sample, for people to read; empty where there is none

  std::size_t size() const { return labels.size(); }
  std::span<const std::uint8_t> image(std::size_t i) const {
    return {pixels.data() + i * shape.size(), shape.size()};
  }
  std::span<const float> vector(std::size_t i) const {
    return {vectors.data() + i * shape.size(), shape.size()};
  }
  /// A picture of one channel.
  GrayImage grayImage(std::size_t i) const {
    const auto span = image(i);
    return {shape.width, shape.height, {span.begin(), span.end()}};
  }
  /// The identity of a sample: its class where nothing else is known.
  int identity(std::size_t i) const { return identities.empty() ? labels[i] : identities[i]; }

  void add(std::span<const std::uint8_t> image, int label) {
    pixels.insert(pixels.end(), image.begin(), image.end());
    labels.push_back(label);
  }
  void addVector(std::span<const float> values, int label) {
    vectors.insert(vectors.end(), values.begin(), values.end());
    labels.push_back(label);
  }
  /// Adds samples of the same shape and classes; identities are numbers of one list in both.
  /// Error internal when only one of the two has identities.
  void append(const LabelledSamples& others);
  /// The samples at these places, in their order.
  LabelledSamples subset(std::span<const std::size_t> places) const;
  /// What a network without any training sees: bytes over 255, or the vectors. size() x shape.size().
  std::vector<float> values() const;
};

}  // namespace likeness
