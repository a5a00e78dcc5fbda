#include "engine/embeddings/experiment_table.h"
#include "engine/embeddings/library_table.h"
#include "engine/embeddings/read_embedding_table.h"
#include "engine/project/projection.h"
#include "ui/explore/explore_engine.h"

namespace likeness::ui {

namespace {

EmbeddingTable readSource(const ExploreSource& source, const std::stop_token& stop) {
  const ReadingWatch watch{stop, {}, 0};
  switch (source.kind) {
    case ExploreSource::Kind::experiment:
      return tableOfExperiment(source.path, {}, watch);
    case ExploreSource::Kind::library:
      return tableOfLibrary(source.path, {}, watch);
    case ExploreSource::Kind::file:
      break;
  }
  return readEmbeddingTable(source.path, {}, watch);
}

/// Only the principal axes; other methods are refused in words.
MapResult mapOf(const Matrix& vectors, const MapConfig& config, const std::stop_token& stop,
                const MapProgress&) {
  if (config.method != MapMethod::pca || config.dimensions != 2)
    throw Error(ErrorCode::wrongUsage, {"this build makes maps by PCA in two dimensions"});
  const PlaneProjection plane = principalPlane(vectors, stop);
  MapResult result;
  result.places = plane.place(vectors);
  result.shares.assign(plane.shares.begin(), plane.shares.end());
  return result;
}

}  // namespace

ExploreEngine programExploreEngine() {
  return {readSource, mapOf};
}

}  // namespace likeness::ui
