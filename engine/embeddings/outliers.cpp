#include <algorithm>
#include <numeric>

#include "engine/embeddings/diagnosis.h"

namespace likeness {

namespace {

std::vector<RowScore> ranked(const std::vector<double>& scores, std::size_t most) {
  std::vector<RowScore> rows;
  for (std::size_t i = 0; i < scores.size(); ++i) rows.push_back({i, scores[i]});
  std::ranges::sort(rows, [](const RowScore& a, const RowScore& b) {
    return a.score != b.score ? a.score > b.score : a.row < b.row;
  });
  if (rows.size() > most) rows.resize(most);
  return rows;
}

// Keeps the density of a row among equals finite; as scikit-learn has it.
constexpr double leastDistance = 1e-10;

/// The inverse of the mean reachability distance of a row from its neighbours.
double densityOf(const NeighbourTable& table, std::size_t row) {
  double sum = 0;
  for (std::size_t j = 0; j < table.count; ++j) {
    const auto other = static_cast<std::size_t>(table.of(row)[j]);
    sum += std::max(table.distancesOf(row)[j], table.distancesOf(other).back());
  }
  return 1 / (sum / static_cast<double>(table.count) + leastDistance);
}

}  // namespace

std::vector<RowScore> farthestRows(const NeighbourTable& table, std::size_t most) {
  if (table.count == 0) return {};
  std::vector<double> means(table.rows);
  for (std::size_t i = 0; i < table.rows; ++i) {
    const auto distances = table.distancesOf(i);
    means[i] = std::accumulate(distances.begin(), distances.end(), 0.0) / static_cast<double>(table.count);
  }
  return ranked(means, most);
}

std::vector<RowScore> localOutliers(const NeighbourTable& table, std::size_t most) {
  if (table.count == 0) return {};
  std::vector<double> densities(table.rows);
  for (std::size_t i = 0; i < table.rows; ++i) densities[i] = densityOf(table, i);
  std::vector<double> factors(table.rows);
  for (std::size_t i = 0; i < table.rows; ++i) {
    double sum = 0;
    for (const std::int32_t other : table.of(i)) {
      sum += densities[static_cast<std::size_t>(other)] / densities[i];
    }
    factors[i] = sum / static_cast<double>(table.count);
  }
  return ranked(factors, most);
}

}  // namespace likeness
