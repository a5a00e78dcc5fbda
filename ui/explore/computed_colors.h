#pragma once

#include <stop_token>

#include "engine/project/row_distances.h"
#include "ui/explore/column_colors.h"

namespace likeness::ui {

/// Islands of a map, the largest first, as classes; named by the label that most of their rows have, with its
/// share where that is not all of them, else by number. Rows between islands are grey, and so are those of
/// islands beyond the 99 largest. Stopped: whatever.
ColumnColors clusterColors(const Matrix& places, const EmbeddingTable& facts, const std::stop_token& stop);

/// How far every row is from one of them, as magnitudes.
ColumnColors distanceColors(const Matrix& vectors, std::size_t row, RowMetric metric,
                            const std::stop_token& stop);

}  // namespace likeness::ui
