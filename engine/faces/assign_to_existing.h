#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/faces/cluster_constraints.h"

namespace likeness {

/// New faces join the people that are there. `known` has a row each: the person (0 or more) of a face that
/// has one, negative for faces without, new or old. Returned is a person each, negative still for none. The
/// rule:
/// 1. A face that has a person keeps it, whatever else happens.
/// 2. Of faces without, those that must-links join move as one group; one that must-links join to a face with
/// a
///    person takes that person (of several the lowest).
/// 3. Then the other groups, nearest first: each takes the person whose faces of before are nearest in the
/// mean,
///    if that mean distance is at most `cut` and no cannot-link leads from the group to a face that is with
///    the person by now; else the next nearest such person. How many new faces come, and in which order,
///    changes nothing but for cannot-links between them.
/// 4. What is left makes new people among itself by libraryTree, cut at the same place; those of at least
///    `minimumSize` faces get the numbers after the highest in `known`, the largest first. Faces flagged in
///    `late` (quality below the pack's; none for no flags) only join.
/// Excluded rows without a person get none. Stopped, what was joined so far. Errors: those of
/// ConstrainedSets; wrongUsage for another number of labels or flags than rows.
std::vector<int> assignToExisting(const Matrix& rows, std::span<const int> known, float cut,
                                  const ClusterConstraints& constraints, std::span<const std::uint8_t> late,
                                  std::size_t minimumSize, int threads, const std::stop_token& stop = {});

}  // namespace likeness
