#include "engine/faces/face_map.h"

#include <algorithm>

#include "engine/project/projection.h"

namespace likeness {

namespace {

bool sameFaces(const FaceMap& a, const FaceMap& b) {
  return std::ranges::equal(a.faces, b.faces, {}, &StoredFace::id, &StoredFace::id);
}

std::vector<StoredFace> unmarkedFaces(const FaceLibrary& library, RowId pack) {
  std::vector<StoredFace> faces;
  library.eachFace(pack, [&](const StoredFace& face) {
    if (face.mark == FaceMark::none) faces.push_back(face);
  });
  std::ranges::sort(faces, {}, &StoredFace::id);
  return faces;
}

std::map<RowId, std::filesystem::path> filesOf(const FaceLibrary& library,
                                               const std::vector<StoredFace>& faces) {
  std::map<RowId, std::filesystem::path> files;
  for (const StoredFace& face : faces) files.try_emplace(face.photo);
  library.eachFile({}, [&](const StoredFile& file) {
    const auto photo = files.find(file.photo);
    if (photo != files.end() && photo->second.empty()) photo->second = file.path;
  });
  return files;
}

/// Places for the faces of both the map and the table: another program may write between two readings.
void project(FaceMap& map, const FaceTable& table, const std::stop_token& stop) {
  const PlaneProjection plane = principalPlane(table.embeddings, stop);
  if (stop.stop_requested()) return;
  std::vector<StoredFace> faces;
  std::vector<float> places;
  std::size_t row = 0;
  for (const StoredFace& face : map.faces) {
    while (row < table.faces.size() && table.faces[row] < face.id) ++row;
    if (row == table.faces.size() || table.faces[row] != face.id) continue;
    const auto place = plane.place(table.embeddings.row(row));
    places.insert(places.end(), place.begin(), place.end());
    faces.push_back(face);
  }
  map.faces = std::move(faces);
  map.places = Matrix(map.faces.size(), 2);
  map.places.values = std::move(places);
  map.shares = plane.shares;
}

}  // namespace

std::shared_ptr<const FaceMap> readFaceMap(const FaceLibrary& library, RowId pack, const FaceMap* before,
                                           const std::stop_token& stop) {
  auto map = std::make_shared<FaceMap>();
  map->faces = unmarkedFaces(library, pack);
  map->photos = filesOf(library, map->faces);
  if (before != nullptr && sameFaces(*map, *before)) {
    map->places = before->places;
    map->shares = before->shares;
  } else {
    project(*map, library.faceTable(pack), stop);
  }
  if (stop.stop_requested()) return nullptr;
  return map;
}

}  // namespace likeness
