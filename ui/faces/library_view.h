#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "engine/faces/library_records.h"

namespace likeness::ui {

/// Entries of the grid that are no people: negative, so that they are never taken for a row.
inline constexpr RowId unassignedAlbum = -1;
inline constexpr RowId markedAlbum = -2;

inline bool isPerson(RowId album) {
  return album > 0;
}

/// A library as the page shows it; read on a worker thread.
struct LibraryView {
  std::vector<StoredPerson> people;
  LibraryCounts counts;
  std::size_t marked = 0;   // faces that are no faces or ignored
  std::size_t folders = 0;  // remembered, to be scanned again
  std::optional<HistoryStep> undoable;
  std::optional<HistoryStep> redoable;
};

/// The faces of one album.
struct AlbumView {
  RowId album = 0;
  std::vector<StoredFace> faces;
  std::vector<std::pair<StoredPerson, float>> suggestions;  // people it may be, with their distance
};

/// A photo with who is on it.
struct PhotoView {
  StoredPhoto photo;
  std::vector<StoredFace> faces;
  std::vector<std::string> names;  // of the faces; empty for nobody or somebody without a name
};

/// Two people who may be one.
struct PairView {
  PersonPair pair;
  StoredPerson first;
  StoredPerson second;
  std::vector<RowId> firstFaces;  // the best few
  std::vector<RowId> secondFaces;
};

}  // namespace likeness::ui
