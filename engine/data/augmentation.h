#pragma once

#include <cstdint>
#include <span>

#include "engine/core/random.h"

namespace likeness {

/// How far training pictures may be changed; every change is drawn uniformly from [-x, x].
struct AugmentationConfig {
  bool enabled = true;
  float shift = 1.5F;      // pixels
  float rotation = 12.0F;  // degrees
  float scale = 0.12F;     // share of the size
  float shear = 0.2F;      // horizontal offset per row height
  float thickness = 0.6F;  // stroke, in pixels thinner or thicker

  bool operator==(const AugmentationConfig&) const = default;
};

/// Draws one change from `random` and applies it to a width x height grey picture (0 is paper). Output is
/// float in [0, 1] (picture / 255). One interpolation for the affine part; thickness by grey dilation or
/// erosion in the sampling step.
void augment(const AugmentationConfig& config, std::span<const std::uint8_t> picture, int width, int height,
             Random& random, std::span<float> output);

}  // namespace likeness
