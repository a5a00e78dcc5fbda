#include "ui/faces/album_photos_model.h"

#include <utility>

namespace likeness::ui {

namespace {

std::vector<AlbumPhoto> photosOf(const std::vector<StoredFace>& faces) {
  std::vector<AlbumPhoto> photos;
  QHash<RowId, std::size_t> places;
  for (const StoredFace& face : faces) {
    const auto place = places.find(face.photo);
    const std::size_t at = place == places.end() ? photos.size() : *place;
    if (at == photos.size()) {
      places.insert(face.photo, at);
      photos.push_back({face.photo, {}, {}});
    }
    photos[at].faces.push_back(face.id);
    photos[at].boxes.push_back(face.box);
  }
  return photos;
}

}  // namespace

void AlbumPhotosModel::setAlbum(const AlbumView& view) {
  const bool same = std::exchange(album_, view.album) == view.album;
  if (same) {
    updateRecords(photosOf(view.faces));
  } else {
    resetRecords(photosOf(view.faces));
  }
}

QVariant AlbumPhotosModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  if (role != Qt::AccessibleTextRole) return {};
  const int faces = static_cast<int>(record(index.row()).faces.size());
  return tr("Photo %1 with %n faces of the album", nullptr, faces).arg(index.row() + 1);
}

}  // namespace likeness::ui
