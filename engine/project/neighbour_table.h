#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace likeness {

/// The k nearest rows of every probe, nearest first; where the probes are the rows themselves, of the others.
struct NeighbourTable {
  std::size_t rows = 0;               // probes
  std::size_t count = 0;              // k, at most as many rows as there are to choose from
  std::vector<std::int32_t> indices;  // rows x count
  std::vector<float> distances;       // rows x count, in the metric asked for, not squared
  double recall = 1;                  // share of the true neighbours; below 1: approximate, by a sample

  std::span<const std::int32_t> of(std::size_t row) const { return {indices.data() + row * count, count}; }
  std::span<const float> distancesOf(std::size_t row) const {
    return {distances.data() + row * count, count};
  }
};

}  // namespace likeness
