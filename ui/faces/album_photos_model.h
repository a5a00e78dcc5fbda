#pragma once

#include "ui/faces/library_view.h"
#include "ui/faces/row_list_model.h"

namespace likeness::ui {

/// A photo of an album: the faces on it that are in the album, the best first, and where they are.
struct AlbumPhoto {
  RowId id = 0;
  std::vector<RowId> faces;
  std::vector<FaceBox> boxes;  // in photo widths and heights
};

/// The photos of one album, those with its best faces first.
class AlbumPhotosModel : public RowListModel<AlbumPhoto> {
  Q_OBJECT

 public:
  using RowListModel::RowListModel;

  void setAlbum(const AlbumView& view);

  QVariant data(const QModelIndex& index, int role) const override;

 private:
  RowId album_ = 0;
};

}  // namespace likeness::ui
