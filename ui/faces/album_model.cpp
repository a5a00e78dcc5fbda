#include "ui/faces/album_model.h"

#include <utility>

namespace likeness::ui {

void AlbumModel::setAlbum(const AlbumView& view) {
  const bool same = std::exchange(album_, view.album) == view.album;
  if (same) {
    updateRecords(view.faces);
  } else {
    resetRecords(view.faces);
  }
}

QVariant AlbumModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const StoredFace& face = record(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return captions_.value(face.id);
    case Qt::AccessibleTextRole:
      return tr("Face %1").arg(index.row() + 1);
    case idRole:
      return QVariant::fromValue<qint64>(face.id);
    case byUserRole:
      return face.byUser;
    default:
      return {};
  }
}

}  // namespace likeness::ui
