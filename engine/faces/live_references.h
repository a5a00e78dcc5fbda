#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/core/error.h"
#include "engine/faces/face_indexer.h"
#include "engine/faces/face_library.h"

namespace likeness {

/// Somebody whom live faces are compared with.
struct LivePerson {
  std::string name;
  /// The mean of the embeddings of the person's faces, brought to length 1. Against the nearest of them, a
  /// large album would be near to everybody, and one wrong face in it would be enough for a wrong name.
  std::vector<float> embedding;
  RowId cover = 0;                      // of a library,
  std::vector<std::uint8_t> thumbnail;  // or a JPEG of the reference photo
};

/// The named people of a library who are not hidden, the largest first; of each up to 50 faces count, the
/// clearest. Errors: those of FaceLibrary.
std::vector<LivePerson> libraryReferences(const FaceLibrary& library, const PackKey& pack);

/// People from a folder with one photo each, and what could not be used of it.
struct FolderReferences {
  std::vector<LivePerson> people;  // in the natural order of their names
  std::vector<Error> faults;       // of single photos: those of decoding, noFaceFound
};

/// Each photo in the folder itself is a person, named as the file without its ending; the largest clear face
/// in it counts (largestFace). Returns early after a stop. Errors: those of makeAnalyzer; fileNotFound,
/// fileUnreadable for the folder.
FolderReferences folderReferences(const std::filesystem::path& folder, const IndexTools& tools,
                                  float seedQuality, const std::stop_token& stop);

/// The mean of vectors of one size, brought to length 1. Error internal for none.
std::vector<float> meanEmbedding(const std::vector<std::vector<float>>& embeddings);

}  // namespace likeness
