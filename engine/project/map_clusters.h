#pragma once

#include <cstddef>
#include <span>
#include <stop_token>
#include <vector>

#include "engine/core/matrix.h"

namespace likeness {

/// An island of a map, to be named where it lies.
struct MapCluster {
  std::vector<std::size_t> rows;  // rising
  std::vector<float> place;       // of the row that is nearest to the mean of all: always inside the island
  int label = -1;                 // that most of its labelled rows have; -1 where none has one
  double share = 0;               // of its labelled rows that have it
};

/// Islands by HDBSCAN (Campello, Moulavi and Sander 2013) of the places (rows x 2 or 3), the largest first.
/// Of fewer than `minimumSize` rows there is none; 0 = 1 in 200 rows, at least 5. `labels`: one a row,
/// negative where unknown, or empty. Stopped: none.
std::vector<MapCluster> mapClusters(const Matrix& places, std::span<const int> labels,
                                    std::size_t minimumSize = 0, int threads = 0,
                                    const std::stop_token& stop = {});

}  // namespace likeness
