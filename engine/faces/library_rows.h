#pragma once

#include "engine/faces/library_records.h"
#include "engine/store/sqlite.h"

namespace likeness {

/// What the parts of FaceLibrary share.
inline constexpr const char* faceColumns =
    "SELECT id, photo, pack, x, y, width, height, score, quality, mark, person, by_user FROM present_faces ";

/// Reads a row of faceColumns.
StoredFace faceOf(const SqliteQuery& query);
std::vector<StoredFace> facesOf(SqliteQuery query);
std::filesystem::path pathOf(std::span<const std::uint8_t> bytes);
std::span<const std::uint8_t> bytesOf(const std::filesystem::path& path);
std::span<const std::uint8_t> bytesOf(std::span<const float> values);
/// Errors: fileDamaged naming the library when the blob is no whole number of floats, or of another length
/// than `expected` where that is not 0.
std::vector<float> floatsOf(const Sqlite& sqlite, std::span<const std::uint8_t> bytes,
                            std::size_t expected = 0);
/// Errors: wrongUsage.
void requireRow(Sqlite& sqlite, const char* table, RowId row);

}  // namespace likeness
