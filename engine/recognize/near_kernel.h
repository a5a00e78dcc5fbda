#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace likeness {

/// What one pass of a search for near rows yields: scores |r|^2 / 2 - p r of 8 probes with the 32 rows of a
/// tile (see ProductTiles<float>), the less the nearer.
struct NearScores {
  static constexpr std::size_t height = 8;  // probes
  static constexpr std::size_t width = 32;  // rows

  alignas(64) std::array<std::array<float, width>, height> values;
  std::array<std::uint32_t, height>
      below;  // of every probe, the rows whose score is below its limit, as bits
};

/// Scores of 8 probes, `dimension` times 8 values one dimension after the other, with a tile. False where no
/// score is below the limit of its probe; `scores` is then left as it was.
using ScoreNear = bool (*)(const float* probes, const float* tile, std::size_t dimension,
                           const float* halfSquares, const float* limits, NearScores& scores);

/// The kernel for the widest vectors of this processor.
ScoreNear fastestScoreNear();

}  // namespace likeness
