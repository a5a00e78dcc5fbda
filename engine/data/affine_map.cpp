#include "engine/data/affine_map.h"

#include <cmath>
#include <numbers>

namespace likeness {

AffineMap drawAffineMap(const AugmentationConfig& config, float shift, int width, int height,
                        Random& random) {
  const float angle = random.uniform(-config.rotation, config.rotation) * std::numbers::pi_v<float> / 180;
  const float shear = random.uniform(-config.shear, config.shear);
  const float scaleX = std::exp(random.uniform(-config.scale, config.scale));
  const float scaleY = std::exp(random.uniform(-config.scale, config.scale));
  const float shiftX = random.uniform(-shift, shift);
  const float shiftY = random.uniform(-shift, shift);
  const float cosine = std::cos(angle);
  const float sine = std::sin(angle);
  AffineMap map{cosine * scaleX, (shear - sine) * scaleX, 0, sine * scaleY, cosine * scaleY, 0};
  // About the middle of the picture.
  const float middleX = static_cast<float>(width - 1) / 2;
  const float middleY = static_cast<float>(height - 1) / 2;
  map.c = middleX + shiftX - map.a * middleX - map.b * middleY;
  map.f = middleY + shiftY - map.d * middleX - map.e * middleY;
  return map;
}

}  // namespace likeness
