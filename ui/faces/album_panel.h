#pragma once

#include <QWidget>

#include "ui/faces/album_tiles.h"
#include "ui/faces/library_view.h"

class QLineEdit;

namespace likeness::ui {

class AlbumHead;
class CorrectionBar;
class FacesController;
class MessageCard;
class SegmentedSwitch;
class SuggestionBar;
class TileView;

/// One album: whose it is, its faces or the photos they are in, and what can be said about those that are
/// selected.
class AlbumPanel : public QWidget {
  Q_OBJECT

 public:
  explicit AlbumPanel(FacesController& controller, QWidget* parent = nullptr);

  void openAlbum(RowId album);
  RowId album() const { return album_; }
  /// What is shown of it: faces or photos.
  TileView* grid() const { return tiles_->grid(); }
  AlbumTiles* tiles() const { return tiles_; }
  SegmentedSwitch* kindSwitch() const { return kind_; }
  QLineEdit* nameField() const;

 signals:
  void closed();
  void albumOpened(likeness::RowId album);
  void photoOpened(likeness::RowId photo, likeness::RowId face);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void connectAll();
  void setKind(int kind);
  void followLibrary();
  void takeAlbum(const AlbumView& view);
  void followSelection();
  void mergeInto(RowId person);
  void askToForget();
  void focusGrid();

  FacesController& controller_;
  RowId album_ = 0;
  StoredPerson person_;
  AlbumHead* head_ = nullptr;
  SuggestionBar* suggestions_ = nullptr;
  MessageCard* warning_ = nullptr;
  SegmentedSwitch* kind_ = nullptr;
  CorrectionBar* corrections_ = nullptr;
  AlbumTiles* tiles_ = nullptr;
};

}  // namespace likeness::ui
