#pragma once

#include "ui/faces/library_view.h"
#include "ui/faces/row_list_model.h"

namespace likeness::ui {

/// The faces of one album, best first.
class AlbumModel : public RowListModel<StoredFace> {
  Q_OBJECT

 public:
  enum Role { idRole = Qt::UserRole, byUserRole };  // DisplayRole is the caption, if there is one

  using RowListModel::RowListModel;

  void setAlbum(const AlbumView& view);
  /// Words below the faces, by their rows in the library.
  void setCaptions(const QHash<RowId, QString>& captions) { captions_ = captions; }
  RowId album() const { return album_; }

  QVariant data(const QModelIndex& index, int role) const override;

 private:
  RowId album_ = 0;
  QHash<RowId, QString> captions_;
};

}  // namespace likeness::ui
