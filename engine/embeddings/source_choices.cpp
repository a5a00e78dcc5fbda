#include "engine/embeddings/source_choices.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "engine/core/open_file.h"
#include "engine/data/class_folders.h"
#include "engine/embeddings/embedding_text.h"
#include "engine/embeddings/projector_config.h"
#include "engine/embeddings/table_layout.h"
#include "engine/store/experiment_files.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t startOfText = std::size_t{16} << 20;  // holds two records of 100,000 columns

bool isOneOf(const std::string& ending, std::initializer_list<std::string_view> endings) {
  return std::ranges::find(endings, ending) != endings.end();
}

SourceChoices columnsOf(const fs::path& file, const TableReading& reading) {
  const OpenFile open(file);
  std::string start(std::min(open.size(), startOfText), '\0');
  start.resize(open.readSome(0, {reinterpret_cast<std::uint8_t*>(start.data()), start.size()}));
  const char separator = separatorOf(file);
  CsvRecords records(start, file, separator,
                     separator == '\t' ? CsvRecords::Quotes::plain : CsvRecords::Quotes::understood);
  const auto first = records.next();
  if (!first) return {};
  const TableLayout layout = layoutOf(*first, records.next(), reading.vectorColumns, file);
  if (layout.names.size() < 2) return {};
  return {SourceChoices::Kind::columns, layout.names, layout.vector};
}

bool isPictureSource(const fs::path& path) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) {
    return !fs::exists(path / projectorConfigName, ignored) && !fs::exists(path / modelFileName, ignored);
  }
  return !isOneOf(lowerEnding(path), {".pbtxt", ".sqlite", ".npy", ".npz", ".csv", ".tsv"});
}

}  // namespace

SourceChoices choicesFor(const fs::path& path, const TableReading& reading) {
  std::error_code ignored;
  if (fs::is_regular_file(path, ignored) && isOneOf(lowerEnding(path), {".csv", ".tsv"})) {
    // Beside TensorBoard's vectors.tsv lies what is known of them: all its columns are the vector.
    return metadataBeside(path).empty() ? columnsOf(path, reading) : SourceChoices();
  }
  SourceChoices choices;
  if (isPictureSource(path)) choices.kind = SourceChoices::Kind::model;
  return choices;
}

}  // namespace likeness
