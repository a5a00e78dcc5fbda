#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/recognize/product_tiles.h"

namespace likeness {

/// Distances of a few probes to all rows of a matrix, by blocked products: off by about 1e-3 where they are
/// near 0, and 1e-6 elsewhere. Safe to use from several threads.
class DistanceLines {
 public:
  static constexpr std::size_t most = ProductTiles<float>::height;  // probes at once

  explicit DistanceLines(const Matrix& rows);

  /// Distances of probe i to all rows at lines[i * rows]; room for probes.size() (at most `most`) lines.
  void measure(std::span<const std::span<const float>> probes, std::span<float> lines) const;

 private:
  std::size_t rows_;
  ProductTiles<float> tiles_;
  std::vector<float> squares_;
  ProductTiles<float>::Multiply multiply_ = ProductTiles<float>::fastestMultiply();
};

}  // namespace likeness
