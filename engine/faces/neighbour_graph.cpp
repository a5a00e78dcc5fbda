#include "engine/faces/neighbour_graph.h"

#include <algorithm>
#include <mutex>
#include <numeric>
#include <string>

#include "engine/core/error.h"

namespace likeness {

namespace {

constexpr std::size_t mostPairs = std::size_t{1} << 26;

}  // namespace

NeighbourGraph graphOf(std::size_t rows, std::span<const ClosePair> pairs) {
  NeighbourGraph graph;
  graph.starts.assign(rows + 1, 0);
  for (const ClosePair& pair : pairs) {
    ++graph.starts[pair.a + 1];
    ++graph.starts[pair.b + 1];
  }
  std::partial_sum(graph.starts.begin(), graph.starts.end(), graph.starts.begin());
  graph.places.resize(2 * pairs.size());
  graph.distances.resize(2 * pairs.size());
  std::vector<std::size_t> ends(graph.starts.begin(), graph.starts.end() - 1);
  const auto add = [&](std::uint32_t from, std::uint32_t to, float distance) {
    graph.places[ends[from]] = to;
    graph.distances[ends[from]++] = distance;
  };
  for (const ClosePair& pair : pairs) {
    add(pair.a, pair.b, pair.distance);
    add(pair.b, pair.a, pair.distance);
  }
  return graph;
}

std::vector<ClosePair> closePairs(const Matrix& rows, float radius, int threads,
                                  const std::stop_token& stop) {
  std::vector<ClosePair> all;
  std::mutex mutex;
  forEachClosePair(
      rows, radius, threads,
      [&](std::size_t, std::span<const ClosePair> pairs) {
        const std::lock_guard lock(mutex);
        if (all.size() + pairs.size() > mostPairs) {
          throw Error(ErrorCode::wrongUsage,
                      {"Within a distance of " + std::to_string(radius) + " there are more than " +
                       std::to_string(mostPairs) + " pairs of faces: choose a smaller one."});
        }
        all.insert(all.end(), pairs.begin(), pairs.end());
      },
      stop);
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace likeness
