#pragma once

#include <span>
#include <vector>

namespace likeness {

/// A rising step of an isotonic fit.
struct IsotonicStep {
  float from = 0;    // least x of its points
  float to = 0;      // greatest x
  double value = 0;  // their weighted mean
  double weight = 0;
};

/// The non-decreasing function nearest to points by squares: pool adjacent violators (Ayer et al. 1955).
/// `x` in any order, `y` beside it, both of one size; points of equal x count as one. Steps in the order of
/// x, values strictly rising. No points give no steps.
std::vector<IsotonicStep> isotonicFit(std::span<const float> x, std::span<const float> y);

}  // namespace likeness
