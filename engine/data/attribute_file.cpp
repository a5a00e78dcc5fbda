#include "engine/data/attribute_file.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "engine/core/csv_records.h"
#include "engine/core/error.h"
#include "engine/core/files.h"

namespace likeness {

namespace {

constexpr std::size_t largestTable = std::size_t{64} << 20;

using Values = std::unordered_map<std::string, std::string>;

Values readColumn(const std::filesystem::path& file, const std::string& column) {
  const std::string text = readTextFile(file, largestTable);
  CsvRecords records(text, file);
  const auto header = records.next();
  if (!header) records.refuse("there is no header");
  const auto at = static_cast<std::size_t>(std::ranges::find(*header, column) - header->begin());
  if (at == header->size() || at == 0)
    records.refuse("there is no column \"" + column + "\" after the first");
  Values values;
  while (const auto record = records.next()) {
    if (record->size() != header->size())
      records.refuse("there are " + std::to_string(record->size()) + " columns instead of " +
                     std::to_string(header->size()));
    const auto [known, isNew] = values.try_emplace((*record)[0], (*record)[at]);
    if (!isNew && known->second != (*record)[at])
      records.refuse("\"" + (*record)[0] + "\" has another value in a line before");
  }
  return values;
}

/// The value for a file by its path, or by what is left of it after each "/".
const std::string* findFile(const Values& values, const std::string& path) {
  for (std::size_t begin = 0; begin != std::string::npos;) {
    const auto found = values.find(path.substr(begin));
    if (found != values.end()) return &found->second;
    begin = path.find('/', begin);
    if (begin != std::string::npos) ++begin;
  }
  return nullptr;
}

}  // namespace

std::vector<std::string> readAttribute(const std::filesystem::path& file, const std::string& column,
                                       const LabelledSamples& samples) {
  const Values values = readColumn(file, column);
  std::vector<std::string> attribute(samples.size());
  std::size_t missing = 0;
  std::string example;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const std::string& className = samples.classNames[static_cast<std::size_t>(samples.labels[i])];
    const std::string* value = samples.sources.empty() ? nullptr : findFile(values, samples.sources[i]);
    if (const auto ofClass = values.find(className); !value && ofClass != values.end())
      value = &ofClass->second;
    if (value) {
      attribute[i] = *value;
    } else if (missing++ == 0) {
      example = samples.sources.empty() ? className : samples.sources[i];
    }
  }
  if (missing > 0) {
    throw Error(ErrorCode::dataSetUnusable,
                {file.string(), "it has no line for " + example +
                                    (missing > 1 ? " and " + std::to_string(missing - 1) + " more" : "")});
  }
  return attribute;
}

}  // namespace likeness
