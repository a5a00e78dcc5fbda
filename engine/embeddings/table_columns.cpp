#include "engine/embeddings/table_columns.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cctype>
#include <cmath>
#include <cstdint>
#include <limits>
#include <unordered_set>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/number_words.h"

namespace likeness {

namespace {

std::string plainName(std::string_view name) {
  std::string plain;
  for (const char letter : name) {
    if (letter != ' ') plain += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  }
  return plain;
}

template <std::size_t count>
bool isOneOf(std::string_view name, const std::array<std::string_view, count>& names) {
  return std::ranges::find(names, plainName(name)) != names.end();
}

bool areNumbers(const std::vector<std::string>& texts) {
  bool any = false;
  for (const std::string& text : texts) {
    if (text.empty()) continue;
    if (!numberOf(text)) return false;
    any = true;
  }
  return any;
}

/// Whether texts tell groups apart and not rows.
bool hasGroups(const std::vector<std::string>& texts) {
  std::unordered_set<std::string_view> values;
  for (const std::string& text : texts) {
    values.insert(text);
    if (values.size() > texts.size() / 2) return false;
  }
  return !values.empty();
}

int labelPlace(const std::vector<TextColumn>& columns, const std::string& labelName,
               const std::filesystem::path& file) {
  const auto placeOf = [&](auto found) {
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
  };
  if (!labelName.empty()) {
    const int place = placeOf(std::ranges::find(columns, labelName, &TextColumn::name));
    if (place >= 0) return place;
    throw Error(ErrorCode::dataSetUnusable,
                {file.string(), "none of the columns beside its vectors is named \"" + labelName + "\""});
  }
  const int named = placeOf(std::ranges::find_if(columns, isLabelName, &TextColumn::name));
  if (named >= 0) return named;
  return placeOf(std::ranges::find_if(columns, [&](const TextColumn& column) {
    return (columns.size() == 1 || !areNumbers(column.texts)) && hasGroups(column.texts);
  }));
}

void makeNumbers(EmbeddingColumn& column) {
  column.kind = EmbeddingColumn::Kind::number;
  column.numbers.reserve(column.texts.size());
  for (const std::string& text : column.texts)
    column.numbers.push_back(numberOf(text).value_or(std::numeric_limits<double>::quiet_NaN()));
  column.texts = {};
}

std::string freeName(const EmbeddingTable& table, const std::string& wanted) {
  const std::string base = wanted.empty() ? "column" : wanted;
  std::string name = base;
  for (int number = 2; std::ranges::count(table.columns, name, &EmbeddingColumn::name) > 0; ++number)
    name = base + " (" + std::to_string(number) + ")";
  return name;
}

bool allFinite(std::span<const float> values) {
  // Whole numbers, so that the compiler looks at several at once: the exponent of what is not finite is full.
  constexpr std::uint32_t full = 0x7f800000;
  std::uint32_t bad = 0;
  for (const float value : values) bad |= (std::bit_cast<std::uint32_t>(value) & full) == full ? 1U : 0U;
  return bad == 0;
}

}  // namespace

bool isLabelName(std::string_view name) {
  static constexpr std::array<std::string_view, 8> names = {"label",  "labels",  "class",    "classes",
                                                            "target", "targets", "category", "categories"};
  return isOneOf(name, names);
}

bool isAboutRows(std::string_view name) {
  static constexpr std::array<std::string_view, 19> names = {
      "",       "id",     "index",    "row",   "name", "file",    "filename", "path", "source", "url",
      "person", "people", "identity", "split", "fold", "cluster", "step",     "date", "time"};
  return isLabelName(name) || isOneOf(name, names);
}

void addColumns(EmbeddingTable& table, std::vector<TextColumn> columns, const std::string& labelName,
                const std::filesystem::path& file) {
  const int label = labelPlace(columns, labelName, file);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    EmbeddingColumn column;
    column.name = freeName(table, columns[i].name);
    column.texts = std::move(columns[i].texts);
    const bool isLabel = static_cast<int>(i) == label;
    if (isLabel && table.labelColumn < 0) table.labelColumn = static_cast<int>(table.columns.size());
    if (!isLabel && areNumbers(column.texts)) makeNumbers(column);
    table.columns.push_back(std::move(column));
  }
}

void addLabels(EmbeddingTable& table, std::vector<std::string> labels, const std::string& tableName,
               const std::string& labelsName) {
  if (labels.size() != table.size()) {
    throw Error(ErrorCode::dataSetUnusable,
                {tableName, "it has " + std::to_string(table.size()) + " rows and " + labelsName + " has " +
                                std::to_string(labels.size()) + " labels"});
  }
  EmbeddingColumn column;
  column.name = freeName(table, "label");
  column.texts = std::move(labels);
  table.columns.insert(table.columns.begin(), std::move(column));
  table.labelColumn = 0;
}

void refuseNonFinite(const Matrix& vectors, const std::filesystem::path& file) {
  for (std::size_t row = 0; row < vectors.rows; ++row) {
    const auto values = vectors.row(row);
    if (allFinite(values)) continue;
    const auto bad = std::ranges::find_if(values, [](float value) { return !std::isfinite(value); });
    throw Error(ErrorCode::fileDamaged, {file.string(), "row " + std::to_string(row + 1) + ": number " +
                                                            std::to_string(bad - values.begin() + 1) +
                                                            " is not finite (NaN or infinity)"});
  }
}

}  // namespace likeness
