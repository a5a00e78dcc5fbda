#pragma once

#include <optional>
#include <stop_token>

#include "engine/core/matrix.h"
#include "engine/project/neighbour_table.h"
#include "engine/project/neighbours.h"

namespace likeness {

/// nearestNeighbours by lists of near rows (see ListedRows), in Euclidean distance, of finite rows; where
/// `probes` is `base` itself a row does not find itself. How far a probe looks is learnt from the true
/// neighbours of one sample, so that recallWanted is reached, and the recall stated is that of another. Where
/// the query leaves the way open and most lists would have to be looked at, as where rows have no structure,
/// nothing: to compare all is faster then. The same for every number of threads.
std::optional<NeighbourTable> approximateSearch(const Matrix& probes, const Matrix& base,
                                                const NeighbourQuery& query, int threads,
                                                const std::stop_token& stop,
                                                const NeighbourProgress& progress);

}  // namespace likeness
