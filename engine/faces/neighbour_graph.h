#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/faces/close_pairs.h"

namespace likeness {

/// Who is near whom, both ways: the neighbours of row i are at [starts[i], starts[i + 1]), nearest first.
struct NeighbourGraph {
  std::vector<std::size_t> starts;  // rows + 1
  std::vector<std::uint32_t> places;
  std::vector<float> distances;

  std::size_t rows() const { return starts.empty() ? 0 : starts.size() - 1; }
};

/// The graph of pairs that are sorted nearest first and distinct.
NeighbourGraph graphOf(std::size_t rows, std::span<const ClosePair> pairs);

/// All pairs at most `radius` apart, nearest first; exact. Error wrongUsage for more than 2^26 of them.
std::vector<ClosePair> closePairs(const Matrix& rows, float radius, int threads,
                                  const std::stop_token& stop = {});

struct ApproximateOptions {
  std::size_t neighbours = 16;  // of every row
  std::uint64_t seed = 1;
};

/// The pairs of every row with about its nearest others, nearest first, each once: by HNSW (Malkov and
/// Yashunin 2018), one index for some 100,000 rows, built and searched in turn, so that only as many are in
/// memory as there are threads. The same for every number of threads. Approximate: now and then a true
/// neighbour is missing; the distances are exact. Of equal rows one is indexed and the others are paired with
/// it. Rows with `left` not 0 are left out (empty: none). Stopped, some pairs are missing. Error outOfMemory.
std::vector<ClosePair> approximateNeighbours(const Matrix& rows, const ApproximateOptions& options,
                                             int threads, std::span<const std::uint8_t> left = {},
                                             const std::stop_token& stop = {});

}  // namespace likeness
