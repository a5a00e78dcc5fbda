#include "engine/faces/distance_triangle.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>

#include "engine/core/parallel.h"
#include "engine/recognize/product_tiles.h"

namespace likeness {

namespace {

using DoubleTiles = ProductTiles<double>;

constexpr std::size_t probesAtOnce = 4 * DoubleTiles::width;  // a block of probes and
constexpr std::size_t tileBytes = std::size_t{256} << 10;     // a block of tiles stay in the cache

/// Fills the triangle, a block of rows at a time.
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
    perUnit_ = 1 / triangle.unit;
  }

  std::size_t blocks() const { return (rows_.rows + probesAtOnce - 1) / probesAtOnce; }

  void fillBlock(std::size_t block) {
    const std::size_t begin = block * probesAtOnce;
    const std::size_t end = std::min(begin + probesAtOnce, rows_.rows);
    std::vector<double> probes((end - begin) * rows_.columns);
    for (std::size_t row = begin; row < end; ++row) {
      std::ranges::copy(rows_.row(row),
                        probes.begin() + static_cast<std::ptrdiff_t>((row - begin) * rows_.columns));
    }
    const std::size_t bytes = std::max<std::size_t>(rows_.columns, 1) * DoubleTiles::width * sizeof(double);
    const std::size_t step = std::max<std::size_t>(1, tileBytes / bytes);
    const std::size_t tiles = (end + DoubleTiles::width - 1) / DoubleTiles::width;
    for (std::size_t first = 0; first < tiles; first += step) {
      for (std::size_t row = begin; row < end; row += DoubleTiles::height) {
        const std::size_t count = std::min(DoubleTiles::height, end - row);
        multiply(row, count, probes.data() + (row - begin) * rows_.columns, first,
                 std::min(first + step, tiles));
      }
    }
  }

 private:
  void multiply(std::size_t row, std::size_t count, const double* probes, std::size_t firstTile,
                std::size_t lastTile) {
    DoubleTiles::Probes pointers;
    for (std::size_t p = 0; p < DoubleTiles::height; ++p) {
      pointers[p] = probes + std::min(p, count - 1) * rows_.columns;
    }
    for (std::size_t t = firstTile; t < lastTile; ++t) {
      DoubleTiles::Products products{};
      multiply_(pointers, tiles_.tile(t), 0, tiles_.dimension, products);
      for (std::size_t p = 0; p < count; ++p) store(row + p, t * DoubleTiles::width, products[p].data());
    }
  }

  void store(std::size_t row, std::size_t begin, const double* products) {
    const std::size_t end = std::min(begin + DoubleTiles::width, row);
    std::int32_t* target = triangle_.values.get() + DistanceTriangle::start(row);
    for (std::size_t other = begin; other < end; ++other) {
      const double square = squares_[row] + squares_[other] - 2 * products[other - begin];
      target[other] = whole(square);
    }
  }

  std::int32_t whole(double square) const {
    if (!std::isfinite(square)) return DistanceTriangle::infinite;
    const double distance = std::sqrt(square < 0 ? 0 : square) * perUnit_;
    return static_cast<std::int32_t>(std::min(distance + 0.5, DistanceTriangle::infinite - 1.0));
  }

  const Matrix& rows_;
  DistanceTriangle& triangle_;
  DoubleTiles tiles_;
  std::vector<double> squares_;
  double largest_ = 0;
  double perUnit_ = 0;
  DoubleTiles::Multiply multiply_ = DoubleTiles::fastestMultiply();
};

}  // namespace

DistanceTriangle DistanceTriangle::of(const Matrix& rows, int threads, const std::stop_token& stop) {
  DistanceTriangle triangle;
  triangle.rows = rows.rows;
  if (rows.rows < 2) return triangle;
  triangle.values = std::make_unique_for_overwrite<std::int32_t[]>(start(rows.rows));
  Filler filler(rows, triangle);
  // The longest first, and each thread takes one when it has done its last, so that they end together.
  std::atomic<std::size_t> next = 0;
  parallelFor(static_cast<std::size_t>(std::max(threads, 1)), threads, [&](std::size_t, std::size_t) {
    while (!stop.stop_requested()) {
      const std::size_t taken = next++;
      if (taken >= filler.blocks()) return;
      filler.fillBlock(filler.blocks() - 1 - taken);
    }
  });
  return triangle;
}

}  // namespace likeness
