#include <algorithm>
#include <cmath>

#include "engine/core/random.h"
#include "engine/project/map_start.h"
#include "engine/project/pca.h"

namespace likeness {

namespace {

constexpr float extent = 10;
constexpr float noise = 1e-4F;

}  // namespace

Matrix principalStart(const Matrix& vectors, int dimensions, std::uint64_t seed,
                      const std::stop_token& stop) {
  const auto columns = static_cast<std::size_t>(dimensions);
  Matrix start(vectors.rows, columns);
  PcaConfig config;
  config.components = columns;
  const Matrix places = principalAxes(vectors, config, stop).place(vectors);
  float largest = 0;
  for (std::size_t i = 0; i < start.rows; ++i) {
    std::ranges::copy(places.row(i), start.row(i).begin());
    largest = std::max(largest, std::abs(start.row(i)[0]));
  }
  const float scale = largest > 0 ? extent / 2 / largest : 1;
  Random random(seed, 2);
  for (float& value : start.values) value = value * scale + noise * random.normal();
  return start;
}

}  // namespace likeness
