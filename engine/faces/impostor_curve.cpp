#include "engine/faces/impostor_curve.h"

#include <algorithm>
#include <cmath>

namespace likeness {

std::optional<ImpostorShare> impostorShare(const ImpostorCurve& curve, float distance) {
  const auto& quantiles = curve.quantiles;
  if (quantiles.empty()) return std::nullopt;
  const auto above = std::ranges::upper_bound(quantiles, distance, {}, &ImpostorQuantile::distance);
  if (above == quantiles.begin()) return ImpostorShare{quantiles.front().share, true};
  const auto below = above - 1;
  if (above == quantiles.end()) return ImpostorShare{below->share, false};
  const double way = static_cast<double>(distance - below->distance) /
                     static_cast<double>(above->distance - below->distance);
  return ImpostorShare{below->share * std::pow(above->share / below->share, way), false};
}

std::uint64_t oneIn(double share) {
  const double number = 1 / std::clamp(share, 1e-15, 1.0);
  const double step = std::pow(10, std::max(0.0, std::floor(std::log10(number)) - 1));
  return static_cast<std::uint64_t>(std::llround(number / step) * std::llround(step));
}

}  // namespace likeness
