#include "engine/scores/k_means.h"

#include <algorithm>
#include <limits>

#include "engine/core/parallel.h"
#include "engine/core/random.h"
#include "engine/recognize/gallery.h"
#include "engine/recognize/squared_distance.h"

namespace likeness {

namespace {

struct Clustering {
  std::vector<int> labels;
  double squares = std::numeric_limits<double>::infinity();  // sum of squared distances to the centres
};

/// Centres far from each other: each drawn with a chance that grows with its squared distance to those
/// before.
Matrix firstCentres(const Matrix& rows, std::size_t clusters, Random& random, int threads) {
  Matrix centres(clusters, rows.columns);
  std::vector<float> nearest(rows.rows, std::numeric_limits<float>::infinity());
  std::size_t chosen = random.below(rows.rows);
  for (std::size_t c = 0; c < clusters; ++c) {
    std::ranges::copy(rows.row(chosen), centres.row(c).begin());
    parallelFor(rows.rows, threads, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i)
        nearest[i] = std::min(nearest[i], squaredDistance(rows.row(i), centres.row(c)));
    });
    double sum = 0;
    for (const float square : nearest) sum += square;
    double left = random.uniform() * sum;
    for (chosen = 0; chosen + 1 < rows.rows; ++chosen) {
      left -= nearest[chosen];
      if (left < 0) break;
    }
  }
  return centres;
}

void moveCentres(const Matrix& rows, const std::vector<int>& labels, Matrix& centres) {
  std::vector<double> sums(centres.values.size());
  std::vector<std::size_t> counts(centres.rows);
  for (std::size_t i = 0; i < rows.rows; ++i) {
    const auto cluster = static_cast<std::size_t>(labels[i]);
    ++counts[cluster];
    const auto row = rows.row(i);
    for (std::size_t d = 0; d < row.size(); ++d) sums[cluster * rows.columns + d] += row[d];
  }
  for (std::size_t c = 0; c < centres.rows; ++c) {
    if (counts[c] == 0) continue;
    for (std::size_t d = 0; d < rows.columns; ++d) {
      centres.row(c)[d] = static_cast<float>(sums[c * rows.columns + d] / static_cast<double>(counts[c]));
    }
  }
}

Clustering lloyd(const Matrix& rows, Matrix centres, int threads, int mostRounds) {
  Clustering result;
  for (int round = 0; round < mostRounds; ++round) {
    const NeighbourTable nearest = nearestNeighbours(rows, centres, 1, threads);
    const std::vector<int> labels(nearest.indices.begin(), nearest.indices.end());
    result.squares = 0;
    for (const float distance : nearest.distances) result.squares += double{distance} * distance;
    if (labels == result.labels) break;
    result.labels = labels;
    moveCentres(rows, labels, centres);
  }
  return result;
}

}  // namespace

std::vector<int> kMeans(const Matrix& rows, std::size_t clusters, std::uint64_t seed, int threads, int starts,
                        int mostRounds) {
  if (rows.rows == 0 || clusters == 0) return std::vector<int>(rows.rows);
  Clustering best;
  for (int start = 0; start < starts; ++start) {
    Random random(seed, static_cast<std::uint64_t>(start));
    Clustering found =
        lloyd(rows, firstCentres(rows, std::min(clusters, rows.rows), random, threads), threads, mostRounds);
    if (best.labels.empty() || found.squares < best.squares) best = std::move(found);
  }
  return best.labels;
}

}  // namespace likeness
