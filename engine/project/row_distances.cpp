#include "engine/project/row_distances.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "engine/core/error.h"
#include "engine/core/parallel.h"

namespace likeness {

namespace {

constexpr std::size_t betweenLooks = 4096;  // rows, until it is seen whether to stop

// Four sums at once, which a processor adds side by side; their order is fixed.
template <class Term>
double summed(std::span<const float> a, std::span<const float> b, Term&& term) {
  double sums[4] = {};
  std::size_t d = 0;
  for (; d + 4 <= a.size(); d += 4) {
    for (std::size_t i = 0; i < 4; ++i) sums[i] += term(double{a[d + i]}, double{b[d + i]});
  }
  for (; d < a.size(); ++d) sums[0] += term(double{a[d]}, double{b[d]});
  return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

double product(std::span<const float> a, std::span<const float> b) {
  return summed(a, b, [](double x, double y) { return x * y; });
}

double distance(std::span<const float> a, std::span<const float> b, RowMetric metric, double ofA) {
  switch (metric) {
    case RowMetric::manhattan:
      return summed(a, b, [](double x, double y) { return std::abs(x - y); });
    case RowMetric::cosine: {
      const double ofB = product(b, b);
      return ofA > 0 && ofB > 0 ? 1 - product(a, b) / std::sqrt(ofA * ofB) : 1;
    }
    case RowMetric::euclidean:
      break;
  }
  return std::sqrt(summed(a, b, [](double x, double y) { return (x - y) * (x - y); }));
}

}  // namespace

std::vector<float> distancesTo(std::span<const float> probe, const Matrix& rows, RowMetric metric,
                               int threads, const std::stop_token& stop) {
  if (probe.size() != rows.columns) {
    throw Error(ErrorCode::impossibleValue,
                {"row to look up", "length", std::to_string(rows.columns) + ", as those searched have"});
  }
  std::vector<float> distances(rows.rows);
  const double ofProbe = metric == RowMetric::cosine ? product(probe, probe) : 0;
  parallelFor(rows.rows, threads > 0 ? threads : availableThreads(), [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (i % betweenLooks == 0 && stop.stop_requested()) return;
      distances[i] = static_cast<float>(distance(probe, rows.row(i), metric, ofProbe));
    }
  });
  return stop.stop_requested() ? std::vector<float>() : distances;
}

NearRows nearestTo(std::size_t row, const Matrix& rows, std::size_t count, RowMetric metric, int threads,
                   const std::stop_token& stop) {
  if (row >= rows.rows) {
    throw Error(ErrorCode::impossibleValue,
                {"neighbours", "row", "one of the " + std::to_string(rows.rows) + " there are"});
  }
  const std::vector<float> distances = distancesTo(rows.row(row), rows, metric, threads, stop);
  if (distances.empty()) return {};
  std::vector<std::int32_t> order(rows.rows);
  std::iota(order.begin(), order.end(), 0);
  order.erase(order.begin() + static_cast<std::ptrdiff_t>(row));
  const auto nearer = [&](std::int32_t a, std::int32_t b) {
    const float left = distances[static_cast<std::size_t>(a)];
    const float right = distances[static_cast<std::size_t>(b)];
    return left != right ? left < right : a < b;
  };
  const auto kept = static_cast<std::ptrdiff_t>(std::min(count, order.size()));
  std::partial_sort(order.begin(), order.begin() + kept, order.end(), nearer);
  NearRows near;
  near.rows.assign(order.begin(), order.begin() + kept);
  for (const std::int32_t place : near.rows)
    near.distances.push_back(distances[static_cast<std::size_t>(place)]);
  return near;
}

}  // namespace likeness
