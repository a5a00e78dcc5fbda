#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

#include "engine/core/matrix.h"
#include "engine/project/neighbour_table.h"

namespace likeness {

struct ExactSearch {
  std::size_t count = 1;  // k
  bool skipSelf = false;  // row i never finds row i: probes and references are one matrix
  int threads = 1;
  std::stop_token stop;
  /// Hears the share done, in [0, 1], from one thread at a time.
  std::function<void(double)> progress;
};

/// For every row of `probes` its k nearest rows of `references` by Euclidean distance, nearest first, ties to
/// the lower place: blocked products choose candidates, and differences rank them. What is no number is
/// infinitely far. The same for every number of threads. Stopped: a table of no rows.
NeighbourTable exactNeighbours(const Matrix& probes, const Matrix& references, const ExactSearch& search);

}  // namespace likeness
