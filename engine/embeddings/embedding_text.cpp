#include "engine/embeddings/embedding_text.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "engine/core/csv_records.h"
#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/number_words.h"
#include "engine/core/utf8.h"
#include "engine/data/class_folders.h"
#include "engine/embeddings/table_layout.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

using Record = CsvRecords::Record;
constexpr std::size_t largestText = std::size_t{2} << 30;
constexpr std::size_t mostNumbers = (std::size_t{2} << 30) / sizeof(float);

CsvRecords recordsOf(std::string_view text, const fs::path& file, char separator) {
  return {text, file, separator,
          separator == '\t' ? CsvRecords::Quotes::plain : CsvRecords::Quotes::understood};
}

TableLayout vectorsAlone(std::size_t columns) {
  TableLayout layout;
  for (std::size_t i = 0; i < columns; ++i) {
    layout.names.push_back(std::to_string(i + 1));
    layout.vector.push_back(i);
  }
  return layout;
}

class TextTable {
 public:
  TextTable(CsvRecords records, const fs::path& file, const ReadingWatch& watch)
      : records_(std::move(records)), file_(file), watch_(watch) {}

  /// Without options every column of every record is of the vector.
  EmbeddingTable read(const TableReading* options) {
    if (watch_.stop.stop_requested()) refuse("reading it was stopped");
    const auto first = records_.next();
    if (!first) records_.refuse("it is empty");
    const std::size_t firstLine = records_.line();
    const auto second = records_.next();
    const std::size_t secondLine = records_.line();
    layout_ = options == nullptr ? vectorsAlone(first->size())
                                 : layoutOf(*first, second, options->vectorColumns, file_);
    for (const std::size_t column : layout_.metadata) metadata_.push_back({layout_.names[column], {}});
    if (!layout_.header) add(*first, firstLine);
    if (second) add(*second, secondLine);
    while (const auto record = records_.next()) {
      if (table_.vectors.rows % 1024 == 0 && watch_.stop.stop_requested()) refuse("reading it was stopped");
      add(*record, records_.line());
    }
    table_.vectors.columns = layout_.vector.size();
    addColumns(table_, std::move(metadata_), options == nullptr ? "" : options->labelColumn, file_);
    return std::move(table_);
  }

 private:
  [[noreturn]] void refuse(const std::string& fault) const {
    throw Error(ErrorCode::dataSetUnusable, {file_.string(), fault});
  }
  [[noreturn]] void refuse(std::size_t line, const std::string& fault) const {
    throw Error(ErrorCode::fileDamaged, {file_.string(), "line " + std::to_string(line) + ": " + fault});
  }

  void add(const Record& record, std::size_t line) {
    if (record.size() != layout_.names.size()) {
      refuse(line, "there are " + std::to_string(record.size()) + " columns instead of " +
                       std::to_string(layout_.names.size()));
    }
    for (const std::size_t column : layout_.vector) addNumber(record[column], column, line);
    for (std::size_t i = 0; i < metadata_.size(); ++i)
      metadata_[i].texts.push_back(record[layout_.metadata[i]]);
    ++table_.vectors.rows;
  }

  void addNumber(const std::string& word, std::size_t column, std::size_t line) {
    const auto place = [&] {
      const std::string number = std::to_string(column + 1);
      return "column " + number + (layout_.header ? " (" + layout_.names[column].substr(0, 60) + ")" : "") +
             " ";
    };
    const auto number = numberOf(word);
    if (!number) refuse(line, place() + "is no number: \"" + word.substr(0, 60) + "\"");
    const auto value = static_cast<float>(*number);
    if (!std::isfinite(value)) refuse(line, place() + "is not finite (NaN or infinity)");
    if (table_.vectors.values.size() == mostNumbers)
      refuse("its vectors would take more than 2 GiB of memory");
    table_.vectors.values.push_back(value);
  }

  CsvRecords records_;
  const fs::path& file_;
  const ReadingWatch& watch_;
  TableLayout layout_;
  std::vector<TextColumn> metadata_;
  EmbeddingTable table_;
};

}  // namespace

char separatorOf(const fs::path& file) {
  return lowerEnding(file) == ".tsv" ? '\t' : ',';
}

EmbeddingTable parseEmbeddingText(std::string_view text, const fs::path& file, const TableReading& options,
                                  const ReadingWatch& watch) {
  refuseUnlessUtf8(text, file);
  return TextTable(recordsOf(text, file, separatorOf(file)), file, watch).read(&options);
}

Matrix parseVectorLines(std::string_view text, const fs::path& file, const ReadingWatch& watch) {
  refuseUnlessUtf8(text, file);
  return TextTable(recordsOf(text, file, '\t'), file, watch).read(nullptr).vectors;
}

std::vector<TextColumn> parseMetadata(std::string_view text, const fs::path& file, char separator) {
  refuseUnlessUtf8(text, file);
  CsvRecords records = recordsOf(text, file, separator);
  std::vector<TextColumn> columns;
  while (const auto record = records.next()) {
    if (columns.empty()) {
      const bool header = record->size() > 1 || isLabelName(record->front());
      for (const std::string& name : *record) columns.push_back({header ? name : "label", {}});
      if (header) continue;
    }
    if (record->size() != columns.size()) {
      records.refuse("there are " + std::to_string(record->size()) + " columns instead of " +
                     std::to_string(columns.size()));
    }
    for (std::size_t i = 0; i < columns.size(); ++i) columns[i].texts.push_back((*record)[i]);
  }
  if (columns.empty()) records.refuse("it is empty");
  return columns;
}

void addMetadata(EmbeddingTable& table, const fs::path& metadata, char separator,
                 const std::string& labelName, const fs::path& vectors) {
  std::vector<TextColumn> columns = parseMetadata(readTextFile(metadata, largestText), metadata, separator);
  if (columns.front().texts.size() != table.size()) {
    throw Error(
        ErrorCode::dataSetUnusable,
        {vectors.string(), "it has " + std::to_string(table.size()) + " rows and " + metadata.string() +
                               " has " + std::to_string(columns.front().texts.size())});
  }
  addColumns(table, std::move(columns), labelName, metadata);
}

}  // namespace likeness
