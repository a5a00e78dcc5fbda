#pragma once

#include <memory>
#include <span>
#include <vector>

#include "engine/core/crew.h"
#include "engine/project/kernel_convolution.h"

namespace likeness {

/// The repulsion of t-SNE in the plane by interpolation on a grid and FFT, after Linderman et al. 2019
/// (FIt-SNE). Theirs sums four charges by one kernel; here it is one charge: with the potential
///   phi(y) = sum_j 1 / (1 + |y - y_j|^2)
/// the force sum_j (y - y_j) / (1 + |y - y_j|^2)^2 is -grad phi / 2, and the splines of the interpolation
/// have a gradient. Errors of a force: below 1 % of the mean force.
class GridRepulsion {
 public:
  explicit GridRepulsion(float spacing = 0.5F) : spacing_(spacing) {}

  /// Sets the forces between `places` (x, y, x, y ...) and returns sum over i != j of 1 / (1 + d_ij^2).
  double compute(std::span<const float> places, std::span<float> forces, Crew& crew, int parts);

 private:
  struct Frame;

  Frame frameOf(std::span<const float> places, Crew& crew, int parts);
  void spread(const Frame& frame, std::span<const float> places, Crew& crew, int parts);
  double gather(const Frame& frame, std::span<const float> places, std::span<float> forces, Crew& crew,
                int parts);

  float spacing_;
  float usedSpacing_ = 0;
  std::unique_ptr<KernelConvolution> convolution_;
  std::vector<std::vector<float>> grids_;  // charges, one grid a part
};

}  // namespace likeness
