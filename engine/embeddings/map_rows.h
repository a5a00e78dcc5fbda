#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/embeddings/embedding_table.h"

namespace likeness {

/// What an export writes: a map of a table, or of some of its rows.
struct MapRows {
  const EmbeddingTable& table;
  const Matrix& places;           // table rows x 2 or 3
  std::vector<std::size_t> rows;  // which, in this order; empty: all

  std::size_t size() const { return rows.empty() ? table.size() : rows.size(); }
  std::size_t row(std::size_t i) const { return rows.empty() ? i : rows[i]; }
};

/// Error internal where places or rows do not belong to the table.
void checkMapRows(const MapRows& map);

/// The value of a column as text: shortest that reads back as the same number, empty where there is none.
std::string cellText(const EmbeddingColumn& column, std::size_t row);
/// The shortest text that reads back as the same float.
std::string numberText(float number);

/// Names and values of a line between separators; with ',' in quotation marks where RFC 4180 asks for them,
/// with '\t' tabs and line ends within a value become spaces, as TensorBoard wants it. UTF-8 whatever comes.
std::string separatedLine(const std::vector<std::string>& values, char separator);

}  // namespace likeness
