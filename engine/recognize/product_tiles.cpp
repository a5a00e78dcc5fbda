#include "engine/recognize/product_tiles.h"

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

#if defined(__x86_64__)
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

template struct ProductTiles<float>;
template struct ProductTiles<double>;

}  // namespace likeness
