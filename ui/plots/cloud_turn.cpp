#include "ui/plots/cloud_turn.h"

#include <cmath>
#include <cstddef>

namespace likeness::ui {

namespace {

using Rows = std::array<float, 9>;

Rows product(const Rows& a, const Rows& b) {
  Rows result{};
  for (std::size_t r = 0; r < 3; ++r) {
    for (std::size_t c = 0; c < 3; ++c) {
      for (std::size_t k = 0; k < 3; ++k) result[3 * r + c] += a[3 * r + k] * b[3 * k + c];
    }
  }
  return result;
}

}  // namespace

std::array<float, 3> CloudTurn::of(float x, float y, float z) const {
  return {rows[0] * x + rows[1] * y + rows[2] * z, rows[3] * x + rows[4] * y + rows[5] * z,
          rows[6] * x + rows[7] * y + rows[8] * z};
}

CloudTurn CloudTurn::further(double across, double down) const {
  const auto ca = static_cast<float>(std::cos(across));
  const auto sa = static_cast<float>(std::sin(across));
  const auto cd = static_cast<float>(std::cos(down));
  const auto sd = static_cast<float>(std::sin(down));
  const Rows aboutUpright = {ca, 0, sa, 0, 1, 0, -sa, 0, ca};
  const Rows aboutLevel = {1, 0, 0, 0, cd, -sd, 0, sd, cd};
  return {product(aboutLevel, product(aboutUpright, rows))};
}

}  // namespace likeness::ui
