#include <algorithm>
#include <string>

#include "engine/core/error.h"
#include "engine/project/finite_rows.h"
#include "engine/project/map_config.h"
#include "engine/project/pca.h"
#include "engine/project/tsne.h"
#include "engine/project/umap.h"

namespace likeness {

namespace {

constexpr const char* origin = "the map";

void require(bool holds, const char* setting, const std::string& allowed) {
  if (!holds) throw Error(ErrorCode::impossibleValue, {origin, setting, allowed});
}

void checkConfig(const Matrix& vectors, const MapConfig& config) {
  require(config.dimensions == 2 || config.dimensions == 3, "dimensions", "2 or 3");
  require(config.perplexity >= 1 && config.perplexity <= 10000, "perplexity", "1 to 10,000");
  require(config.iterations >= 0 && config.iterations <= 1000000, "iterations", "0 to 1,000,000");
  require(config.neighbours >= 2 && config.neighbours <= 10000, "neighbours", "2 to 10,000");
  require(config.minimumDistance >= 0 && config.minimumDistance <= 10, "minimum distance", "0 to 10");
  require(config.reduceTo == 0 || config.reduceTo >= 2, "reduce to", "0, or at least 2");
  require(config.threads >= 0 && config.threads <= 1024, "threads", "0 to 1,024");
  require(config.labels.empty() || config.labels.size() == vectors.rows, "labels",
          "one for each of the " + std::to_string(vectors.rows) + " rows");
  const Matrix& start = config.start;
  require(start.rows == 0 ||
              (start.rows == vectors.rows && start.columns == static_cast<std::size_t>(config.dimensions)),
          "start", "as many rows as there are vectors, and as many numbers as the map has dimensions");
  require(vectors.rows <= 20'000'000, "vectors", "at most 20,000,000 rows");
  requireFiniteRows(vectors);
  requireFiniteRows(start);
}

MapResult principalMap(const Matrix& vectors, const MapConfig& config, const std::stop_token& stop) {
  PcaConfig pca;
  pca.components = static_cast<std::size_t>(config.dimensions);
  pca.threads = config.threads;
  pca.seed = config.seed;
  const PrincipalAxes axes = principalAxes(vectors, pca, stop);
  const Matrix placed = axes.place(vectors, config.threads, stop);
  MapResult result;
  result.places = Matrix(vectors.rows, pca.components);  // few rows have fewer axes than the map
  for (std::size_t i = 0; i < placed.rows; ++i) {
    std::copy(placed.row(i).begin(), placed.row(i).end(), result.places.row(i).begin());
  }
  result.iteration = result.iterations = 1;
  result.shares = axes.shares;
  result.shares.resize(pca.components);
  return result;
}

/// The rows as that many principal components, where they have more columns.
Matrix reduced(const Matrix& vectors, const MapConfig& config, const std::stop_token& stop) {
  PcaConfig pca;
  pca.components = static_cast<std::size_t>(config.reduceTo);
  pca.threads = config.threads;
  pca.seed = config.seed;
  return principalAxes(vectors, pca, stop).place(vectors, config.threads, stop);
}

}  // namespace

MapResult makeMap(const Matrix& vectors, const MapConfig& config, const std::stop_token& stop,
                  const MapProgress& progress) {
  checkConfig(vectors, config);
  if (config.method == MapMethod::pca || vectors.rows == 0) {
    MapResult result = principalMap(vectors, config, stop);
    if (progress) progress(result);
    return result;
  }
  const bool wide = config.reduceTo > 0 && vectors.columns > static_cast<std::size_t>(config.reduceTo);
  const Matrix components = wide ? reduced(vectors, config, stop) : Matrix();
  const Matrix& rows = wide ? components : vectors;
  return config.method == MapMethod::tsne ? tsneMap(rows, config, stop, progress)
                                          : umapOf(rows, config, stop, progress);
}

}  // namespace likeness
