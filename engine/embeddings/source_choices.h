#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/embeddings/read_embedding_table.h"

namespace likeness {

/// What can be chosen about how readEmbeddingTable reads a path.
struct SourceChoices {
  enum class Kind {
    nothing,
    columns,  // of a text table: which form the vector (TableReading::vectorColumns)
    model,    // of pictures: what they are embedded with (TableReading::embedWith)
  };
  Kind kind = Kind::nothing;
  std::vector<std::string> columns;  // of a text table, in the order of the file
  std::vector<std::size_t> vector;   // places of those that are its vector now
};

/// Looks at the first lines of a text and at names alone. Errors: as readEmbeddingTable has them for these.
SourceChoices choicesFor(const std::filesystem::path& path, const TableReading& reading);

}  // namespace likeness
