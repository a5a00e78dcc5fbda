#pragma once

#include <array>

#include "engine/core/random.h"

namespace likeness {

/// Smooth displacements in pixels, added to where an output pixel is taken from; each depends on the row or
/// on the column alone. Along their own axis they stretch one part of a picture and press another, across it
/// they bend strokes: what differs between hands beyond a turn, a slant and a change of size.
struct Waves {
  static constexpr int mostSide = 64;
  std::array<float, mostSide> acrossByRow{};
  std::array<float, mostSide> acrossByColumn{};
  std::array<float, mostSide> downByRow{};
  std::array<float, mostSide> downByColumn{};
};

/// Each is a sine of between half a period and one and a half over the side, of a phase drawn at random and
/// an amplitude drawn from [-most, most] pixels. Sides are at most 64 pixels.
Waves drawWaves(float most, int width, int height, Random& random);

}  // namespace likeness
