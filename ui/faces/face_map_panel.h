#pragma once

#include <QWidget>

#include "ui/faces/faces_controller.h"

class QAction;
class QStackedWidget;

namespace likeness::ui {

class EmptyState;
class FaceMapView;
class PeopleLegend;

/// The map of all faces of the library, read when it is shown and whenever the library has changed since.
class FaceMapPanel : public QWidget {
  Q_OBJECT

 public:
  explicit FaceMapPanel(FacesController& controller, QWidget* parent = nullptr);

  FaceMapView* view() const { return view_; }

 signals:
  void closed();
  void photoOpened(likeness::RowId photo, likeness::RowId face);
  void albumOpened(likeness::RowId album);
  void photosWanted();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void readAgain();
  void takeMap();

  FacesController& controller_;
  QAction* back_ = nullptr;
  QAction* fit_ = nullptr;
  FaceMapView* view_ = nullptr;
  PeopleLegend* legend_ = nullptr;
  EmptyState* empty_ = nullptr;
  QStackedWidget* stack_ = nullptr;
};

}  // namespace likeness::ui
