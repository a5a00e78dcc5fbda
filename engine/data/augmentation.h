#pragma once

#include <cstdint>
#include <span>

#include "engine/core/random.h"

namespace likeness {

/// How far training pictures may be changed; every change is drawn uniformly from [-x, x].
struct AugmentationConfig {
  bool enabled = true;
  float shift = 1.0F;      // pixels, across and down on their own
  float rotation = 10.0F;  // degrees
  float scale = 0.15F;     // natural logarithm of the factor, across and down on their own
  float shear = 0.2F;      // pixels across a pixel down
  float thickness = 0.7F;  // share of a pixel that strokes grow (above 0) or shrink on every side
  float penForms = 0.5F;  // share of MNIST's 1, 4, 7 and 9 that are drawn as other hands do (see drawPenForm)
  bool mirror = false;    // half of the pictures that are no drawings become their mirror image
  float bend = 1.0F;      // pixels that smooth waves move ink by: parts grow, shrink, lean on their own

  bool operator==(const AugmentationConfig&) const = default;
};

/// Draws one change from `random` and applies it to a width x height grey picture (0 is paper). The output is
/// in [0, 1]. Strokes are thickened by mixing with the picture's dilation (thinned: erosion) over the four
/// neighbours; the rest is one affine map with waves added (see Waves), sampled bilinearly. Both sides at
/// most 64 pixels. Pen forms, which depend on the class, are drawn by BatchSource.
void augment(const AugmentationConfig& config, std::span<const std::uint8_t> picture, int width, int height,
             Random& random, std::span<float> output);

}  // namespace likeness
