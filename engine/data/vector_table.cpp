#include <algorithm>
#include <cctype>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/core/csv_records.h"
#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/number_words.h"
#include "engine/data/class_folders.h"
#include "engine/data/class_names.h"
#include "engine/data/vector_files.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largestTable = std::size_t{1} << 30;
constexpr std::size_t none = static_cast<std::size_t>(-1);

using Record = CsvRecords::Record;

std::optional<float> numberFrom(std::string_view word) {
  const auto number = numberOf(word);  // a float would refuse what is too small for it
  return number ? std::optional(static_cast<float>(*number)) : std::nullopt;
}

std::string lower(std::string text) {
  for (char& letter : text) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  return text;
}

std::size_t placeOf(const Record& header, std::initializer_list<const char*> names) {
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (std::ranges::find(names, lower(header[i])) != names.end()) return i;
  }
  return none;
}

/// A header names the class, or has a word where the row below has a number.
bool isHeader(const Record& first, const std::optional<Record>& second) {
  if (placeOf(first, {"label", "class"}) != none) return true;
  if (!second || second->size() != first.size()) return false;
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (!numberFrom(first[i]) && numberFrom((*second)[i])) return true;
  }
  return false;
}

/// What each column of a table is.
struct TableColumns {
  TableColumns(const Record& header, const Record& example, bool hasHeader) : count(example.size()) {
    if (hasHeader) {
      label = placeOf(header, {"label", "class"});
      identity = placeOf(header, {"identity", "person"});
      source = placeOf(header, {"file", "source"});
    }
    for (std::size_t i = count; i-- > 0 && label == none;) {
      if (i != identity && i != source && !numberFrom(example[i])) label = i;
    }
    for (std::size_t i = 0; i < count; ++i) {
      if (i != label && i != identity && i != source) numbers.push_back(i);
    }
  }

  std::size_t count;
  std::size_t label = none;
  std::size_t identity = none;
  std::size_t source = none;
  std::vector<std::size_t> numbers;
};

class TableReader {
 public:
  TableReader(std::string_view text, const fs::path& file, const ReadingWatch& watch)
      : records_(text, file, lowerEnding(file) == ".tsv" ? '\t' : ','), file_(file), watch_(watch) {}

  LabelledSamples read() {
    const auto first = records_.next();
    if (!first) records_.refuse("it is empty");
    const std::size_t firstLine = records_.line();
    const auto second = records_.next();
    const bool header = isHeader(*first, second);
    if (header && !second) records_.refuse("there is nothing below the header");
    const TableColumns columns(*first, header ? *second : *first, header);
    if (columns.numbers.empty()) records_.refuse("no column has numbers");
    samples_.shape.dimension = static_cast<int>(columns.numbers.size());
    columnCount_ = first->size();
    if (!header) add(*first, columns, firstLine);
    if (second) add(*second, columns, records_.line());
    while (const auto record = records_.next()) {
      if (samples_.size() % 1024 == 0 && watch_.stop.stop_requested())
        throw Error(ErrorCode::dataSetUnusable, {file_.string(), "reading it was stopped"});
      add(*record, columns, records_.line());
    }
    finish(columns);
    return std::move(samples_);
  }

 private:
  [[noreturn]] void refuse(std::size_t line, const std::string& fault) const {
    throw Error(ErrorCode::fileDamaged, {file_.string(), "line " + std::to_string(line) + ": " + fault});
  }

  void add(const Record& record, const TableColumns& columns, std::size_t line) {
    if (record.size() != columnCount_) {
      refuse(line, "there are " + std::to_string(record.size()) + " columns instead of " +
                       std::to_string(columnCount_));
    }
    for (const std::size_t column : columns.numbers) addNumber(record[column], column, line);
    const std::string name = columns.label == none ? std::string() : record[columns.label];
    if (columns.label != none && name.empty()) refuse(line, "the class is missing");
    samples_.labels.push_back(classes_.add(name));
    if (columns.identity != none) samples_.identities.push_back(people_.add(record[columns.identity]));
    if (columns.source != none) samples_.sources.push_back(record[columns.source]);
  }

  void addNumber(const std::string& word, std::size_t column, std::size_t line) {
    const auto number = numberFrom(word);
    const auto place = [&] { return "column " + std::to_string(column + 1) + " "; };
    if (!number) refuse(line, place() + "is no number: \"" + word.substr(0, 60) + "\"");
    if (!std::isfinite(*number)) refuse(line, place() + "is not finite (NaN or infinity)");
    samples_.vectors.push_back(*number);
  }

  void finish(const TableColumns& columns) {
    samples_.classNames = classes_.sorted(samples_.labels);
    if (columns.identity != none) people_.sorted(samples_.identities);
  }

  CsvRecords records_;
  const fs::path& file_;
  const ReadingWatch& watch_;
  std::size_t columnCount_ = 0;
  ClassNames classes_;
  ClassNames people_;
  LabelledSamples samples_;
};

}  // namespace

LabelledSamples parseVectorTable(std::string_view text, const fs::path& file, const ReadingWatch& watch) {
  return TableReader(text, file, watch).read();
}

LabelledSamples readVectorTable(const fs::path& file, const ReadingWatch& watch) {
  return parseVectorTable(readTextFile(file, largestTable), file, watch);
}

}  // namespace likeness
