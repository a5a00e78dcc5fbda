#include "engine/data/photo_augmentation.h"

#include <algorithm>
#include <cmath>

#include "engine/data/affine_map.h"

namespace likeness {

namespace {

constexpr int mostDrawingSide = 64;
constexpr float sideOfShift = 28;  // that AugmentationConfig::shift counts for
constexpr std::uint8_t mostPaper = 32;

/// A sample place along one axis: two neighbours, the same one beyond the edge, and the share of the second.
struct Between {
  std::size_t first;
  std::size_t second;
  float share;
};

Between between(float place, int size) {
  const float inside = std::clamp(place, 0.0F, static_cast<float>(size - 1));
  const auto first = static_cast<std::size_t>(inside);
  return {first, std::min(first + 1, static_cast<std::size_t>(size - 1)), inside - static_cast<float>(first)};
}

void sample(std::span<const std::uint8_t> picture, const SampleShape& shape, const AffineMap& map,
            std::span<float> output) {
  const auto channels = static_cast<std::size_t>(shape.channels);
  const std::size_t stride = static_cast<std::size_t>(shape.width) * channels;
  float* out = output.data();
  for (int y = 0; y < shape.height; ++y) {
    const auto rowX = map.b * static_cast<float>(y) + map.c;
    const auto rowY = map.e * static_cast<float>(y) + map.f;
    for (int x = 0; x < shape.width; ++x) {
      const Between across = between(map.a * static_cast<float>(x) + rowX, shape.width);
      const Between down = between(map.d * static_cast<float>(x) + rowY, shape.height);
      const std::uint8_t* upper = picture.data() + down.first * stride;
      const std::uint8_t* lower = picture.data() + down.second * stride;
      for (std::size_t c = 0; c < channels; ++c) {
        const auto mix = [&](const std::uint8_t* row) {
          const auto left = static_cast<float>(row[across.first * channels + c]);
          const auto right = static_cast<float>(row[across.second * channels + c]);
          return left + across.share * (right - left);
        };
        const float above = mix(upper);
        *out++ = (above + down.share * (mix(lower) - above)) * (1.0F / 255);
      }
    }
  }
}

}  // namespace

bool areOnPaper(const LabelledSamples& samples) {
  const SampleShape& shape = samples.shape;
  if (shape.isVector() || shape.channels != 1) return false;
  if (shape.width > mostDrawingSide || shape.height > mostDrawingSide) return false;
  constexpr std::size_t enough = 1000;
  const std::size_t step = std::max<std::size_t>(samples.size() / enough, 1);
  std::size_t edge = 0;
  std::size_t paper = 0;
  for (std::size_t i = 0; i < samples.size(); i += step) {
    const auto image = samples.image(i);
    for (int y = 0; y < shape.height; ++y) {
      const bool rim = y == 0 || y == shape.height - 1;
      for (int x = 0; x < shape.width; x += rim ? 1 : std::max(shape.width - 1, 1)) {
        ++edge;
        if (image[static_cast<std::size_t>(y * shape.width + x)] < mostPaper) ++paper;
      }
    }
  }
  return paper * 10 >= edge * 9;
}

void augmentPhoto(const AugmentationConfig& config, std::span<const std::uint8_t> picture,
                  const SampleShape& shape, Random& random, std::span<float> output) {
  if (!config.enabled) {
    std::ranges::transform(picture, output.begin(),
                           [](std::uint8_t value) { return static_cast<float>(value) * (1.0F / 255); });
    return;
  }
  const float shift = config.shift * static_cast<float>(std::max(shape.width, shape.height)) / sideOfShift;
  AffineMap map = drawAffineMap(config, shift, shape.width, shape.height, random);
  if (config.mirror && random.uniform() < 0.5F) {
    // The output's x runs the other way.
    const auto last = static_cast<float>(shape.width - 1);
    map.c += map.a * last;
    map.f += map.d * last;
    map.a = -map.a;
    map.d = -map.d;
  }
  sample(picture, shape, map, output);
}

}  // namespace likeness
