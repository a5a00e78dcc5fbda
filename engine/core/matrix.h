#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace likeness {

/// A dense row-major float matrix: one row a vector.
struct Matrix {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<float> values;  // rows * columns

  Matrix() = default;
  Matrix(std::size_t rowCount, std::size_t columnCount)
      : rows(rowCount), columns(columnCount), values(rowCount * columnCount) {}

  std::span<float> row(std::size_t i) { return {values.data() + i * columns, columns}; }
  std::span<const float> row(std::size_t i) const { return {values.data() + i * columns, columns}; }
  bool operator==(const Matrix&) const = default;
};

}  // namespace likeness
