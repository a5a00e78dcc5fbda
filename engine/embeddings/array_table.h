#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

#include "engine/embeddings/read_embedding_table.h"

namespace likeness {

/// A .npy of vectors or pictures; see readEmbeddingTable.
EmbeddingTable readNpyTable(const std::filesystem::path& file, const TableReading& options,
                            const ReadingWatch& watch);

/// A .npz from memory: vectors or pictures, or both (vectors, embeddings or features with images); labels;
/// and every other list of texts or numbers with a value a row. With x_train and its like the training and
/// the test samples, told apart by the column "split". Errors: see readArrayFile.
EmbeddingTable parseNpzTable(std::span<const std::uint8_t> bytes, const std::filesystem::path& file,
                             const TableReading& options = {});

}  // namespace likeness
