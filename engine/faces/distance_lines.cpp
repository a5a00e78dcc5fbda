#include "engine/faces/distance_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace likeness {

using Tiles = ProductTiles<float>;

namespace {

float squareOf(std::span<const float> row) {
  return std::inner_product(row.begin(), row.end(), row.begin(), 0.0F);
}

}  // namespace

DistanceLines::DistanceLines(const Matrix& rows) : rows_(rows.rows), tiles_(rows), squares_(rows.rows) {
  for (std::size_t r = 0; r < rows.rows; ++r) squares_[r] = squareOf(rows.row(r));
}

void DistanceLines::measure(std::span<const std::span<const float>> probes, std::span<float> lines) const {
  if (probes.empty()) return;
  Tiles::Probes pointers;
  std::array<float, most> squares;
  for (std::size_t p = 0; p < most; ++p) {
    const auto probe = probes[std::min(p, probes.size() - 1)];
    pointers[p] = probe.data();
    squares[p] = squareOf(probe);
  }
  for (std::size_t t = 0; t < tiles_.count; ++t) {
    Tiles::Products products{};
    multiply_(pointers, tiles_.tile(t), 0, tiles_.dimension, products);
    const std::size_t first = t * Tiles::width;
    const std::size_t end = std::min(first + Tiles::width, rows_);
    for (std::size_t p = 0; p < probes.size(); ++p) {
      for (std::size_t r = first; r < end; ++r) {
        const float square = squares[p] + squares_[r] - 2 * products[p][r - first];
        lines[p * rows_ + r] = std::sqrt(square < 0 ? 0 : square);
      }
    }
  }
}

}  // namespace likeness
