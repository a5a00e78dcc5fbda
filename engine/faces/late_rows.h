#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/faces/merge_tree.h"

namespace likeness {

/// The quality gate: flags rows whose quality is below that at which a face may seed a cluster (of the pack;
/// quality is the norm of the embedding). Quality hides nothing: flagged rows join clusters of others.
/// A quality that is no number is below.
std::vector<std::uint8_t> lateRows(std::span<const float> quality, float seedQuality);

/// Gives the late rows of a tree their places: a late row belongs, from the lowest cut on at which some
/// cluster of two leaves or more lies no farther from it than the cut (mean distance to its leaves), to that
/// cluster and whatever that grows into; of several the nearest. So it never goes from one cluster to another
/// while the cut is raised, and changes no merge. Late rows do not attract each other, nor does a single leaf
/// attract them: embeddings of hands and blurs lie close together, and one of them that passes the gate would
/// gather an album of the others. A row that a person has linked with or kept apart from another is never
/// late (averageLinkage sees to it), so that constraints hold. O(late rows * leaves).
void attachLateRows(MergeTree& tree, const Matrix& rows, int threads);

}  // namespace likeness
