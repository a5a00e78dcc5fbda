#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace likeness {

/// The k nearest other rows of every row, nearest first.
struct NeighbourTable {
  std::size_t rows = 0;
  std::size_t count = 0;              // k, at most rows - 1
  std::vector<std::int32_t> indices;  // rows x count
  std::vector<float> distances;       // rows x count, in the metric asked for, not squared

  std::span<const std::int32_t> of(std::size_t row) const { return {indices.data() + row * count, count}; }
  std::span<const float> distancesOf(std::size_t row) const {
    return {distances.data() + row * count, count};
  }
};

}  // namespace likeness
