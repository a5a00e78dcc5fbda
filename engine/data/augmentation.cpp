#include "engine/data/augmentation.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "engine/data/affine_map.h"
#include "engine/data/waves.h"

namespace likeness {

namespace {

constexpr int mostSide = Waves::mostSide;

/// A picture with a frame of paper, so that neighbours and samples need no test for the edge.
struct FramedPicture {
  static constexpr int frame = 2;

  FramedPicture(int w, int h) : width(w), height(h), stride(w + 2 * frame) {}
  float* row(int y) { return values.data() + (y + frame) * stride + frame; }
  const float* row(int y) const { return values.data() + (y + frame) * stride + frame; }

  int width;
  int height;
  int stride;
  std::array<float, (mostSide + 2 * frame) * (mostSide + 2 * frame)> values{};
};

void changeThickness(const FramedPicture& source, float amount, FramedPicture& target) {
  const bool thicker = amount > 0;
  const float share = std::min(std::abs(amount), 1.0F);
  for (int y = 0; y < source.height; ++y) {
    const float* above = source.row(y - 1);
    const float* here = source.row(y);
    const float* below = source.row(y + 1);
    float* out = target.row(y);
    if (thicker) {
      for (int x = 0; x < source.width; ++x) {
        const float most = std::max({here[x], here[x - 1], here[x + 1], above[x], below[x]});
        out[x] = here[x] + (most - here[x]) * share;
      }
    } else {
      for (int x = 0; x < source.width; ++x) {
        const float least = std::min({here[x], here[x - 1], here[x + 1], above[x], below[x]});
        out[x] = here[x] + (least - here[x]) * share;
      }
    }
  }
}

void sample(const FramedPicture& source, const AffineMap& map, const Waves& waves, std::span<float> output) {
  const auto width = static_cast<float>(source.width);
  const auto height = static_cast<float>(source.height);
  const float* origin = source.row(0);
  float* out = output.data();
  for (int y = 0; y < source.height; ++y) {
    const auto row = static_cast<std::size_t>(y);
    const float rowX = map.b * static_cast<float>(y) + map.c + waves.acrossByRow[row];
    const float rowY = map.e * static_cast<float>(y) + map.f + waves.downByRow[row];
    for (int x = 0; x < source.width; ++x) {
      // Clamped into the frame, where everything is paper; shifted by one so that truncation rounds down.
      const auto column = static_cast<std::size_t>(x);
      const float atX = map.a * static_cast<float>(x) + rowX + waves.acrossByColumn[column];
      const float atY = map.d * static_cast<float>(x) + rowY + waves.downByColumn[column];
      const float fromX = std::clamp(atX, -1.0F, width) + 1;
      const float fromY = std::clamp(atY, -1.0F, height) + 1;
      const int left = static_cast<int>(fromX);
      const int top = static_cast<int>(fromY);
      const float right = fromX - static_cast<float>(left);
      const float low = fromY - static_cast<float>(top);
      const float* corner = origin + (top - 1) * source.stride + (left - 1);
      const float upper = corner[0] + right * (corner[1] - corner[0]);
      const float lower = corner[source.stride] + right * (corner[source.stride + 1] - corner[source.stride]);
      *out++ = upper + low * (lower - upper);
    }
  }
}

}  // namespace

void augment(const AugmentationConfig& config, std::span<const std::uint8_t> picture, int width, int height,
             Random& random, std::span<float> output) {
  assert(width <= mostSide && height <= mostSide);
  if (!config.enabled) {
    std::transform(picture.begin(), picture.end(), output.begin(),
                   [](std::uint8_t value) { return static_cast<float>(value) / 255; });
    return;
  }
  FramedPicture source(width, height);
  for (int y = 0; y < height; ++y) {
    const auto* from = picture.data() + y * width;
    std::transform(from, from + width, source.row(y),
                   [](std::uint8_t value) { return static_cast<float>(value) * (1.0F / 255); });
  }
  const float thickness = random.uniform(-config.thickness, config.thickness);
  const AffineMap map = drawAffineMap(config, config.shift, width, height, random);
  const Waves waves = config.bend > 0 ? drawWaves(config.bend, width, height, random) : Waves{};
  if (thickness == 0) {
    sample(source, map, waves, output);
    return;
  }
  FramedPicture changed(width, height);
  changeThickness(source, thickness, changed);
  sample(changed, map, waves, output);
}

}  // namespace likeness
