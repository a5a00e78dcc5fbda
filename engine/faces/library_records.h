#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/faces/face.h"

namespace likeness {

/// A row of the library: a photo, a face, a person, a pack. 0 is none. Never used again after a removal.
using RowId = std::int64_t;

/// Which network made an embedding: a pack's id and the SHA-256 of its embedder.
struct PackKey {
  std::string id;
  std::string modelSha256;

  bool operator==(const PackKey&) const = default;
};

/// A photo is a content: two equal files are one photo at two places.
struct StoredPhoto {
  RowId id = 0;
  int width = 0;  // upright, in pixels
  int height = 0;
  std::vector<std::filesystem::path> files;  // empty when all have vanished
};

/// What is known of a file from an earlier scan.
struct StoredFile {
  RowId id = 0;
  RowId photo = 0;  // 0 when it failed
  std::filesystem::path path;
  std::uintmax_t size = 0;
  std::int64_t mtimeNs = 0;
  bool failed = false;
  std::string reason;  // why it failed
};

enum class FaceMark { none = 0, notAFace = 1, ignored = 2 };

/// Box relative to the photo: x and width in its widths, y and height in its heights.
struct StoredFace {
  RowId id = 0;
  RowId photo = 0;
  RowId pack = 0;
  FaceBox box;
  float score = 0;
  float quality = 0;
  FaceMark mark = FaceMark::none;
  RowId person = 0;
  bool byUser = false;  // the user said who it is; else the machine did
};

/// A face about to be stored: box and landmarks relative to the photo.
struct NewFace {
  Face face;
  std::vector<std::uint8_t> thumbnail;  // JPEG, may be empty
};

struct StoredPerson {
  RowId id = 0;
  std::string name;  // UTF-8; empty until named
  RowId cover = 0;   // the face chosen by the user, else the one of highest quality; 0 when there is none
  bool hidden = false;
  int faces = 0;   // of the pack asked for, in photos whose files are there, without marked ones
  int photos = 0;  // that these are in
};

/// A face and its Euclidean distance to what was asked for, 0 to 2.
struct FaceMatch {
  StoredFace face;
  float distance = 0;
};

/// "Same person?" Distance is the root mean square of the distances between the faces of both, which for unit
/// vectors follows from the two mean vectors alone.
struct PersonPair {
  RowId first = 0;  // the named one, else the larger
  RowId second = 0;
  float distance = 0;
  float gain = 0;  // how much the answer settles; the queue is sorted by it
};

struct PersonMatch {
  RowId person = 0;
  float distance = 0;  // root mean square over the faces of the person
};

/// What clustering works on: the faces of a pack that are not marked, in photos whose files are there.
struct FaceTable {
  std::vector<RowId> faces;
  Matrix embeddings;  // a row a face
  std::vector<float> qualities;
  std::vector<RowId> people;  // of each face, 0 for none
  std::vector<bool> byUser;
};

/// What users said, as pairs of rows of a FaceTable. Faces that a user gave to one person are must-linked in
/// a chain; two people with such faces are cannot-linked through one pair, a face that was taken from a
/// person is cannot-linked to those who are with that person now (the confirmed and nearest 256). Never
/// contradictory.
struct FaceConstraints {
  std::vector<std::pair<int, int>> mustLinks;
  std::vector<std::pair<int, int>> cannotLinks;
};

struct LibraryCounts {
  std::int64_t photos = 0;  // whose files are there
  std::int64_t failedFiles = 0;
  std::int64_t faces = 0;
  std::int64_t unassigned = 0;
  std::int64_t people = 0;
};

/// A step of the user's, for "Undo merge". The window translates the kind.
struct HistoryStep {
  std::string kind;  // "name" "merge" "split" "reject" "confirm" "mark" "hide" "cover" "different" "unsure"
  std::string subject;  // a name, or empty
  int count = 0;        // of faces or people it was about
};

}  // namespace likeness
