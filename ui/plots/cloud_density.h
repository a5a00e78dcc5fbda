#pragma once

#include <QImage>
#include <cstdint>
#include <stop_token>
#include <vector>

#include "ui/plots/cloud_scene.h"

namespace likeness::ui {

/// Sums of colours, pixel by pixel: a million points as one picture.
class CloudDensity {
 public:
  /// `radius` of a point in pixels of the image.
  CloudDensity(const QSize& size, double radius);

  /// Adds a point with the sum `weight` in its middle; where it is outside nothing happens.
  void add(double x, double y, QRgb color, float weight);
  /// The picture: 1 - exp(-`opacity` x sum) of the mixed colour over `surface`.
  QImage resolve(double opacity, QRgb surface, const std::stop_token& stop) const;

 private:
  // Red, green, blue in linear light and the weight, added at once.
  using Sum = float __attribute__((vector_size(16)));
  struct Tap {
    std::ptrdiff_t offset;
    float share;  // of the pixel that a disc covers
  };

  QSize size_;
  int pad_ = 0;  // pixels around, so that no disc has to be cut
  std::ptrdiff_t stride_ = 0;
  std::vector<Sum> sums_;
  std::vector<Tap> taps_;
};

}  // namespace likeness::ui
