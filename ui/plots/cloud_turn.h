#pragma once

#include <array>

namespace likeness::ui {

/// How points in space are turned before they are looked at: the rows of a rotation. x is to the right, y
/// upwards, z towards the eye.
struct CloudTurn {
  std::array<float, 9> rows = {1, 0, 0, 0, 1, 0, 0, 0, 1};

  std::array<float, 3> of(float x, float y, float z) const;
  /// Turned further by hand: `across` radians about the upright axis, `down` radians about the level one.
  CloudTurn further(double across, double down) const;
  bool operator==(const CloudTurn&) const = default;
};

}  // namespace likeness::ui
