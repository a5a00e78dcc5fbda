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

extern template struct ProductTiles<float>;
extern template struct ProductTiles<double>;

}  // namespace likeness
