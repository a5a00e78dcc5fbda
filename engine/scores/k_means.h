#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/core/matrix.h"

namespace likeness {

/// Lloyd's algorithm (1982) from the centres of k-means++ (Arthur and Vassilvitskii 2007): the cluster of
/// every row, in [0, clusters). It ends when no row moves, at the latest after `mostRounds`. The best of
/// `starts` by the sum of squared distances; the same for any number of threads. A centre that loses all its
/// rows stays where it is. `clusters` above the number of rows count as that number.
std::vector<int> kMeans(const Matrix& rows, std::size_t clusters, std::uint64_t seed, int threads,
                        int starts = 3, int mostRounds = 50);

}  // namespace likeness
