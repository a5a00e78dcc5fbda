#include "engine/project/umap.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <string>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/project/finite_rows.h"
#include "engine/project/fuzzy_graph.h"
#include "engine/project/map_start.h"
#include "engine/project/neighbours.h"
#include "engine/project/umap_curve.h"
#include "engine/project/umap_layout.h"

namespace likeness {

namespace {

constexpr std::size_t manyRows = 10000;
constexpr double spread = 1;
constexpr float rateFromStart = 0.25F;
constexpr auto betweenFrames = std::chrono::milliseconds(200);

void require(bool holds, const char* setting, const std::string& allowed) {
  if (!holds) throw Error(ErrorCode::impossibleValue, {"UMAP", setting, allowed});
}

void requireSense(const Matrix& vectors, const MapConfig& config) {
  require(config.dimensions == 2 || config.dimensions == 3, "dimensions", "2 or 3");
  require(config.neighbours >= 2, "neighbours", "2 or more");
  require(config.iterations >= 0, "iterations", "0 or more");
  require(config.minimumDistance >= 0 && config.minimumDistance <= 3, "minimumDistance", "0 to 3");
  const std::string rows = std::to_string(vectors.rows);
  require(config.labels.empty() || config.labels.size() == vectors.rows, "labels", "one for each of " + rows);
  const Matrix& start = config.start;
  const bool fits =
      start.rows == vectors.rows && start.columns == static_cast<std::size_t>(config.dimensions);
  require(start.rows == 0 || fits, "start", rows + " rows of " + std::to_string(config.dimensions));
  requireFiniteRows(vectors);
  requireFiniteRows(start);
}

int threadsOf(const MapConfig& config) {
  return config.threads > 0 ? config.threads : availableThreads();
}

int epochsFor(const Matrix& vectors, const MapConfig& config) {
  if (config.iterations > 0) return config.iterations;
  return vectors.rows > manyRows ? 200 : 500;
}

NeighbourQuery queryFor(const MapConfig& config, int count) {
  NeighbourQuery query;
  query.count = count;
  query.recallWanted = 0.98;  // no more is seen in a map
  query.threads = config.threads;
  query.seed = config.seed;
  return query;
}

/// The nearest of every row's neighbours.
NeighbourTable cutTo(const NeighbourTable& table, std::size_t count) {
  if (table.count <= count) return table;
  NeighbourTable cut;
  cut.rows = table.rows;
  cut.count = count;
  cut.recall = table.recall;
  for (std::size_t i = 0; i < table.rows; ++i) {
    const auto indices = table.of(i).first(count);
    const auto distances = table.distancesOf(i).first(count);
    cut.indices.insert(cut.indices.end(), indices.begin(), indices.end());
    cut.distances.insert(cut.distances.end(), distances.begin(), distances.end());
  }
  return cut;
}

FuzzyGraph graphOf(const NeighbourTable& neighbours, const MapConfig& config) {
  const NeighbourTable table = cutTo(neighbours, static_cast<std::size_t>(config.neighbours) - 1);
  const auto scales = localScales(table, threadsOf(config));
  FuzzyGraph graph = fuzzyGraph(table, memberships(table, scales));
  return config.labels.empty() ? graph : withLabels(graph, config.labels);
}

Matrix startOf(const Matrix& vectors, const FuzzyGraph& graph, const MapConfig& config,
               const std::stop_token& stop) {
  if (config.start.rows > 0) return config.start;
  auto spectral = spectralStart(graph, config.dimensions, config.seed, threadsOf(config), stop);
  if (spectral) return *std::move(spectral);
  return principalStart(vectors, config.dimensions, config.seed, stop);
}

/// Sends frames, but not more often than they can be looked at.
class Frames {
 public:
  Frames(MapResult& result, const MapProgress& progress) : result_(result), progress_(progress) { send(); }

  void epochDone(int epoch) {
    result_.iteration = epoch;
    if (epoch == result_.iterations || std::chrono::steady_clock::now() - last_ >= betweenFrames) send();
  }

 private:
  void send() {
    if (progress_) progress_(result_);
    last_ = std::chrono::steady_clock::now();
  }

  MapResult& result_;
  const MapProgress& progress_;
  std::chrono::steady_clock::time_point last_;
};

/// The mean of every probe's neighbours in the map, by their memberships.
Matrix meansOf(const NeighbourTable& table, std::span<const float> weights, const Matrix& places) {
  Matrix means(table.rows, places.columns);
  for (std::size_t i = 0; i < table.rows; ++i) {
    float all = 0;
    for (std::size_t j = 0; j < table.count; ++j) {
      const float weight = weights[i * table.count + j];
      const auto place = places.row(static_cast<std::size_t>(table.of(i)[j]));
      for (std::size_t d = 0; d < place.size(); ++d) means.row(i)[d] += weight * place[d];
      all += weight;
    }
    for (float& value : means.row(i)) value /= all;
  }
  return means;
}

FuzzyGraph directed(const NeighbourTable& table, std::vector<float> weights) {
  FuzzyGraph graph;
  for (std::size_t i = 0; i <= table.rows; ++i) graph.starts.push_back(i * table.count);
  graph.rows = table.indices;
  graph.weights = std::move(weights);
  for (float& weight : graph.weights) weight = std::max(weight, 1e-30F);
  return graph;
}

}  // namespace

MapResult umapOf(const Matrix& vectors, const MapConfig& config, const std::stop_token& stop,
                 const MapProgress& progress) {
  requireSense(vectors, config);
  NeighbourTable neighbours;
  if (vectors.rows > 1)
    neighbours = nearestNeighbours(vectors, queryFor(config, config.neighbours - 1), stop);
  return umapOf(vectors, neighbours, config, stop, progress);
}

MapResult umapOf(const Matrix& vectors, const NeighbourTable& neighbours, const MapConfig& config,
                 const std::stop_token& stop, const MapProgress& progress) {
  requireSense(vectors, config);
  MapResult result;
  result.iterations = epochsFor(vectors, config);
  result.places = config.start;
  if (config.start.rows == 0) {
    result.places = Matrix(vectors.rows, static_cast<std::size_t>(config.dimensions));
  }
  if (vectors.rows < 2 || stop.stop_requested()) return result;
  require(neighbours.rows == vectors.rows && neighbours.count > 0, "neighbours", "known for every row");
  const FuzzyGraph graph = graphOf(neighbours, config);
  result.places = startOf(vectors, graph, config, stop);
  UmapLayout layout;
  layout.epochs = result.iterations;
  layout.rate = config.start.rows > 0 ? rateFromStart : 1;
  layout.threads = threadsOf(config);
  layout.seed = config.seed;
  Frames frames(result, progress);
  layOut(graph, fitUmapCurve(config.minimumDistance, spread), layout, result.places, stop,
         [&](int epoch) { frames.epochDone(epoch); });
  return result;
}

Matrix placeByUmap(const Matrix& probes, const Matrix& base, const Matrix& places, const MapConfig& config,
                   const std::stop_token& stop) {
  require(base.rows == places.rows && base.rows > 0, "places", "one for each row of the map");
  if (probes.rows == 0) return Matrix(0, places.columns);
  const NeighbourTable table = nearestNeighbours(probes, base, queryFor(config, config.neighbours), stop);
  if (table.rows == 0) return Matrix(0, places.columns);
  const auto scales = localScales(table, threadsOf(config));
  auto weights = memberships(table, scales);
  Matrix placed = meansOf(table, weights, places);
  UmapLayout layout;
  layout.epochs = std::max(1, config.iterations > 0    ? config.iterations / 3
                              : probes.rows > manyRows ? 30
                                                       : 100);
  layout.rate = rateFromStart;
  layout.threads = threadsOf(config);
  layout.seed = config.seed;
  layOutInto(places, directed(table, std::move(weights)), fitUmapCurve(config.minimumDistance, spread),
             layout, placed, stop);
  return placed;
}

}  // namespace likeness
