#include <algorithm>
#include <cmath>

#include "engine/core/error.h"
#include "engine/faces/face_library.h"
#include "engine/faces/library_rows.h"

namespace likeness {

namespace {

std::string where(const std::string& condition) {
  return std::string(faceColumns) + "WHERE " + condition;
}

float squaredDistance(std::span<const float> a, std::span<const float> b) {
  float square = 0;
  for (std::size_t i = 0; i < a.size(); ++i) square += (a[i] - b[i]) * (a[i] - b[i]);
  return square;
}

}  // namespace

StoredFace FaceLibrary::face(RowId face) const {
  requireRow(*sqlite_, "faces", face);
  // Not through present_faces: the photo may be away.
  SqliteQuery query = sqlite_->query(
      "SELECT f.id, f.photo, f.pack, f.x, f.y, f.width, f.height, f.score, f.quality, a.mark, "
      "coalesce(a.user_person, a.machine_person), a.user_person IS NOT NULL "
      "FROM faces f JOIN assignments a ON a.face = f.id WHERE f.id = ?",
      face);
  if (!query.next()) throw Error(ErrorCode::fileDamaged, {file_.string(), "a face is incomplete"});
  return faceOf(query);
}

std::vector<StoredFace> FaceLibrary::facesOfPhoto(RowId photo, RowId pack, bool marked) const {
  return facesOf(
      sqlite_->query(where("photo = ? AND pack = ? AND (mark = 0 OR ?) ORDER BY id"), photo, pack, marked));
}

std::vector<StoredFace> FaceLibrary::facesOfPerson(RowId person, RowId pack) const {
  // Two branches, so that each uses its index.
  return facesOf(sqlite_->query(
      where(
          "id IN (SELECT face FROM assignments WHERE user_person = ?1 UNION ALL SELECT face FROM assignments "
          "WHERE machine_person = ?1 AND user_person IS NULL) AND pack = ?2 AND mark = 0 "
          "ORDER BY quality DESC, id"),
      person, pack));
}

std::vector<StoredFace> FaceLibrary::unassignedFaces(RowId pack) const {
  return facesOf(
      sqlite_->query(where("pack = ? AND mark = 0 AND person IS NULL ORDER BY quality DESC, id"), pack));
}

std::vector<StoredFace> FaceLibrary::markedFaces(RowId pack) const {
  return facesOf(sqlite_->query(where("pack = ? AND mark <> 0 ORDER BY id"), pack));
}

void FaceLibrary::eachFace(RowId pack, const std::function<void(const StoredFace&)>& visit) const {
  SqliteQuery query = sqlite_->query(where("pack = ? ORDER BY photo, id"), pack);
  while (query.next()) visit(faceOf(query));
}

std::vector<std::uint8_t> FaceLibrary::thumbnail(RowId face) const {
  SqliteQuery query = sqlite_->query("SELECT thumbnail FROM face_details WHERE face = ?", face);
  if (!query.next()) requireRow(*sqlite_, "faces", face);
  const auto bytes = query.blob(0);
  return {bytes.begin(), bytes.end()};
}

FaceLandmarks FaceLibrary::landmarks(RowId face) const {
  FaceLandmarks points;
  SqliteQuery query = sqlite_->query("SELECT landmarks FROM face_details WHERE face = ?", face);
  if (!query.next()) requireRow(*sqlite_, "faces", face);
  const std::vector<float> values = floatsOf(*sqlite_, query.blob(0), 2 * points.size());
  for (std::size_t i = 0; i < points.size(); ++i) points[i] = {values[2 * i], values[2 * i + 1]};
  return points;
}

std::vector<float> FaceLibrary::embedding(RowId face) const {
  SqliteQuery query = sqlite_->query("SELECT vector FROM embeddings WHERE face = ?", face);
  if (!query.next()) requireRow(*sqlite_, "faces", face);
  return floatsOf(*sqlite_, query.blob(0));
}

std::vector<FaceMatch> FaceLibrary::nearestFaces(std::span<const float> embedding, RowId pack,
                                                 std::size_t k) const {
  using Candidate = std::pair<float, RowId>;
  std::vector<Candidate> nearest;  // a heap with the farthest on top
  SqliteQuery query = sqlite_->query(
      "SELECT f.id, e.vector FROM present_faces f JOIN embeddings e ON e.face = f.id WHERE f.pack = ? AND "
      "f.mark = 0",
      pack);
  while (k > 0 && query.next()) {
    const std::vector<float> other = floatsOf(*sqlite_, query.blob(1), embedding.size());
    const Candidate candidate{squaredDistance(embedding, other), query.integer(0)};
    if (nearest.size() == k && !(candidate < nearest.front())) continue;
    if (nearest.size() == k) {
      std::ranges::pop_heap(nearest);
      nearest.pop_back();
    }
    nearest.push_back(candidate);
    std::ranges::push_heap(nearest);
  }
  std::ranges::sort_heap(nearest);
  std::vector<FaceMatch> matches;
  for (const auto& [square, id] : nearest) matches.push_back({face(id), std::sqrt(square)});
  return matches;
}

FaceTable FaceLibrary::faceTable(RowId pack) const {
  FaceTable table;
  SqliteQuery query = sqlite_->query(
      "SELECT f.id, f.quality, f.person, f.by_user, e.vector FROM present_faces f JOIN embeddings e ON "
      "e.face = f.id "
      "WHERE f.pack = ? AND f.mark = 0 ORDER BY f.id",
      pack);
  Matrix& rows = table.embeddings;
  while (query.next()) {
    const std::vector<float> vector = floatsOf(*sqlite_, query.blob(4), rows.columns);
    rows.columns = vector.size();
    rows.values.insert(rows.values.end(), vector.begin(), vector.end());
    table.faces.push_back(query.integer(0));
    table.qualities.push_back(static_cast<float>(query.real(1)));
    table.people.push_back(query.integer(2));
    table.byUser.push_back(query.integer(3) != 0);
  }
  rows.rows = table.faces.size();
  return table;
}

}  // namespace likeness
