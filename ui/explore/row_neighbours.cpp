#include "ui/explore/row_neighbours.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace likeness::ui {

namespace {

double distance(std::span<const float> a, std::span<const float> b, RowMetric metric) {
  double sum = 0, ofA = 0, ofB = 0;
  switch (metric) {
    case RowMetric::euclidean:
      for (std::size_t d = 0; d < a.size(); ++d) sum += (double{a[d]} - b[d]) * (double{a[d]} - b[d]);
      return std::sqrt(sum);
    case RowMetric::manhattan:
      for (std::size_t d = 0; d < a.size(); ++d) sum += std::abs(double{a[d]} - b[d]);
      return sum;
    case RowMetric::cosine:
      for (std::size_t d = 0; d < a.size(); ++d) {
        sum += double{a[d]} * b[d];
        ofA += double{a[d]} * a[d];
        ofB += double{b[d]} * b[d];
      }
      return ofA > 0 && ofB > 0 ? 1 - sum / std::sqrt(ofA * ofB) : 1;
  }
  return 0;
}

}  // namespace

RowNeighbours neighboursOf(const Matrix& vectors, int row, int count, RowMetric metric,
                           const std::stop_token& stop) {
  std::vector<std::pair<double, int>> nearest;  // a heap, the farthest first
  const auto wanted = static_cast<std::size_t>(std::max(count, 0));
  const auto from = vectors.row(static_cast<std::size_t>(row));
  for (std::size_t i = 0; i < vectors.rows && wanted > 0; ++i) {
    if (static_cast<int>(i) == row) continue;
    if (i % 4096 == 0 && stop.stop_requested()) break;
    const std::pair<double, int> here{distance(from, vectors.row(i), metric), static_cast<int>(i)};
    if (nearest.size() == wanted) {
      if (!(here < nearest.front())) continue;
      std::pop_heap(nearest.begin(), nearest.end());
      nearest.pop_back();
    }
    nearest.push_back(here);
    std::push_heap(nearest.begin(), nearest.end());
  }
  std::sort_heap(nearest.begin(), nearest.end());
  RowNeighbours result;
  result.of = &vectors;
  result.row = row;
  for (const auto& [far, other] : nearest) {
    result.rows.push_back(other);
    result.distances.push_back(far);
  }
  return result;
}

}  // namespace likeness::ui
