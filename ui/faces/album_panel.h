#pragma once

#include <QWidget>

#include "ui/faces/library_view.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace likeness::ui {

class AlbumModel;
class CoverLabel;
class FacesController;
class MessageCard;
class SuggestionBar;
class TileView;

/// One album: its faces, the name to edit in place, and what can be said about the faces that are selected.
class AlbumPanel : public QWidget {
  Q_OBJECT

 public:
  explicit AlbumPanel(FacesController& controller, QWidget* parent = nullptr);

  void openAlbum(RowId album);
  RowId album() const { return album_; }
  TileView* grid() const { return grid_; }
  QLineEdit* nameField() const { return name_; }

 signals:
  void closed();
  void albumOpened(likeness::RowId album);
  void photoOpened(likeness::RowId photo, likeness::RowId face);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  QHBoxLayout* makeHead();
  QHBoxLayout* makeBar();
  void makeActions();
  QAction* makeAction(const QString& iconName, const QString& text, const QKeySequence& key,
                      const QString& sentence, void (AlbumPanel::*slot)());
  void connectAll();
  void takeAlbum(const AlbumView& view);
  void followLibrary();
  void showHead();
  void mergeInto(RowId person);
  void followSelection();
  std::vector<RowId> selectedFaces() const;
  void commitName();
  void assignSelected();

  void rejectSelected();
  void markNoFaces();
  void ignoreSelected();
  void splitSelected();
  void setCover();
  void bringBack();
  void askToForget();
  void hideAlbum();

  FacesController& controller_;
  RowId album_ = 0;
  StoredPerson person_;
  AlbumModel* model_ = nullptr;
  TileView* grid_ = nullptr;
  CoverLabel* cover_ = nullptr;
  QLineEdit* name_ = nullptr;
  QLabel* title_ = nullptr;
  QLabel* count_ = nullptr;
  QLabel* selected_ = nullptr;
  QLineEdit* who_ = nullptr;
  SuggestionBar* suggestions_ = nullptr;
  MessageCard* warning_ = nullptr;
  QAction* back_ = nullptr;
  QAction* reject_ = nullptr;
  QAction* noFace_ = nullptr;
  QAction* ignore_ = nullptr;
  QAction* split_ = nullptr;
  QAction* coverAction_ = nullptr;
  QAction* bringBack_ = nullptr;
  QAction* forget_ = nullptr;
  QAction* hide_ = nullptr;
};

}  // namespace likeness::ui
