#pragma once

#include <array>
#include <map>
#include <memory>
#include <stop_token>

#include "engine/faces/face_library.h"

namespace likeness {

/// All faces of a library on the plane: those of its pack that are not marked, in photos that are there.
struct FaceMap {
  std::vector<StoredFace> faces;                  // by row of the library
  Matrix places;                                  // faces x 2, along the first two principal axes
  std::array<float, 2> shares{};                  // of the variance of the embeddings, along each axis
  std::map<RowId, std::filesystem::path> photos;  // a file of every photo that has one of the faces
};

/// Reads the map. Places are those of `before` when the library still has the same faces: then no embedding
/// is read. Null when stopped. Errors: those of FaceLibrary.
std::shared_ptr<const FaceMap> readFaceMap(const FaceLibrary& library, RowId pack,
                                           const FaceMap* before = nullptr, const std::stop_token& stop = {});

}  // namespace likeness
