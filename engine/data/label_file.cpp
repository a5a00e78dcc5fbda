#include "engine/data/label_file.h"

#include <algorithm>

#include "engine/core/csv_records.h"
#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/data/class_folders.h"
#include "engine/data/class_names.h"
#include "engine/data/zip_archive.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largestFile = std::size_t{1} << 30;

[[noreturn]] void refuse(const fs::path& file, const std::string& fault) {
  throw Error(ErrorCode::fileDamaged, {file.string(), fault});
}

std::vector<std::string> readNpzLabels(const fs::path& file) {
  const auto bytes = readFile(file, largestFile);
  const ZipArchive archive(bytes, file);
  if (archive.entries().size() != 1)
    refuse(file, "it holds " + std::to_string(archive.entries().size()) + " arrays and not labels alone");
  const auto content = archive.read(archive.entries().front());
  return labelsOf(parseNpyArray(content, file), file);
}

std::vector<std::string> readTextLabels(const fs::path& file) {
  const std::string text = readTextFile(file, largestFile);
  CsvRecords records(text, file, lowerEnding(file) == ".csv" ? ',' : '\t');
  std::vector<std::string> labels;
  std::size_t column = 0;
  std::size_t columns = 1;
  bool first = true;
  while (const auto record = records.next()) {
    if (first) {
      first = false;
      columns = record->size();
      const auto named = std::ranges::find_if(
          *record, [](const std::string& name) { return name == "label" || name == "class"; });
      if (named != record->end()) {
        column = static_cast<std::size_t>(named - record->begin());
        continue;
      }
      if (columns > 1) records.refuse("none of its columns is named \"label\"");
    }
    if (record->size() != columns) {
      records.refuse("there are " + std::to_string(record->size()) + " columns instead of " +
                     std::to_string(columns));
    }
    if ((*record)[column].empty()) records.refuse("the label is missing");
    labels.push_back((*record)[column]);
  }
  return labels;
}

}  // namespace

std::vector<std::string> labelsOf(const NpyArray& array, const fs::path& file) {
  const bool oneColumn = array.shape.size() == 2 && array.shape[1] == 1;
  if (array.shape.size() != 1 && !oneColumn)
    refuse(file, "its labels have the shape " + array.shapeText() + " and are no list");
  if (array.isText()) return textsOf(array, file);
  std::vector<std::string> labels;
  labels.reserve(array.count());
  for (const std::int64_t number : integersOf(array, file)) labels.push_back(std::to_string(number));
  return labels;
}

std::vector<std::string> readLabels(const fs::path& file) {
  const std::string ending = lowerEnding(file);
  if (ending == ".npz") return readNpzLabels(file);
  if (ending != ".npy") return readTextLabels(file);
  const auto bytes = readFile(file, largestFile);
  return labelsOf(parseNpyArray(bytes, file), file);
}

void setLabels(LabelledSamples& samples, std::size_t count, const std::vector<std::string>& labels,
               const std::string& samplesFile, const std::string& labelsFile) {
  if (labels.size() != count) {
    throw Error(ErrorCode::dataSetUnusable,
                {samplesFile, "it has " + std::to_string(count) + " samples and " + labelsFile + " has " +
                                  std::to_string(labels.size()) + " labels"});
  }
  ClassNames classes;
  samples.labels.clear();
  samples.labels.reserve(count);
  for (const std::string& label : labels) samples.labels.push_back(classes.add(label));
  samples.classNames = classes.sorted(samples.labels);
}

fs::path fileBeside(const std::string& name, const fs::path& besides) {
  std::error_code ignored;
  for (const fs::path& candidate : {fs::path(name), besides.parent_path() / name}) {
    if (fs::exists(candidate, ignored)) return candidate;
  }
  throw Error(ErrorCode::fileNotFound, {name});
}

}  // namespace likeness
