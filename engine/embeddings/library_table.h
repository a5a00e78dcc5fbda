#pragma once

#include <filesystem>
#include <string>

#include "engine/data/reading_watch.h"
#include "engine/embeddings/embedding_table.h"

namespace likeness {

/// The faces of a library by the embeddings of a pack ("" = the one with most faces): those that are not
/// marked, in photos that are there. Columns: person (their names, else "person 12"; empty for whom nobody
/// is; the label), photo (its file), date (of the file's last change, "2026-01-31", UTC), quality. Pictures
/// are the faces' thumbnails, 64 x 64. The library is only read. Errors: those of FaceLibrary;
/// dataSetUnusable where it has no faces of the pack, and when it was stopped.
EmbeddingTable tableOfLibrary(const std::filesystem::path& file, const std::string& packId = {},
                              const ReadingWatch& watch = {});

}  // namespace likeness
