#pragma once

#include <array>
#include <cstddef>
#include <limits>
#include <numeric>
#include <span>

namespace likeness {

/// |a - b|^2 by differences, without the cancellation of |a|^2 + |b|^2 - 2ab. What is no number counts as
/// infinitely far.
inline float squaredDistance(std::span<const float> a, std::span<const float> b) {
  // Eight sums at once, which fit vector registers; their order is fixed, so equal rows are equally far.
  std::array<float, 8> sums{};
  std::size_t i = 0;
  for (; i + sums.size() <= a.size(); i += sums.size()) {
    for (std::size_t j = 0; j < sums.size(); ++j) {
      const float difference = a[i + j] - b[i + j];
      sums[j] += difference * difference;
    }
  }
  float sum = std::accumulate(sums.begin(), sums.end(), 0.0F);
  for (; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return sum >= 0 ? sum : std::numeric_limits<float>::infinity();
}

}  // namespace likeness
