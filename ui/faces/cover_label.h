#pragma once

#include <QWidget>

#include "engine/faces/library_records.h"

namespace likeness::ui {

class FaceThumbnails;

/// The picture of one face, as a disc or with rounded corners, that comes when it is read.
class CoverLabel : public QWidget {
  Q_OBJECT

 public:
  enum class Shape { disc, rounded };

  CoverLabel(FaceThumbnails& thumbnails, int side, Shape shape = Shape::disc, QWidget* parent = nullptr);

  void setFace(RowId face);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  FaceThumbnails& thumbnails_;
  Shape shape_;
  RowId face_ = 0;
};

}  // namespace likeness::ui
