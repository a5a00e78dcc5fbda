#include "ui/faces/cover_label.h"

#include <QPainter>

#include "ui/faces/face_painting.h"
#include "ui/faces/face_thumbnails.h"

namespace likeness::ui {

CoverLabel::CoverLabel(FaceThumbnails& thumbnails, int side, Shape shape, QWidget* parent)
    : QWidget(parent), thumbnails_(thumbnails), shape_(shape) {
  setFixedSize(side, side);
  connect(&thumbnails, &FaceThumbnails::arrived, this, qOverload<>(&QWidget::update));
}

void CoverLabel::setFace(RowId face) {
  face_ = face;
  update();
}

void CoverLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QImage* picture = thumbnails_.find(face_);
  if (shape_ == Shape::disc) {
    paintDisc(painter, rect(), picture);
  } else {
    paintRounded(painter, rect(), picture, 8);
  }
}

}  // namespace likeness::ui
