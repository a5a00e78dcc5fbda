#include "engine/faces/distance_triangle.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/core/parallel.h"
#include "engine/recognize/product_tiles.h"

namespace likeness {

namespace {

using DoubleTiles = ProductTiles<double>;

/// Fills the triangle, a strip of tileHeight rows at a time.
class Filler {
 public:
  Filler(const Matrix& rows, DistanceTriangle& triangle)
      : rows_(rows), triangle_(triangle), tiles_(rows), squares_(tiles_.count * DoubleTiles::width) {
    for (std::size_t r = 0; r < rows.rows; ++r) {
      const auto row = rows.row(r);
      squares_[r] = std::inner_product(row.begin(), row.end(), row.begin(), 0.0);
      if (std::isfinite(squares_[r])) largest_ = std::max(largest_, squares_[r]);
    }
    // No two rows are farther apart than twice the longest is long.
    triangle.unit = std::max(2 * std::sqrt(largest_), 1e-30) / (DistanceTriangle::infinite - 1.0);
  }

  std::size_t strips() const { return (rows_.rows + DoubleTiles::height - 1) / DoubleTiles::height; }

  void fillStrip(std::size_t strip) {
    const std::size_t first = strip * DoubleTiles::height;
    const std::size_t count = std::min(DoubleTiles::height, rows_.rows - first);
    std::vector<double> probes(DoubleTiles::height * rows_.columns);
    DoubleTiles::Probes pointers;
    for (std::size_t p = 0; p < DoubleTiles::height; ++p) {
      pointers[p] = probes.data() + p * rows_.columns;
      if (p < count) std::ranges::copy(rows_.row(first + p), probes.begin() + p * rows_.columns);
    }
    for (std::size_t t = 0; t * DoubleTiles::width < first + count; ++t) {
      DoubleTiles::Products products{};
      multiply_(pointers, tiles_.tile(t), 0, tiles_.dimension, products);
      for (std::size_t p = 0; p < count; ++p) store(first + p, t * DoubleTiles::width, products[p].data());
    }
  }

 private:
  void store(std::size_t row, std::size_t begin, const double* products) {
    const std::size_t end = std::min(begin + DoubleTiles::width, row);
    std::int32_t* target = triangle_.values.data() + DistanceTriangle::start(row);
    for (std::size_t other = begin; other < end; ++other) {
      const double square = squares_[row] + squares_[other] - 2 * products[other - begin];
      target[other] = whole(square);
    }
  }

  std::int32_t whole(double square) const {
    if (!std::isfinite(square)) return DistanceTriangle::infinite;
    const double distance = std::sqrt(std::max(square, 0.0)) / triangle_.unit;
    return static_cast<std::int32_t>(std::min(distance + 0.5, DistanceTriangle::infinite - 1.0));
  }

  const Matrix& rows_;
  DistanceTriangle& triangle_;
  DoubleTiles tiles_;
  std::vector<double> squares_;
  double largest_ = 0;
  DoubleTiles::Multiply multiply_ = DoubleTiles::fastestMultiply();
};

}  // namespace

DistanceTriangle DistanceTriangle::of(const Matrix& rows, int threads, const std::stop_token& stop) {
  DistanceTriangle triangle;
  triangle.rows = rows.rows;
  if (rows.rows < 2) return triangle;
  triangle.values.resize(start(rows.rows));
  Filler filler(rows, triangle);
  const std::size_t strips = filler.strips();
  // A short strip with a long one, so that every thread has as much to do.
  parallelFor((strips + 1) / 2, threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t strip = begin; strip < end && !stop.stop_requested(); ++strip) {
      filler.fillStrip(strip);
      if (strips - 1 - strip != strip) filler.fillStrip(strips - 1 - strip);
    }
  });
  return triangle;
}

}  // namespace likeness
