#pragma once

#include <QStackedWidget>

#include "ui/faces/library_view.h"

namespace likeness::ui {

class AlbumModel;
class AlbumPhotosModel;
class FacesController;
class TileView;

/// What is in an album, as tiles: its faces, or the whole photos that they are in.
class AlbumTiles : public QStackedWidget {
  Q_OBJECT

 public:
  enum Kind { faces, photos };

  explicit AlbumTiles(FacesController& controller, QWidget* parent = nullptr);

  void setAlbum(const AlbumView& view);
  void setKind(Kind kind);
  Kind kind() const { return currentIndex() == photos ? photos : faces; }
  int faceCount() const;
  TileView* faceGrid() const { return faceGrid_; }
  TileView* photoGrid() const { return photoGrid_; }
  /// The one that is shown.
  TileView* grid() const { return kind() == photos ? photoGrid_ : faceGrid_; }
  /// Of selected photos all the faces that are in the album.
  std::vector<RowId> selectedFaces() const;

 signals:
  void selectionChanged();
  void photoOpened(likeness::RowId photo, likeness::RowId face);

 private:
  AlbumModel* faceModel_ = nullptr;
  AlbumPhotosModel* photoModel_ = nullptr;
  TileView* faceGrid_ = nullptr;
  TileView* photoGrid_ = nullptr;
};

}  // namespace likeness::ui
