#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace likeness {

/// Two samples, by their places in a set, of which is known whether they are of one class.
struct SamplePair {
  std::size_t first = 0;
  std::size_t second = 0;
  bool same = false;

  bool operator==(const SamplePair&) const = default;
};

/// The splits in their order, where they are counted.
enum class SplitName { training, calibration, test };
inline constexpr std::size_t splitCount = 3;

/// The pairs of every split, by SplitName.
using PairsBySplit = std::array<std::vector<SamplePair>, splitCount>;

}  // namespace likeness
