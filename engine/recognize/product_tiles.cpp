#include "engine/recognize/product_tiles.h"

#include <algorithm>
#include <limits>

namespace likeness {

namespace {

/// Plain loops of known length: the compiler keeps the sums in vector registers of whatever width the
/// function it is inlined into may use.
template <class T>
[[gnu::always_inline]] inline void multiplyTile(const typename ProductTiles<T>::Probes& probes, const T* tile,
                                                std::size_t begin, std::size_t end,
                                                typename ProductTiles<T>::Products& products) {
  typename ProductTiles<T>::Products sums = products;
  for (std::size_t d = begin; d < end; ++d) {
    for (std::size_t p = 0; p < ProductTiles<T>::height; ++p) {
      const T value = probes[p][d];
      for (std::size_t r = 0; r < ProductTiles<T>::width; ++r) {
        sums[p][r] += value * tile[d * ProductTiles<T>::width + r];
      }
    }
  }
  products = sums;
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
