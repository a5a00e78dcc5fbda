#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/embeddings/embedding_table.h"
#include "engine/project/neighbour_table.h"

namespace likeness {

/// Neighbours of the rows of a table, and how their distances were measured ("euclidean").
struct NeighbourRows {
  const EmbeddingTable& table;
  const NeighbourTable& neighbours;  // of every row of the table
  std::string metric;
  std::vector<std::size_t> rows;  // whose neighbours are written; empty: of all
};

/// Writes them by the ending of the name: .csv and .tsv (a line a pair: row, rank from 1, neighbour,
/// distance, and where there are labels label and neighbour_label) or .json ({"metric", "k", "rows": [{"row",
/// "label", "neighbours": [rows], "distances": [...]}]}). Rows count from 0. Errors: diskFull,
/// fileUnwritable; wrongUsage for another ending; internal for neighbours of another table.
void writeNeighbours(const std::filesystem::path& file, const NeighbourRows& rows);

std::string neighboursText(const NeighbourRows& rows, char separator);
std::string neighboursJson(const NeighbourRows& rows);

}  // namespace likeness
