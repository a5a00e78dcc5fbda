#pragma once

#include <filesystem>
#include <string>

#include "engine/embeddings/map_rows.h"

namespace likeness {

/// Writes a map by the ending of the name: .csv, .tsv (both with the header row, x, y, z where there is one,
/// and the columns of the table; "row" counts from 0), .json (see mapJson) or .npy (places alone, float32).
/// Errors: diskFull, fileUnwritable; wrongUsage for another ending.
void writeMap(const std::filesystem::path& file, const MapRows& map);

/// The same as texts.
std::string mapText(const MapRows& map, char separator);
/// {"name", "dimensions", "columns": [names], "points": [{"row", "x", "y", "z", <column>: value ...}]};
/// numbers that there are not are null.
std::string mapJson(const MapRows& map);

}  // namespace likeness
