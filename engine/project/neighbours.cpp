#include "engine/project/neighbours.h"

#include <cmath>
#include <numeric>
#include <string>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/project/approximate_search.h"
#include "engine/project/finite_rows.h"
#include "engine/recognize/exact_neighbours.h"

namespace likeness {

namespace {

/// Probes times rows times dimensions from which on lists are faster than to compare all; 16 stand for what
/// is not multiplication.
constexpr double worthLists = 3e10;
constexpr std::size_t fewProbes = 4096;

float lengthOf(std::span<const float> row) {
  double square = 0;
  for (const float value : row) square += double{value} * value;
  return static_cast<float>(std::sqrt(square));
}

/// Rows of length 1, whose squared Euclidean distance is twice the cosine distance. Rows of zeros point into
/// a dimension of their own.
Matrix directions(const Matrix& vectors) {
  Matrix turned(vectors.rows, vectors.columns + 1);
  for (std::size_t i = 0; i < vectors.rows; ++i) {
    const auto row = vectors.row(i);
    const auto to = turned.row(i);
    const float length = lengthOf(row);
    if (length > 0) {
      for (std::size_t d = 0; d < row.size(); ++d) to[d] = row[d] / length;
    } else {
      to.back() = 1;
    }
  }
  return turned;
}

void requireSense(const Matrix& probes, const Matrix& base, const NeighbourQuery& query) {
  if (query.count < 1) {
    throw Error(ErrorCode::impossibleValue, {"neighbours", "count", "1 or more"});
  }
  if (probes.rows > 0 && base.rows > 0 && probes.columns != base.columns) {
    throw Error(ErrorCode::impossibleValue,
                {"rows to look up", "length", std::to_string(base.columns) + ", as those searched have"});
  }
  requireFiniteRows(base);
  if (&probes != &base) requireFiniteRows(probes);
}

bool mayUseLists(const Matrix& probes, const Matrix& base, NeighbourSearch search) {
  if (search != NeighbourSearch::automatic) return search == NeighbourSearch::approximate;
  const double pairs = static_cast<double>(probes.rows) * static_cast<double>(base.rows);
  return probes.rows >= fewProbes && pairs * static_cast<double>(base.columns + 16) > worthLists;
}

/// `probes` may be `base` itself; a row is then not its own neighbour.
NeighbourTable searchEuclidean(const Matrix& probes, const Matrix& base, const NeighbourQuery& query,
                               const std::stop_token& stop, const NeighbourProgress& progress) {
  const int threads = query.threads > 0 ? query.threads : availableThreads();
  if (mayUseLists(probes, base, query.search)) {
    auto table = approximateSearch(probes, base, query, threads, stop, progress);
    if (table) return *std::move(table);
  }
  return exactNeighbours(probes, base,
                         {static_cast<std::size_t>(query.count), &probes == &base, threads, stop, progress});
}

NeighbourTable searchAny(const Matrix& probes, const Matrix& base, const NeighbourQuery& query,
                         const std::stop_token& stop, const NeighbourProgress& progress) {
  requireSense(probes, base, query);
  if (query.metric == NeighbourMetric::euclidean) {
    return searchEuclidean(probes, base, query, stop, progress);
  }
  const Matrix turnedBase = directions(base);
  NeighbourTable table;
  if (&probes == &base) {
    table = searchEuclidean(turnedBase, turnedBase, query, stop, progress);
  } else {
    table = searchEuclidean(directions(probes), turnedBase, query, stop, progress);
  }
  for (float& distance : table.distances) distance = distance * distance / 2;
  return table;
}

}  // namespace

NeighbourTable nearestNeighbours(const Matrix& vectors, const NeighbourQuery& query,
                                 const std::stop_token& stop, const NeighbourProgress& progress) {
  return searchAny(vectors, vectors, query, stop, progress);
}

NeighbourTable nearestNeighbours(const Matrix& probes, const Matrix& base, const NeighbourQuery& query,
                                 const std::stop_token& stop, const NeighbourProgress& progress) {
  if (&probes != &base) return searchAny(probes, base, query, stop, progress);
  const Matrix copy = probes;  // the same object twice: its rows may find themselves
  return searchAny(copy, base, query, stop, progress);
}

}  // namespace likeness
