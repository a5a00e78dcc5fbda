#pragma once

#include <cstddef>
#include <span>
#include <stop_token>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/faces/close_pairs.h"

namespace likeness {

/// A minimum spanning tree of rows by mutual reachability: the largest of their distance and both core
/// distances (the distance to the minPoints-th nearest row, itself counted). Shortest edge first. Exact, by
/// Prim's algorithm; O(rows) memory. Stopped, some edges are missing.
std::vector<ClosePair> reachabilityTree(const Matrix& rows, std::size_t minPoints, int threads,
                                        const std::stop_token& stop = {});

/// The same among given pairs only, which are taken for all that is near.
std::vector<ClosePair> reachabilityForest(std::size_t rows, std::span<const ClosePair> pairs,
                                          std::size_t minPoints);

}  // namespace likeness
