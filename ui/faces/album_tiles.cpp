#include "ui/faces/album_tiles.h"

#include <algorithm>

#include "ui/faces/album_model.h"
#include "ui/faces/album_photos_model.h"
#include "ui/faces/face_delegate.h"
#include "ui/faces/faces_controller.h"
#include "ui/faces/photo_delegate.h"
#include "ui/faces/tile_view.h"

namespace likeness::ui {

AlbumTiles::AlbumTiles(FacesController& controller, QWidget* parent)
    : QStackedWidget(parent),
      faceModel_(new AlbumModel(this)),
      photoModel_(new AlbumPhotosModel(this)),
      faceGrid_(new TileView(FaceDelegate::tile)),
      photoGrid_(new TileView(PhotoDelegate::tile)) {
  faceGrid_->setModel(faceModel_);
  faceGrid_->setItemDelegate(new FaceDelegate(controller.thumbnails(), faceGrid_));
  faceGrid_->setAccessibleName(tr("Faces of the album"));
  photoGrid_->setModel(photoModel_);
  photoGrid_->setItemDelegate(new PhotoDelegate(controller.previews(), photoGrid_));
  photoGrid_->setAccessibleName(tr("Photos of the album"));
  photoGrid_->setOpensByClick(true);
  addWidget(faceGrid_);
  addWidget(photoGrid_);
  for (const TileView* grid : {faceGrid_, photoGrid_}) {
    connect(grid->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AlbumTiles::selectionChanged);
  }
  connect(faceGrid_, &TileView::opened, this, [this](const QModelIndex& index) {
    const StoredFace& face = faceModel_->record(index.row());
    emit photoOpened(face.photo, face.id);
  });
  connect(photoGrid_, &TileView::opened, this, [this](const QModelIndex& index) {
    const AlbumPhoto& photo = photoModel_->record(index.row());
    emit photoOpened(photo.id, photo.faces.front());
  });
  connect(&controller.thumbnails(), &FaceThumbnails::arrived, faceGrid_->viewport(),
          qOverload<>(&QWidget::update));
  connect(&controller.previews(), &PhotoPreviews::arrived, photoGrid_->viewport(),
          qOverload<>(&QWidget::update));
}

void AlbumTiles::setAlbum(const AlbumView& view) {
  faceModel_->setAlbum(view);
  photoModel_->setAlbum(view);
}

void AlbumTiles::setKind(Kind kind) {
  setCurrentIndex(kind);
  emit selectionChanged();
}

int AlbumTiles::faceCount() const {
  return faceModel_->rowCount();
}

std::vector<RowId> AlbumTiles::selectedFaces() const {
  QModelIndexList rows = grid()->selectionModel()->selectedIndexes();
  std::sort(rows.begin(), rows.end());
  std::vector<RowId> chosen;
  for (const QModelIndex& index : rows) {
    if (kind() == faces) {
      chosen.push_back(faceModel_->record(index.row()).id);
    } else {
      const auto& ofPhoto = photoModel_->record(index.row()).faces;
      chosen.insert(chosen.end(), ofPhoto.begin(), ofPhoto.end());
    }
  }
  return chosen;
}

}  // namespace likeness::ui
