#include <algorithm>

#include "engine/faces/face_library.h"
#include "engine/faces/library_rows.h"

namespace likeness {

namespace {

constexpr float leastOverlap = 0.5F;
constexpr float mostDistance = 0.7F;  // far below what two people reach in any pack

struct PlacedFace {
  RowId id;
  FaceBox box;
  std::vector<float> embedding;
};

float overlap(const FaceBox& a, const FaceBox& b) {
  const float width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
  const float height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  const float common = width * height;
  return common / (a.width * a.height + b.width * b.height - common);
}

bool isSameFace(const PlacedFace& a, const PlacedFace& b) {
  if (overlap(a.box, b.box) <= leastOverlap || a.embedding.size() != b.embedding.size()) return false;
  float square = 0;
  for (std::size_t i = 0; i < a.embedding.size(); ++i) {
    square += (a.embedding[i] - b.embedding[i]) * (a.embedding[i] - b.embedding[i]);
  }
  return square < mostDistance * mostDistance;
}

std::vector<PlacedFace> placedFaces(Sqlite& sqlite, RowId photo, RowId pack) {
  std::vector<PlacedFace> faces;
  SqliteQuery query = sqlite.query(
      "SELECT f.id, f.x, f.y, f.width, f.height, e.vector FROM faces f JOIN embeddings e ON e.face = f.id "
      "WHERE f.photo = ? AND f.pack = ? ORDER BY f.id",
      photo, pack);
  const auto real = [&](int column) { return static_cast<float>(query.real(column)); };
  while (query.next()) {
    faces.push_back(
        {query.integer(0), {real(1), real(2), real(3), real(4)}, floatsOf(sqlite, query.blob(5))});
  }
  return faces;
}

void inherit(Sqlite& sqlite, RowId from, RowId to) {
  sqlite.run(
      "UPDATE assignments SET (user_person, machine_person, mark) = "
      "(SELECT user_person, machine_person, mark FROM assignments WHERE face = ?1) WHERE face = ?2",
      from, to);
  sqlite.run("INSERT INTO rejections SELECT ?2, person FROM rejections WHERE face = ?1", from, to);
  sqlite.run("UPDATE people SET cover = ?2 WHERE cover = ?1", from, to);
}

/// A retouched or tagged photo is another content; what was said of its faces is still true.
void inheritFaces(Sqlite& sqlite, RowId oldPhoto, RowId newPhoto, RowId pack) {
  std::vector<PlacedFace> old = placedFaces(sqlite, oldPhoto, pack);
  for (const PlacedFace& face : placedFaces(sqlite, newPhoto, pack)) {
    const auto same =
        std::ranges::find_if(old, [&](const PlacedFace& other) { return isSameFace(other, face); });
    if (same == old.end()) continue;
    inherit(sqlite, same->id, face.id);
    old.erase(same);
  }
}

void inheritAnswers(Sqlite& sqlite, RowId from, RowId to) {
  sqlite.run(
      "UPDATE assignments SET (user_person, mark) = (SELECT user_person, mark FROM assignments WHERE face = "
      "?1) "
      "WHERE face = ?2",
      from, to);
  sqlite.run("INSERT OR IGNORE INTO rejections SELECT ?2, person FROM rejections WHERE face = ?1", from, to);
}

/// Another pack sees the same faces; what users said of them, not what the machine thought, holds for it too.
void inheritAcrossPacks(Sqlite& sqlite, RowId photo, RowId pack) {
  const std::vector<PlacedFace> own = placedFaces(sqlite, photo, pack);
  std::vector<std::pair<RowId, FaceBox>> others;
  {
    SqliteQuery query = sqlite.query(
        "SELECT f.id, f.x, f.y, f.width, f.height FROM faces f JOIN assignments a ON a.face = f.id "
        "WHERE f.photo = ? AND f.pack <> ? AND (a.user_person IS NOT NULL OR a.mark <> 0 OR "
        "EXISTS(SELECT 1 FROM rejections WHERE face = f.id)) ORDER BY f.pack DESC, f.id",
        photo, pack);
    const auto real = [&](int column) { return static_cast<float>(query.real(column)); };
    while (query.next()) others.emplace_back(query.integer(0), FaceBox{real(1), real(2), real(3), real(4)});
  }
  for (const PlacedFace& face : own) {
    const auto nearer = [&](const auto& a, const auto& b) {
      return overlap(a.second, face.box) < overlap(b.second, face.box);
    };
    const auto same = std::ranges::max_element(others, nearer);
    if (same != others.end() && overlap(same->second, face.box) > leastOverlap)
      inheritAnswers(sqlite, same->first, face.id);
  }
}

void storeFace(Sqlite& sqlite, RowId photo, RowId pack, const NewFace& stored) {
  const Face& face = stored.face;
  sqlite.run(
      "INSERT INTO faces(photo, pack, x, y, width, height, score, quality) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
      photo, pack, face.box.x, face.box.y, face.box.width, face.box.height, face.score, face.quality);
  const RowId row = sqlite.lastRow();
  std::vector<float> points;
  for (const FacePoint& point : face.landmarks) points.insert(points.end(), {point.x, point.y});
  sqlite.run("INSERT INTO embeddings VALUES(?, ?)", row, bytesOf(face.embedding));
  sqlite.run("INSERT INTO face_details VALUES(?, ?, ?)", row, bytesOf(points), stored.thumbnail);
  sqlite.run("INSERT INTO assignments(face) VALUES(?)", row);
}

}  // namespace

RowId FaceLibrary::storePhoto(const std::filesystem::path& path, std::uintmax_t size, std::int64_t mtimeNs,
                              std::span<const std::uint8_t> contentHash, int width, int height, RowId pack,
                              const std::vector<NewFace>& faces) {
  SqliteTransaction transaction(*sqlite_);
  const RowId before = sqlite_->value("SELECT photo FROM files WHERE path = ?", bytesOf(path));
  sqlite_->run("INSERT OR IGNORE INTO photos(content_hash, width, height) VALUES(?, ?, ?)", contentHash,
               width, height);
  const RowId photo = findPhoto(contentHash);
  if (!isAnalyzed(photo, pack)) {  // else another thread or program was quicker
    sqlite_->run("INSERT INTO analyses VALUES(?, ?)", photo, pack);
    for (const NewFace& face : faces) storeFace(*sqlite_, photo, pack, face);
    if (before != 0 && before != photo) inheritFaces(*sqlite_, before, photo, pack);
    inheritAcrossPacks(*sqlite_, photo, pack);
  }
  placeFile(path, size, mtimeNs, photo);
  transaction.commit();
  return photo;
}

}  // namespace likeness
