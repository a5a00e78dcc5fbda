#pragma once

#include <QWidget>

#include "ui/faces/faces_controller.h"

class QAction;
class QLabel;

namespace likeness::ui {

class BoxedPicture;

/// A photo of the library, large, with everybody who is on it; a click on a face opens the album.
class PhotoPanel : public QWidget {
  Q_OBJECT

 public:
  explicit PhotoPanel(FacesController& controller, QWidget* parent = nullptr);

  void openPhoto(RowId photo, RowId face);
  BoxedPicture* canvas() const { return canvas_; }

 signals:
  void closed();
  void albumOpened(likeness::RowId album);

 private:
  void takePhoto(const PhotoView& view);
  void takePicture(const LookedAtPhoto& looked);
  void showFaces();

  FacesController& controller_;
  RowId photo_ = 0;
  RowId face_ = 0;
  PhotoView view_;
  int request_ = 0;  // of the picture
  QAction* back_ = nullptr;
  QLabel* name_ = nullptr;
  QLabel* folder_ = nullptr;
  BoxedPicture* canvas_ = nullptr;
};

}  // namespace likeness::ui
