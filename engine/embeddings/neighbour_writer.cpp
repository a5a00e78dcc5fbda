#include "engine/embeddings/neighbour_writer.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/utf8.h"
#include "engine/data/class_folders.h"
#include "engine/embeddings/map_rows.h"

namespace likeness {

namespace {

using Json = nlohmann::ordered_json;

void check(const NeighbourRows& rows) {
  const auto isRow = [&](std::size_t row) { return row < rows.table.size(); };
  const bool fits = rows.neighbours.rows == rows.table.size() && std::ranges::all_of(rows.rows, isRow) &&
                    std::ranges::all_of(rows.neighbours.indices, [&](std::int32_t index) {
                      return index >= 0 && isRow(static_cast<std::size_t>(index));
                    });
  if (!fits) throw Error(ErrorCode::internal, {"neighbours that are not those of the table"});
}

std::vector<std::size_t> rowsOf(const NeighbourRows& rows) {
  if (!rows.rows.empty()) return rows.rows;
  std::vector<std::size_t> all(rows.table.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  return all;
}

const EmbeddingColumn* labelsOf(const EmbeddingTable& table) {
  return table.labelColumn < 0 ? nullptr : &table.columns[static_cast<std::size_t>(table.labelColumn)];
}

}  // namespace

std::string neighboursText(const NeighbourRows& rows, char separator) {
  check(rows);
  const EmbeddingColumn* labels = labelsOf(rows.table);
  std::vector<std::string> cells = {"row", "rank", "neighbour", "distance"};
  if (labels != nullptr) cells.insert(cells.end(), {"label", "neighbour_label"});
  std::string text = separatedLine(cells, separator);
  for (const std::size_t row : rowsOf(rows)) {
    for (std::size_t i = 0; i < rows.neighbours.count; ++i) {
      const auto neighbour = static_cast<std::size_t>(rows.neighbours.of(row)[i]);
      cells = {std::to_string(row), std::to_string(i + 1), std::to_string(neighbour),
               numberText(rows.neighbours.distancesOf(row)[i])};
      if (labels != nullptr) {
        cells.push_back(cellText(*labels, row));
        cells.push_back(cellText(*labels, neighbour));
      }
      text += separatedLine(cells, separator);
    }
  }
  return text;
}

std::string neighboursJson(const NeighbourRows& rows) {
  check(rows);
  const EmbeddingColumn* labels = labelsOf(rows.table);
  Json json;
  json["metric"] = rows.metric;
  json["k"] = rows.neighbours.count;
  json["rows"] = Json::array();
  for (const std::size_t row : rowsOf(rows)) {
    Json entry;
    entry["row"] = row;
    if (labels != nullptr) entry["label"] = asUtf8(cellText(*labels, row));
    const auto found = rows.neighbours.of(row);
    const auto distances = rows.neighbours.distancesOf(row);
    entry["neighbours"] = std::vector<std::int32_t>(found.begin(), found.end());
    entry["distances"] = std::vector<float>(distances.begin(), distances.end());
    json["rows"].push_back(std::move(entry));
  }
  return json.dump(1) + "\n";
}

void writeNeighbours(const std::filesystem::path& file, const NeighbourRows& rows) {
  const std::string ending = lowerEnding(file);
  if (ending == ".csv") return writeFileAtomically(file, neighboursText(rows, ','));
  if (ending == ".tsv") return writeFileAtomically(file, neighboursText(rows, '\t'));
  if (ending == ".json") return writeFileAtomically(file, neighboursJson(rows));
  throw Error(ErrorCode::wrongUsage, {"Neighbours are written as .csv, .tsv or .json; " +
                                      file.filename().string() + " is none of them."});
}

}  // namespace likeness
