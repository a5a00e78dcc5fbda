#include "engine/faces/library_rows.h"

#include <cstring>

#include "engine/core/error.h"

namespace likeness {

StoredFace faceOf(const SqliteQuery& query) {
  StoredFace face;
  face.id = query.integer(0);
  face.photo = query.integer(1);
  face.pack = query.integer(2);
  const auto real = [&](int column) { return static_cast<float>(query.real(column)); };
  face.box = {real(3), real(4), real(5), real(6)};
  face.score = real(7);
  face.quality = real(8);
  const std::int64_t mark = query.integer(9);
  face.mark = mark == 1 ? FaceMark::notAFace : mark == 2 ? FaceMark::ignored : FaceMark::none;
  face.person = query.integer(10);
  face.byUser = query.integer(11) != 0;
  return face;
}

std::vector<StoredFace> facesOf(SqliteQuery query) {
  std::vector<StoredFace> faces;
  while (query.next()) faces.push_back(faceOf(query));
  return faces;
}

std::filesystem::path pathOf(std::span<const std::uint8_t> bytes) {
  return std::string(bytes.begin(), bytes.end());
}

std::span<const std::uint8_t> bytesOf(const std::filesystem::path& path) {
  const std::string& text = path.native();
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::span<const std::uint8_t> bytesOf(std::span<const float> values) {
  return {reinterpret_cast<const std::uint8_t*>(values.data()), values.size_bytes()};
}

std::vector<float> floatsOf(const Sqlite& sqlite, std::span<const std::uint8_t> bytes, std::size_t expected) {
  if (bytes.size() % sizeof(float) != 0 || (expected != 0 && bytes.size() != expected * sizeof(float))) {
    throw Error(ErrorCode::fileDamaged, {sqlite.file().string(), "a face's numbers are cut off"});
  }
  std::vector<float> values(bytes.size() / sizeof(float));
  if (!values.empty()) std::memcpy(values.data(), bytes.data(), bytes.size());
  return values;
}

void requireRow(Sqlite& sqlite, const char* table, RowId row) {
  if (sqlite.value("SELECT count(*) FROM " + std::string(table) + " WHERE id = ?", row) == 0) {
    throw Error(ErrorCode::wrongUsage,
                {"The library has no " + std::string(table) + " with number " + std::to_string(row) + "."});
  }
}

}  // namespace likeness
