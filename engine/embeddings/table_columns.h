#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine/embeddings/embedding_table.h"

namespace likeness {

/// A column as it stands in a file.
struct TextColumn {
  std::string name;
  std::vector<std::string> texts;
};

/// Whether a column of this name holds labels: "label", "class", "target", "category" and their plurals, in
/// any case of letters.
bool isLabelName(std::string_view name);

/// Whether a column of this name is about a row and no part of its vector: those of isLabelName, and "id",
/// "index", "row", "name", "file", "path", "person", "split", "cluster" and the like, and one without a name.
bool isAboutRows(std::string_view name);

/// Adds columns: of numbers where every text is a number or empty and at least one is a number, else of
/// texts. The labels, which stay texts, are `labelName`; where that is empty the first by isLabelName; else,
/// the first of texts (or the only one) with at most half as many values as rows. Names come out different.
/// Error dataSetUnusable where `labelName` is not there, naming `file`.
void addColumns(EmbeddingTable& table, std::vector<TextColumn> columns, const std::string& labelName,
                const std::filesystem::path& file);

/// Adds one column of labels in front, which becomes the label column. Error dataSetUnusable, naming both,
/// where their number is not that of the rows.
void addLabels(EmbeddingTable& table, std::vector<std::string> labels, const std::string& tableName,
               const std::string& labelsName);

/// Error fileDamaged that names the first row (from 1) with a number that is not finite, and its place.
void refuseNonFinite(const Matrix& vectors, const std::filesystem::path& file);

}  // namespace likeness
