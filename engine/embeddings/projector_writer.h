#pragma once

#include <filesystem>
#include <vector>

#include "engine/embeddings/embedding_table.h"

namespace likeness {

/// Writes a table, or these rows of it, as TensorBoard's projector reads it, into a folder that is made:
/// - vectors.tsv: a line a vector, tabs between its numbers, no header.
/// - metadata.tsv, where there are columns: a line a row; with one column no header, with several the first
///   line names them. Tabs and line ends within become spaces. A single column with a gap gets "row" beside
///   it, since an empty line would be no row.
/// - sprite.png, where there are pictures: tiles of one size, row by row, at most 8192 x 8192 pixels;
/// pictures
///   are made smaller where they would not fit, and left out where less than 4 pixels would be left.
/// - projector_config.pbtxt: tensor_name, tensor_shape, tensor_path, metadata_path, sprite. Written last.
/// Errors: diskFull, fileUnwritable; internal for rows that the table does not have.
void writeProjectorFolder(const std::filesystem::path& folder, const EmbeddingTable& table,
                          const std::vector<std::size_t>& rows = {});

}  // namespace likeness
