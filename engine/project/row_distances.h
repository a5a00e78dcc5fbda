#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "engine/core/matrix.h"

namespace likeness {

enum class RowMetric {
  euclidean,
  cosine,  // 1 - cos; a row of zeros is at 1 from all others
  manhattan,
};

/// How far every row is from `probe` (as long as the rows), by differences in double. The same for every
/// number of threads (0 = all). Stopped: empty. Error impossibleValue where the lengths differ.
std::vector<float> distancesTo(std::span<const float> probe, const Matrix& rows, RowMetric metric,
                               int threads = 0, const std::stop_token& stop = {});

/// Rows and how far they are, the nearest first.
struct NearRows {
  std::vector<std::int32_t> rows;
  std::vector<float> distances;
};

/// The `count` rows nearest to row `row` of `rows`, itself left out; fewer where there are fewer. Of equally
/// near ones the lower places. Stopped: none. Error impossibleValue for a row that is not there.
NearRows nearestTo(std::size_t row, const Matrix& rows, std::size_t count, RowMetric metric, int threads = 0,
                   const std::stop_token& stop = {});

}  // namespace likeness
