#include "engine/recognize/product_tiles.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace likeness {

namespace {

/// Vectors of a fixed length, that the compiler makes of whatever registers the function may use that this is
/// inlined into. Plain loops it unrolls for double until it sees no vectors in them any more.
template <class T>
[[gnu::always_inline]] inline void multiplyTile(const typename ProductTiles<T>::Probes& probes, const T* tile,
                                                std::size_t begin, std::size_t end,
                                                typename ProductTiles<T>::Products& products) {
  constexpr std::size_t bytes = 64;
  typedef T Vector __attribute__((vector_size(bytes)));
  constexpr std::size_t height = ProductTiles<T>::height;
  constexpr std::size_t width = ProductTiles<T>::width;
  static_assert(width * sizeof(T) == 2 * bytes);
  Vector sums[height][2];
  std::memcpy(sums, products.data(), sizeof sums);
  for (std::size_t d = begin; d < end; ++d) {
    Vector values[2];
    std::memcpy(values, tile + d * width, sizeof values);
    for (std::size_t p = 0; p < height; ++p) {
      sums[p][0] += values[0] * probes[p][d];
      sums[p][1] += values[1] * probes[p][d];
    }
  }
  std::memcpy(products.data(), sums, sizeof sums);
}

template <class T>
void multiplyAnywhere(const typename ProductTiles<T>::Probes& probes, const T* tile, std::size_t begin,
                      std::size_t end, typename ProductTiles<T>::Products& products) {
  multiplyTile<T>(probes, tile, begin, end, products);
}

[[gnu::always_inline]] inline bool multiplyStages(const ProductTiles<float>::Probes& probes,
                                                  const float* tile, std::size_t dimension,
                                                  const float* squares, const float* limits,
                                                  ProductTiles<float>::Products& products) {
  using Tiles = ProductTiles<float>;
  Tiles::Products sums{};
  for (std::size_t begin = 0; begin < dimension; begin += StagedSquares::stride) {
    const std::size_t end = std::min(begin + StagedSquares::stride, dimension);
    multiplyTile<float>(probes, tile, begin, end, sums);
    int near = 0;
    for (std::size_t p = 0; p < Tiles::height; ++p) {
      for (std::size_t r = 0; r < Tiles::width; ++r) near |= squares[r] - sums[p][r] <= limits[p] ? 1 : 0;
    }
    if (near == 0) return false;
    squares += Tiles::width;
    limits += Tiles::height;
  }
  products = sums;
  return true;
}

bool multiplyNearAnywhere(const ProductTiles<float>::Probes& probes, const float* tile, std::size_t dimension,
                          const float* squares, const float* limits,
                          ProductTiles<float>::Products& products) {
  return multiplyStages(probes, tile, dimension, squares, limits, products);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] bool multiplyNearAvx2(const ProductTiles<float>::Probes& probes, const float* tile,
                                              std::size_t dimension, const float* squares,
                                              const float* limits, ProductTiles<float>::Products& products) {
  return multiplyStages(probes, tile, dimension, squares, limits, products);
}

[[gnu::target("avx512f")]] bool multiplyNearAvx512(const ProductTiles<float>::Probes& probes,
                                                   const float* tile, std::size_t dimension,
                                                   const float* squares, const float* limits,
                                                   ProductTiles<float>::Products& products) {
  return multiplyStages(probes, tile, dimension, squares, limits, products);
}

template <class T>
[[gnu::target("avx2")]] void multiplyAvx2(const typename ProductTiles<T>::Probes& probes, const T* tile,
                                          std::size_t begin, std::size_t end,
                                          typename ProductTiles<T>::Products& products) {
  multiplyTile<T>(probes, tile, begin, end, products);
}

template <class T>
[[gnu::target("avx512f")]] void multiplyAvx512(const typename ProductTiles<T>::Probes& probes, const T* tile,
                                               std::size_t begin, std::size_t end,
                                               typename ProductTiles<T>::Products& products) {
  multiplyTile<T>(probes, tile, begin, end, products);
}
#endif

}  // namespace

template <class T>
ProductTiles<T>::ProductTiles(const Matrix& rows)
    : count((rows.rows + width - 1) / width), dimension(rows.columns), values(count * dimension * width) {
  for (std::size_t r = 0; r < rows.rows; ++r) {
    const auto row = rows.row(r);
    T* column = values.data() + r / width * dimension * width + r % width;
    for (std::size_t d = 0; d < row.size(); ++d) column[d * width] = static_cast<T>(row[d]);
  }
}

template <class T>
typename ProductTiles<T>::Multiply ProductTiles<T>::fastestMultiply() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f")) return multiplyAvx512<T>;
  if (__builtin_cpu_supports("avx2")) return multiplyAvx2<T>;
#endif
  return multiplyAnywhere<T>;
}

StagedSquares::StagedSquares(const Matrix& rows)
    : stages_(std::max<std::size_t>((rows.columns + stride - 1) / stride, 1)) {
  constexpr std::size_t width = ProductTiles<float>::width;
  const std::size_t tiles = (rows.rows + width - 1) / width;
  values_.assign(tiles * stages_ * width, std::numeric_limits<float>::infinity());
  for (std::size_t r = 0; r < rows.rows; ++r) {
    const auto row = rows.row(r);
    float sum = 0;
    for (std::size_t stage = 0; stage < stages_; ++stage) {
      const std::size_t end = std::min((stage + 1) * stride, row.size());
      for (std::size_t d = stage * stride; d < end; ++d) sum += row[d] * row[d] / 2;
      values_[(r / width * stages_ + stage) * width + r % width] = sum;
    }
  }
}

MultiplyNear fastestMultiplyNear() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f")) return multiplyNearAvx512;
  if (__builtin_cpu_supports("avx2")) return multiplyNearAvx2;
#endif
  return multiplyNearAnywhere;
}

template struct ProductTiles<float>;
template struct ProductTiles<double>;

}  // namespace likeness
