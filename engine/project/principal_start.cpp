#include <algorithm>
#include <cmath>

#include "engine/core/random.h"
#include "engine/project/map_start.h"
#include "engine/project/projection.h"

namespace likeness {

namespace {

constexpr float extent = 10;
constexpr float noise = 1e-4F;

/// What the two principal axes leave of the rows: their first axis is the third.
Matrix remainder(const Matrix& vectors, const PlaneProjection& plane) {
  Matrix rest = vectors;
  for (std::size_t i = 0; i < rest.rows; ++i) {
    const auto place = plane.place(vectors.row(i));
    const auto row = rest.row(i);
    for (std::size_t d = 0; d < row.size(); ++d) {
      row[d] -= place[0] * plane.axes[0][d] + place[1] * plane.axes[1][d];
    }
  }
  return rest;
}

}  // namespace

Matrix principalStart(const Matrix& vectors, int dimensions, std::uint64_t seed,
                      const std::stop_token& stop) {
  const auto columns = static_cast<std::size_t>(dimensions);
  Matrix start(vectors.rows, columns);
  const PlaneProjection plane = principalPlane(vectors, stop);
  const Matrix places = plane.place(vectors);
  Matrix third;
  if (columns > 2) third = principalPlane(remainder(vectors, plane), stop).place(remainder(vectors, plane));
  float largest = 0;
  for (std::size_t i = 0; i < start.rows; ++i) {
    std::ranges::copy(places.row(i), start.row(i).begin());
    if (columns > 2) start.row(i)[2] = third.row(i)[0];
    largest = std::max(largest, std::abs(start.row(i)[0]));
  }
  const float scale = largest > 0 ? extent / 2 / largest : 1;
  Random random(seed, 2);
  for (float& value : start.values) value = value * scale + noise * random.normal();
  return start;
}

}  // namespace likeness
