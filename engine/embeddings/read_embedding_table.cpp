#include "engine/embeddings/read_embedding_table.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/open_file.h"
#include "engine/data/class_folders.h"
#include "engine/data/label_file.h"
#include "engine/embeddings/array_table.h"
#include "engine/embeddings/embedding_text.h"
#include "engine/embeddings/experiment_table.h"
#include "engine/embeddings/library_table.h"
#include "engine/embeddings/picture_table.h"
#include "engine/embeddings/projector_config.h"
#include "engine/embeddings/table_columns.h"
#include "engine/store/experiment_files.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largestFile = std::size_t{2} << 30;

bool isText(const std::string& ending) {
  return ending == ".csv" || ending == ".tsv";
}

/// A second file with several columns is metadata, and with one it is labels.
bool hasColumns(const fs::path& file) {
  if (!isText(lowerEnding(file))) return false;
  const OpenFile open(file);
  std::string start(std::min<std::size_t>(open.size(), 65536), '\0');
  open.readSome(0, {reinterpret_cast<std::uint8_t*>(start.data()), start.size()});
  return start.substr(0, start.find('\n')).find(separatorOf(file)) != std::string::npos;
}

void addSecondFile(EmbeddingTable& table, const fs::path& file, const TableReading& options) {
  const fs::path second = fileBeside(options.labels, file);
  if (hasColumns(second)) {
    addMetadata(table, second, separatorOf(second), options.labelColumn, file);
  } else {
    addLabels(table, readLabels(second), file.string(), second.string());
  }
}

EmbeddingTable readText(const fs::path& file, const TableReading& options, const ReadingWatch& watch) {
  const fs::path metadata = options.labels.empty() ? metadataBeside(file) : fs::path();
  TableReading reading = options;
  const bool second = !metadata.empty() || !options.labels.empty();
  if (second) reading.labelColumn.clear();  // it is looked for there
  const std::string text = readTextFile(file, largestFile);
  EmbeddingTable table;
  if (metadata.empty()) {
    table = parseEmbeddingText(text, file, reading, watch);
  } else {
    table.vectors = parseVectorLines(text, file, watch);
    addMetadata(table, metadata, '\t', options.labelColumn, file);
  }
  return table;
}

/// Whatever stands by itself; a second file is not looked at.
EmbeddingTable readFirst(const fs::path& path, const TableReading& options, const ReadingWatch& watch) {
  std::error_code ignored;
  const bool folder = fs::is_directory(path, ignored);
  const std::string ending = lowerEnding(path);
  if (folder && fs::exists(path / projectorConfigName, ignored))
    return readProjectorConfig(path / projectorConfigName, options, watch);
  if (folder && fs::exists(path / modelFileName, ignored)) return tableOfExperiment(path, {}, watch);
  if (folder) return readPictureTable(path.string(), options, watch);
  if (ending == ".pbtxt") return readProjectorConfig(path, options, watch);
  if (ending == ".sqlite") return tableOfLibrary(path, {}, watch);
  if (!options.embedWith.empty()) return readPictureTable(path.string(), options, watch);
  if (ending == ".npy") return readNpyTable(path, options, watch);
  if (ending == ".npz") return parseNpzTable(readFile(path, largestFile), path, options);
  if (isText(ending)) return readText(path, options, watch);
  return readPictureTable(path.string(), options, watch);
}

void refuseUnusable(const EmbeddingTable& table, const fs::path& path) {
  if (table.size() == 0 || table.vectors.columns == 0)
    throw Error(ErrorCode::dataSetUnusable, {path.string(), "it has no vectors"});
  refuseNonFinite(table.vectors, path);
}

}  // namespace

fs::path metadataBeside(const fs::path& file) {
  const std::string name = file.filename().string();
  const fs::path beside = file.parent_path() / "metadata.tsv";
  std::error_code ignored;
  const bool isVectors = name == "vectors.tsv" || name == "tensors.tsv";
  return isVectors && fs::is_regular_file(beside, ignored) ? beside : fs::path();
}

EmbeddingTable readEmbeddingTable(const fs::path& path, const TableReading& options,
                                  const ReadingWatch& watch) {
  EmbeddingTable table = readFirst(path, options, watch);
  refuseUnusable(table, path);
  if (!options.labels.empty()) addSecondFile(table, path, options);
  if (table.name.empty()) table.name = path.filename().string();
  return table;
}

}  // namespace likeness
