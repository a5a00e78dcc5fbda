#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "engine/embeddings/read_embedding_table.h"
#include "engine/embeddings/table_columns.h"

namespace likeness {

/// A text table of embeddings, .csv (with quotation marks as RFC 4180 has them) or .tsv (without) by its
/// name: a row a vector. Which columns form the vector, see layoutOf; all others become columns. Errors:
/// fileDamaged, naming line and column, for rows of another length, words and gaps in the vector, numbers
/// that are not finite, more than 100,000 columns and text that is no UTF-8; dataSetUnusable above 2 GiB of
/// vectors, when it was stopped, and as layoutOf and addColumns have it.
EmbeddingTable parseEmbeddingText(std::string_view text, const std::filesystem::path& file,
                                  const TableReading& options = {}, const ReadingWatch& watch = {});

/// The vectors.tsv of TensorBoard, whatever its name: numbers between tabs, a line a vector, no header.
/// Errors: as above.
Matrix parseVectorLines(std::string_view text, const std::filesystem::path& file,
                        const ReadingWatch& watch = {});

/// A tab for .tsv, else a comma.
char separatorOf(const std::filesystem::path& file);

/// A text with values for every row: of one column without a header (then named "label"), or of several with
/// one, as TensorBoard has its metadata.tsv. Between tabs quotation marks mean nothing. Errors: fileDamaged
/// as above.
std::vector<TextColumn> parseMetadata(std::string_view text, const std::filesystem::path& file,
                                      char separator);

/// Adds what a second file says of the rows of a table. Errors: those of readTextFile and parseMetadata;
/// dataSetUnusable, naming both, where it has another number of rows.
void addMetadata(EmbeddingTable& table, const std::filesystem::path& metadata, char separator,
                 const std::string& labelName, const std::filesystem::path& vectors);

}  // namespace likeness
