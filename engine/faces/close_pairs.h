#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

#include "engine/core/matrix.h"

namespace likeness {

struct ClosePair {
  std::uint32_t a = 0;  // below b
  std::uint32_t b = 0;
  float distance = 0;  // Euclidean

  /// Nearest first; no two pairs are equal, so that whatever follows from the order is the same every time.
  bool operator<(const ClosePair& other) const {
    if (distance != other.distance) return distance < other.distance;
    return a != other.a ? a < other.a : b < other.b;
  }
  bool operator==(const ClosePair&) const = default;
};

/// All pairs of rows at most `radius` apart, each once, by blocked products that end early for pairs whose
/// first dimensions are too far apart already. Exact: what is left is measured by squaredDistance. They come
/// in batches in no fixed order, from up to `threads` threads at once; `part` in [0, threads) tells which.
/// Stopped, some are missing.
void forEachClosePair(const Matrix& rows, float radius, int threads,
                      const std::function<void(std::size_t part, std::span<const ClosePair>)>& visit,
                      const std::stop_token& stop = {});

}  // namespace likeness
