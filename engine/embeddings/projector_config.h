#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine/embeddings/read_embedding_table.h"

namespace likeness {

/// What a projector_config.pbtxt says of one embedding (TensorBoard's projector_config.proto: EmbeddingInfo).
/// Paths are relative to the folder of the file.
struct ProjectorEmbedding {
  std::string tensorName;
  std::string tensorPath;                // .tsv of vectors; empty: in a TensorFlow checkpoint
  std::vector<std::size_t> tensorShape;  // rows and columns, of a file of plain float32; or empty
  std::string metadataPath;              // or empty
  std::string spritePath;                // or empty
  std::size_t spriteWidth = 0;           // of a single picture
  std::size_t spriteHeight = 0;
};

inline constexpr const char* projectorConfigName = "projector_config.pbtxt";

/// Fields that are not listed above are passed over. Errors: those of parseTextMessage; fileDamaged where a
/// field is of another kind than it should be.
std::vector<ProjectorEmbedding> parseProjectorConfig(std::string_view text,
                                                     const std::filesystem::path& file);

/// One embedding of a projector_config.pbtxt, options.embedding or the first with a tensor_path: its vectors
/// (text as TensorBoard's, else float32 of the shape that it names), metadata as columns, and the parts of
/// its sprite as pictures. Errors: those of the readers; dataSetUnusable where there is no such embedding,
/// and where the parts do not agree.
EmbeddingTable readProjectorConfig(const std::filesystem::path& file, const TableReading& options = {},
                                   const ReadingWatch& watch = {});

}  // namespace likeness
