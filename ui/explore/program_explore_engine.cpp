#include "engine/embeddings/experiment_table.h"
#include "engine/embeddings/library_table.h"
#include "engine/embeddings/read_embedding_table.h"
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
  return readEmbeddingTable(source.path, source.reading, watch);
}

SourceChoices choicesOf(const ExploreSource& source) {
  return source.kind == ExploreSource::Kind::file ? choicesFor(source.path, source.reading) : SourceChoices();
}

}  // namespace

ExploreEngine programExploreEngine() {
  return {readSource, choicesOf,
          [](const Matrix& vectors, const MapConfig& config, const std::stop_token& stop,
             const MapProgress& progress) { return makeMap(vectors, config, stop, progress); }};
}

}  // namespace likeness::ui
