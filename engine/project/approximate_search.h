#pragma once

#include <stop_token>

#include "engine/core/matrix.h"
#include "engine/project/neighbour_table.h"
#include "engine/project/neighbours.h"

namespace likeness {

/// nearestNeighbours by HNSW, in Euclidean distance, of finite rows; where `probes` is `base` itself a row
/// does not find itself. The rows are dealt to a few indexes that do not depend on the number of threads, nor
/// does the result. Of equal rows only one is indexed: many would become an island. Rows for which the
/// indexes find too few are compared with all.
NeighbourTable approximateSearch(const Matrix& probes, const Matrix& base, const NeighbourQuery& query,
                                 int threads, const std::stop_token& stop, const NeighbourProgress& progress);

}  // namespace likeness
