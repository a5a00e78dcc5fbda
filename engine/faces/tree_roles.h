#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/faces/constrained_sets.h"
#include "engine/faces/merge_tree.h"

namespace likeness {

/// What each row is in a tree: excluded, late (flagged, and in no link), or a leaf. `late` has a flag a row,
/// or none at all. Error wrongUsage for another number of flags.
std::vector<MergeTree::Role> rolesOf(const ConstrainedSets& sets, std::span<const std::uint8_t> late);

}  // namespace likeness
