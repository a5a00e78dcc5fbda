#pragma once

#include <string>

#include "engine/embeddings/read_embedding_table.h"

namespace likeness {

/// Everything that openAnyDataset takes, through the model of options.embedWith or as it is; a column "split"
/// tells training from test samples where there are both. Errors: those of openAnyDataset and of the model.
EmbeddingTable readPictureTable(const std::string& spec, const TableReading& options,
                                const ReadingWatch& watch);

}  // namespace likeness
