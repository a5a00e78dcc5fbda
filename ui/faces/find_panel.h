#pragma once

#include <QWidget>

#include "ui/faces/faces_controller.h"

class QAction;
class QLabel;
class QVBoxLayout;

namespace likeness::ui {

class AlbumModel;
class BoxedPicture;
class TileView;

/// Who is this? A photo from anywhere, one of its faces, and the people and faces of the library that are
/// nearest to it.
class FindPanel : public QWidget {
  Q_OBJECT

 public:
  explicit FindPanel(FacesController& controller, QWidget* parent = nullptr);

  /// As when it was new: what was found belongs to another library or other models.
  void clear();
  void setPhoto(const std::filesystem::path& file);
  BoxedPicture* canvas() const { return canvas_; }
  TileView* grid() const { return grid_; }

 signals:
  void closed();
  void albumOpened(likeness::RowId album);
  void photoOpened(likeness::RowId photo, likeness::RowId face);

 private:
  QWidget* makeAnswer();
  void takePhoto(const LookedAtPhoto& photo);
  void ask(int face);
  void takeAnswer(const SearchAnswer& answer);
  QString hintFor(const SearchAnswer& answer) const;
  QWidget* makePersonRow(const StoredPerson& person, float distance);
  void choosePhoto();

  FacesController& controller_;
  int request_ = 0;
  LookedAtPhoto photo_;
  QAction* back_ = nullptr;
  QLabel* hint_ = nullptr;
  BoxedPicture* canvas_ = nullptr;
  QWidget* people_ = nullptr;
  QVBoxLayout* peopleColumn_ = nullptr;
  AlbumModel* model_ = nullptr;
  TileView* grid_ = nullptr;
};

}  // namespace likeness::ui
