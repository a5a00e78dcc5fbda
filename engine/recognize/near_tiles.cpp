#include "engine/recognize/near_tiles.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace likeness {

namespace {

Matrix movedTo(const std::vector<float>& origin, const Matrix& rows) {
  Matrix moved = rows;
  for (std::size_t r = 0; r < rows.rows; ++r) {
    const auto row = moved.row(r);
    for (std::size_t d = 0; d < row.size(); ++d) row[d] -= origin[d];
  }
  return moved;
}

bool isZero(const std::vector<float>& origin) {
  return std::ranges::count(origin, 0.0F) == static_cast<std::ptrdiff_t>(origin.size());
}

}  // namespace

NearTiles::NearTiles(const Matrix& rows) : NearTiles(rows, originOf(rows)) {}

NearTiles::NearTiles(const Matrix& rows, std::vector<float> from)
    : ProductTiles<float>(isZero(from) ? rows : movedTo(from, rows)),
      origin(std::move(from)),
      halfSquares(count * width, std::numeric_limits<float>::infinity()) {
  for (std::size_t r = 0; r < rows.rows; ++r) {
    const float* column = tile(r / width) + r % width;
    float square = 0;
    for (std::size_t d = 0; d < dimension; ++d) square += column[d * width] * column[d * width];
    halfSquares[r] = square / 2;
  }
}

std::vector<float> NearTiles::originOf(const Matrix& rows) {
  std::vector<double> sums(rows.columns);
  double squares = 0;
  for (std::size_t r = 0; r < rows.rows; ++r) {
    const auto row = rows.row(r);
    for (std::size_t d = 0; d < row.size(); ++d) sums[d] += row[d];
    for (const float value : row) squares += double{value} * value;
  }
  const auto count = static_cast<double>(rows.rows);
  double ofMean = 0;
  for (const double sum : sums) ofMean += sum / count * (sum / count);
  std::vector<float> origin(rows.columns);
  if (!(ofMean > 0.9 * squares / count)) return origin;  // nor where something is no number
  for (std::size_t d = 0; d < origin.size(); ++d) {
    if (std::isfinite(sums[d])) origin[d] = static_cast<float>(sums[d] / count);
  }
  return origin;
}

}  // namespace likeness
