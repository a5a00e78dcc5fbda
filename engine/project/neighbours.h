#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

#include "engine/core/matrix.h"
#include "engine/project/neighbour_table.h"

namespace likeness {

enum class NeighbourMetric {
  euclidean,
  cosine,  // 1 - cos; a row of zeros is at 1 from all that are not
};

enum class NeighbourSearch {
  automatic,    // the one that is expected to be faster
  exact,        // blocked products
  approximate,  // lists of near rows (Jegou, Douze and Schmid 2011), pruned by bounds
};

struct NeighbourQuery {
  int count = 15;  // k; fewer come where there are fewer rows
  NeighbourMetric metric = NeighbourMetric::euclidean;
  NeighbourSearch search = NeighbourSearch::automatic;
  double recallWanted = 0.998;  // approximate: learnt on a sample of rows; 1: nothing is missed
  int threads = 0;              // 0 = all
  std::uint64_t seed = 1;
};

using NeighbourProgress = std::function<void(double share)>;

/// The `count` nearest other rows of every row, nearest first; of equally near ones the lower places. The
/// same for every number of threads. `progress` hears the share done from one thread at a time. Approximate:
/// the distances are exact, and `recall` of the table says, by 500 rows, what share of the true neighbours is
/// there. Stopped: a table of no rows. Errors: impossibleValue for a count below 1, and naming the first row
/// that is not finite; outOfMemory.
NeighbourTable nearestNeighbours(const Matrix& vectors, const NeighbourQuery& query,
                                 const std::stop_token& stop = {}, const NeighbourProgress& progress = {});

/// The same, of every row of `probes` among those of `base`; impossibleValue also where their lengths differ.
NeighbourTable nearestNeighbours(const Matrix& probes, const Matrix& base, const NeighbourQuery& query,
                                 const std::stop_token& stop = {}, const NeighbourProgress& progress = {});

}  // namespace likeness
