#pragma once

#include <array>
#include <cmath>

#include "engine/core/random.h"
#include "engine/data/labelled_samples.h"
#include "engine/recognize/ink.h"

namespace likeness::tests {

/// Strokes of a digit in a square of side 1, drawn as a child is taught to.
inline Ink digitInk(int digit) {
  const auto arc = [](float x, float y, float rx, float ry, float from, float to) {
    Stroke stroke;
    for (int i = 0; i <= 24; ++i) {
      const float angle = (from + (to - from) * static_cast<float>(i) / 24) * 0.0174533F;
      stroke.push_back({x + rx * std::cos(angle), y + ry * std::sin(angle)});
    }
    return stroke;
  };
  switch (digit) {
    case 0:
      return {{arc(0.5F, 0.5F, 0.3F, 0.5F, 0, 360)}};
    case 1:
      return {{{{0.35F, 0.2F}, {0.5F, 0}, {0.5F, 1}}}};
    case 2: {
      Stroke stroke = arc(0.5F, 0.27F, 0.3F, 0.27F, 180, 380);
      stroke.insert(stroke.end(), {{0.2F, 1}, {0.8F, 1}});
      return {{stroke}};
    }
    case 3:
      return {{arc(0.45F, 0.25F, 0.3F, 0.25F, 200, 450), arc(0.45F, 0.75F, 0.33F, 0.25F, 270, 520)}};
    case 4:
      return {{{{0.6F, 0}, {0.1F, 0.65F}, {0.9F, 0.65F}}, {{0.65F, 0.35F}, {0.65F, 1}}}};
    case 5: {
      Stroke stroke = {{0.25F, 0}, {0.22F, 0.42F}};
      const Stroke bow = arc(0.42F, 0.68F, 0.33F, 0.32F, 230, 500);
      stroke.insert(stroke.end(), bow.begin(), bow.end());
      return {{stroke, {{0.25F, 0}, {0.75F, 0}}}};
    }
    case 6:
      return {{{{0.65F, 0}, {0.35F, 0.4F}, {0.22F, 0.7F}}, arc(0.5F, 0.72F, 0.28F, 0.28F, 0, 360)}};
    case 7:
      return {{{{0.15F, 0}, {0.85F, 0}, {0.4F, 1}}}};
    case 8:
      return {{arc(0.5F, 0.24F, 0.24F, 0.24F, 0, 360), arc(0.5F, 0.74F, 0.3F, 0.26F, 0, 360)}};
    default:
      return {{arc(0.5F, 0.28F, 0.27F, 0.28F, 0, 360), {{0.77F, 0.28F}, {0.65F, 1}}}};
  }
}

/// Digits with a slightly unsteady hand, one class after the other and again.
inline LabelledSamples syntheticDigits(std::size_t count, std::uint64_t seed) {
  Random random(seed);
  LabelledSamples images;
  for (int digit = 0; digit < 10; ++digit) images.classNames.push_back(std::to_string(digit));
  for (std::size_t i = 0; i < count; ++i) {
    const int digit = static_cast<int>(i % 10);
    Ink ink = digitInk(digit);
    const float slant = random.uniform(-0.25F, 0.25F);
    const float width = random.uniform(0.75F, 1.2F);
    for (Stroke& stroke : ink.strokes) {
      for (InkPoint& point : stroke) {
        point.x = point.x * width - slant * point.y + random.uniform(-0.02F, 0.02F);
        point.y += random.uniform(-0.02F, 0.02F);
      }
    }
    images.add(renderInk(ink).pixels, digit);
  }
  return images;
}

}  // namespace likeness::tests
