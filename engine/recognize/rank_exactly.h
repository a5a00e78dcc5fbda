#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/project/neighbour_table.h"
#include "engine/recognize/shortlist.h"

namespace likeness {

/// Ranks what rounded products chose by the exact distance, and writes the nearest into row `row` of a table.
/// A probe or references that are no numbers are near to nothing; the table has its k places nevertheless,
/// filled up with others than `except`.
void rankExactly(std::span<const float> probe, const Matrix& references, std::optional<std::size_t> except,
                 std::vector<Candidate> candidates, NeighbourTable& table, std::size_t row);

}  // namespace likeness
