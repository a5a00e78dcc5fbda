#include "ui/faces/library_reading.h"

#include <algorithm>

namespace likeness::ui {

namespace {

constexpr std::size_t namesOffered = 3;
constexpr std::size_t facesOfPair = 5;

std::vector<StoredFace> facesOf(const FaceLibrary& library, RowId pack, RowId album) {
  if (album == unassignedAlbum) return library.unassignedFaces(pack);
  if (album == markedAlbum) return library.markedFaces(pack);
  return library.facesOfPerson(album, pack);
}

/// The cover first.
std::vector<RowId> bestFaces(const FaceLibrary& library, RowId pack, const StoredPerson& person) {
  std::vector<RowId> faces{person.cover};
  for (const StoredFace& face : library.facesOfPerson(person.id, pack)) {
    if (faces.size() == facesOfPair) break;
    if (face.id != person.cover) faces.push_back(face.id);
  }
  return faces;
}

}  // namespace

LibraryView readLibraryView(const FaceLibrary& library, const PackKey& key) {
  const RowId pack = library.findPack(key);
  LibraryView view;
  view.people = library.people(pack);
  view.counts = library.counts(pack);
  view.marked = library.markedFaces(pack).size();
  view.folders = library.folders().size();
  view.undoable = library.undoable();
  view.redoable = library.redoable();
  return view;
}

AlbumView readAlbumView(const FaceLibrary& library, const PackKey& key, RowId album) {
  const RowId pack = library.findPack(key);
  AlbumView view{album, facesOf(library, pack, album), {}};
  if (!isPerson(album) || !library.person(album, pack).name.empty()) return view;
  for (const PersonMatch& match : library.suggestNames(album, pack, namesOffered))
    view.suggestions.emplace_back(library.person(match.person, pack), match.distance);
  return view;
}

PhotoView readPhotoView(const FaceLibrary& library, const PackKey& key, RowId photo) {
  const RowId pack = library.findPack(key);
  PhotoView view{library.photo(photo), library.facesOfPhoto(photo, pack), {}};
  for (const StoredFace& face : view.faces)
    view.names.push_back(face.person == 0 ? std::string() : library.person(face.person, pack).name);
  return view;
}

std::vector<PairView> readPairViews(const FaceLibrary& library, const PackKey& key,
                                    const FacePackThresholds& thresholds, std::size_t atMost) {
  const RowId pack = library.findPack(key);
  std::vector<PairView> views;
  for (const PersonPair& pair : library.unsurePairs(pack, thresholds.verify, thresholds.cautious, atMost)) {
    PairView view{pair, library.person(pair.first, pack), library.person(pair.second, pack), {}, {}};
    view.firstFaces = bestFaces(library, pack, view.first);
    view.secondFaces = bestFaces(library, pack, view.second);
    views.push_back(std::move(view));
  }
  return views;
}

}  // namespace likeness::ui
