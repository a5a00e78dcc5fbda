#include "engine/embeddings/map_writer.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/utf8.h"
#include "engine/data/class_folders.h"
#include "engine/store/npy.h"

namespace likeness {

namespace {

using Json = nlohmann::ordered_json;
constexpr const char* axes[] = {"x", "y", "z"};

Matrix chosenPlaces(const MapRows& map) {
  Matrix places(map.size(), map.places.columns);
  for (std::size_t i = 0; i < map.size(); ++i) {
    const auto from = map.places.row(map.row(i));
    std::copy(from.begin(), from.end(), places.row(i).begin());
  }
  return places;
}

Json cellJson(const EmbeddingColumn& column, std::size_t row) {
  if (column.kind == EmbeddingColumn::Kind::text) return asUtf8(column.texts[row]);
  return std::isfinite(column.numbers[row]) ? Json(column.numbers[row]) : Json(nullptr);
}

/// A column must not hide a place.
std::string keyOf(const EmbeddingColumn& column) {
  const std::string name = asUtf8(column.name);
  const bool taken = name == "row" || name == "x" || name == "y" || name == "z";
  return taken ? name + " (column)" : name;
}

}  // namespace

std::string mapText(const MapRows& map, char separator) {
  checkMapRows(map);
  std::vector<std::string> cells = {"row"};
  for (std::size_t axis = 0; axis < map.places.columns; ++axis) cells.emplace_back(axes[axis]);
  for (const EmbeddingColumn& column : map.table.columns) cells.push_back(keyOf(column));
  std::string text = separatedLine(cells, separator);
  for (std::size_t i = 0; i < map.size(); ++i) {
    const std::size_t row = map.row(i);
    cells = {std::to_string(row)};
    for (const float place : map.places.row(row)) cells.push_back(numberText(place));
    for (const EmbeddingColumn& column : map.table.columns) cells.push_back(cellText(column, row));
    text += separatedLine(cells, separator);
  }
  return text;
}

std::string mapJson(const MapRows& map) {
  checkMapRows(map);
  Json json;
  json["name"] = asUtf8(map.table.name);
  json["dimensions"] = map.places.columns;
  json["columns"] = Json::array();
  for (const EmbeddingColumn& column : map.table.columns) json["columns"].push_back(keyOf(column));
  json["points"] = Json::array();
  for (std::size_t i = 0; i < map.size(); ++i) {
    const std::size_t row = map.row(i);
    Json point;
    point["row"] = row;
    for (std::size_t axis = 0; axis < std::min(map.places.columns, std::size(axes)); ++axis)
      point[axes[axis]] = map.places.row(row)[axis];
    for (const EmbeddingColumn& column : map.table.columns) point[keyOf(column)] = cellJson(column, row);
    json["points"].push_back(std::move(point));
  }
  return json.dump(1) + "\n";
}

void writeMap(const std::filesystem::path& file, const MapRows& map) {
  const std::string ending = lowerEnding(file);
  if (ending == ".csv") return writeFileAtomically(file, mapText(map, ','));
  if (ending == ".tsv") return writeFileAtomically(file, mapText(map, '\t'));
  if (ending == ".json") return writeFileAtomically(file, mapJson(map));
  if (ending != ".npy")
    throw Error(ErrorCode::wrongUsage, {"A map is written as .csv, .tsv, .json or .npy; " +
                                        file.filename().string() + " is none of them."});
  checkMapRows(map);
  writeNpy(file, chosenPlaces(map));
}

}  // namespace likeness
