#include "engine/data/waves.h"

#include <cassert>
#include <cmath>
#include <numbers>

namespace likeness {

namespace {

void drawWave(float most, int side, Random& random, std::array<float, Waves::mostSide>& wave) {
  const float amplitude = random.uniform(-most, most);
  const float periods = random.uniform(0.5F, 1.5F);
  const float phase = random.uniform(0, 2 * std::numbers::pi_v<float>);
  const float perPixel = 2 * std::numbers::pi_v<float> * periods / static_cast<float>(side);
  // Less its mean, so that a wave bends and does not shift.
  float mean = 0;
  for (int i = 0; i < side; ++i) {
    const float value = amplitude * std::sin(perPixel * static_cast<float>(i) + phase);
    wave[static_cast<std::size_t>(i)] = value;
    mean += value / static_cast<float>(side);
  }
  for (int i = 0; i < side; ++i) wave[static_cast<std::size_t>(i)] -= mean;
}

}  // namespace

Waves drawWaves(float most, int width, int height, Random& random) {
  assert(width <= Waves::mostSide && height <= Waves::mostSide);
  Waves waves;
  drawWave(most, height, random, waves.acrossByRow);
  drawWave(most, width, random, waves.acrossByColumn);
  drawWave(most, height, random, waves.downByRow);
  drawWave(most, width, random, waves.downByColumn);
  return waves;
}

}  // namespace likeness
