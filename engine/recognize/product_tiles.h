#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "engine/core/matrix.h"

namespace likeness {

/// The rows of a matrix rearranged for many scalar products: tiles of `width` rows, one dimension after the
/// other, the last tile filled up with zeros. T is float, or double where rounding would change a decision.
template <class T>
struct ProductTiles {
  static constexpr std::size_t width = 128 / sizeof(T);  // rows whose products one pass of the kernel yields
  static constexpr std::size_t height = 4;               // probes of one pass

  using Probes = std::array<const T*, height>;
  using Products = std::array<std::array<T, width>, height>;
  /// Adds the products of dimensions [begin, end) of the probes with a tile.
  using Multiply = void (*)(const Probes& probes, const T* tile, std::size_t begin, std::size_t end,
                            Products& products);

  explicit ProductTiles(const Matrix& rows);

  const T* tile(std::size_t i) const { return values.data() + i * dimension * width; }
  /// The kernel for the widest vectors of this processor.
  static Multiply fastestMultiply();

  std::size_t count = 0;
  std::size_t dimension = 0;
  std::vector<T> values;  // count * dimension * width
};

/// Halves of |r|^2 over the first dimensions of every row, for each stage of a product: what remains of a
/// distance once its later dimensions are left away, so that most pairs that are far apart need not be
/// multiplied to the end.
class StagedSquares {
 public:
  static constexpr std::size_t stride = 32;  // dimensions of a stage

  /// Rows that fill the last tile up are infinitely long.
  explicit StagedSquares(const Matrix& rows);

  std::size_t stages() const { return stages_; }
  /// stages() times ProductTiles<float>::width values.
  const float* tile(std::size_t i) const { return values_.data() + i * stages_ * ProductTiles<float>::width; }
  float of(std::size_t row, std::size_t stage) const {
    constexpr std::size_t width = ProductTiles<float>::width;
    return values_[(row / width * stages_ + stage) * width + row % width];
  }

 private:
  std::size_t stages_;
  std::vector<float> values_;
};

/// Sets the products of probes with a tile of StagedSquares' rows, unless after some stage s of `stages`
/// there is |r|^2 / 2 - p r > limits[s * height + p] for all of them: false then, and the products are
/// incomplete.
using MultiplyNear = bool (*)(const ProductTiles<float>::Probes& probes, const float* tile,
                              std::size_t dimension, const float* squares, const float* limits,
                              ProductTiles<float>::Products& products);
MultiplyNear fastestMultiplyNear();

extern template struct ProductTiles<float>;
extern template struct ProductTiles<double>;

}  // namespace likeness
