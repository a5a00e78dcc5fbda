#include "engine/project/fuzzy_graph.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/core/parallel.h"

namespace likeness {

namespace {

constexpr int rounds = 64;
constexpr double accurate = 1e-5;
// No width below this share of the mean distance: else rows that are all equally far would count as one.
constexpr double leastWidth = 1e-3;

double meanOf(std::span<const float> values) {
  if (values.empty()) return 0;
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double membershipSum(std::span<const float> distances, double nearest, double width) {
  double sum = 0;
  for (const float distance : distances) {
    const double beyond = distance - nearest;
    sum += beyond > 0 ? std::exp(-beyond / width) : 1;
  }
  return sum;
}

double widthFor(std::span<const float> distances, double nearest) {
  const double wanted = std::log2(static_cast<double>(distances.size()) + 1);
  double low = 0;
  double high = INFINITY;
  double width = 1;
  for (int i = 0; i < rounds; ++i) {
    const double sum = membershipSum(distances, nearest, width);
    if (std::abs(sum - wanted) < accurate) break;
    (sum > wanted ? high : low) = width;
    width = std::isinf(high) ? width * 2 : (low + high) / 2;
  }
  return width;
}

LocalScale scaleOf(std::span<const float> distances, double meanOfAll) {
  const auto first = std::find_if(distances.begin(), distances.end(), [](float d) { return d > 0; });
  const double nearest = first == distances.end() ? 0 : *first;
  const double mean = nearest > 0 ? meanOf(distances) : meanOfAll;
  const double width = std::max(widthFor(distances, nearest), leastWidth * mean);
  return {static_cast<float>(nearest), static_cast<float>(width)};
}

/// Directed edges, by row; the rows that they lead to rise.
struct Edges {
  std::vector<std::size_t> starts;
  std::vector<std::int32_t> to;
  std::vector<float> weights;
};

/// Edges the other way round. Those that lead to a row come in the order of the rows that they come from, so
/// that to turn them round twice sorts them.
Edges turnedRound(const Edges& edges) {
  const std::size_t rows = edges.starts.size() - 1;
  Edges turned;
  turned.starts.assign(rows + 1, 0);
  for (const std::int32_t to : edges.to) ++turned.starts[static_cast<std::size_t>(to) + 1];
  std::partial_sum(turned.starts.begin(), turned.starts.end(), turned.starts.begin());
  turned.to.resize(edges.to.size());
  turned.weights.resize(edges.to.size());
  std::vector<std::size_t> next(turned.starts.begin(), turned.starts.end() - 1);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t e = edges.starts[row]; e < edges.starts[row + 1]; ++e) {
      const std::size_t place = next[static_cast<std::size_t>(edges.to[e])]++;
      turned.to[place] = static_cast<std::int32_t>(row);
      turned.weights[place] = edges.weights[e];
    }
  }
  return turned;
}

/// Both lists sorted by row within every row.
FuzzyGraph united(const Edges& there, const Edges& back) {
  FuzzyGraph graph;
  const std::size_t rows = there.starts.size() - 1;
  graph.starts.push_back(0);
  const auto add = [&](std::int32_t to, float weight) {
    if (!(weight > 0)) return;
    graph.rows.push_back(to);
    graph.weights.push_back(weight);
  };
  for (std::size_t row = 0; row < rows; ++row) {
    std::size_t a = there.starts[row];
    std::size_t b = back.starts[row];
    while (a < there.starts[row + 1] || b < back.starts[row + 1]) {
      const bool hasA = a < there.starts[row + 1];
      const bool hasB = b < back.starts[row + 1];
      if (hasA && hasB && there.to[a] == back.to[b]) {
        const float x = there.weights[a++];
        const float y = back.weights[b];
        add(back.to[b++], x + y - x * y);
      } else if (hasA && (!hasB || there.to[a] < back.to[b])) {
        add(there.to[a], there.weights[a]);
        ++a;
      } else {
        add(back.to[b], back.weights[b]);
        ++b;
      }
    }
    graph.starts.push_back(graph.rows.size());
  }
  return graph;
}

}  // namespace

std::vector<LocalScale> localScales(const NeighbourTable& table, int threads) {
  std::vector<LocalScale> scales(table.rows);
  const double meanOfAll = meanOf(table.distances);
  parallelFor(table.rows, threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) scales[i] = scaleOf(table.distancesOf(i), meanOfAll);
  });
  return scales;
}

std::vector<float> memberships(const NeighbourTable& table, std::span<const LocalScale> scales) {
  std::vector<float> result(table.distances.size());
  for (std::size_t i = 0; i < table.rows; ++i) {
    const auto distances = table.distancesOf(i);
    for (std::size_t j = 0; j < table.count; ++j) {
      const float beyond = distances[j] - scales[i].nearest;
      const bool full = !(beyond > 0) || !(scales[i].width > 0);
      result[i * table.count + j] = full ? 1 : std::exp(-beyond / scales[i].width);
    }
  }
  return result;
}

FuzzyGraph fuzzyGraph(const NeighbourTable& table, std::span<const float> memberships) {
  Edges edges;
  edges.starts.resize(table.rows + 1);
  for (std::size_t i = 0; i <= table.rows; ++i) edges.starts[i] = i * table.count;
  edges.to = table.indices;
  edges.weights.assign(memberships.begin(), memberships.end());
  const Edges back = turnedRound(edges);
  return united(turnedRound(back), back);
}

FuzzyGraph withLabels(const FuzzyGraph& graph, std::span<const int> labels) {
  const float farApart = std::exp(-5.0F);
  const float unknown = std::exp(-1.0F);
  Edges edges = {graph.starts, graph.rows, graph.weights};
  for (std::size_t i = 0; i < graph.size(); ++i) {
    float strongest = 0;
    for (std::size_t e = graph.starts[i]; e < graph.starts[i + 1]; ++e) {
      const int other = labels[static_cast<std::size_t>(graph.rows[e])];
      if (labels[i] < 0 || other < 0) {
        edges.weights[e] *= unknown;
      } else if (labels[i] != other) {
        edges.weights[e] *= farApart;
      }
      strongest = std::max(strongest, edges.weights[e]);
    }
    if (!(strongest > 0)) continue;
    for (std::size_t e = graph.starts[i]; e < graph.starts[i + 1]; ++e) edges.weights[e] /= strongest;
  }
  return united(edges, turnedRound(edges));
}

}  // namespace likeness
