#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>

#include "engine/embeddings/embedding_table.h"
#include "engine/embeddings/source_choices.h"
#include "engine/project/map_config.h"

namespace likeness::ui {

/// Where embeddings come from.
struct ExploreSource {
  enum class Kind { file, experiment, library };
  Kind kind = Kind::file;
  std::filesystem::path path;  // a file or folder of embeddings, an experiment, a face library
  TableReading reading;        // of a file: what was chosen about it
};

/// What the explorer has done for it, so that its tests can do without.
struct ExploreEngine {
  std::function<EmbeddingTable(const ExploreSource&, const std::stop_token&)> read;
  /// What can be chosen about it; may be empty.
  std::function<SourceChoices(const ExploreSource&)> choices;
  std::function<MapResult(const Matrix&, const MapConfig&, const std::stop_token&, const MapProgress&)> map;
};

/// The program's own.
ExploreEngine programExploreEngine();

}  // namespace likeness::ui
