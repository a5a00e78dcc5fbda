#pragma once

#include "engine/core/random.h"
#include "engine/data/augmentation.h"

namespace likeness {

/// x' = a x + b y + c, y' = d x + e y + f: where an output pixel is taken from.
struct AffineMap {
  float a, b, c, d, e, f;
};

/// A turn, slant, change of size and shift (in pixels, `shift` at most) about the middle of a picture.
AffineMap drawAffineMap(const AugmentationConfig& config, float shift, int width, int height, Random& random);

}  // namespace likeness
