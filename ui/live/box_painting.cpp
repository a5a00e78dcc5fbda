#include "ui/live/box_painting.h"

#include <QPainter>
#include <QPainterPath>

namespace likeness::ui {

namespace {

void paint(QPainter& painter, const QPainterPath& path, const QColor& line, bool strong) {
  painter.setBrush(Qt::NoBrush);
  // Dark below light: seen on any photo.
  painter.setPen(QPen(QColor(0, 0, 0, 140), strong ? 5 : 3.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(path);
  painter.setPen(QPen(line, strong ? 3 : 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(path);
}

}  // namespace

void paintBoxOutline(QPainter& painter, const QRectF& box, const QColor& line, bool strong) {
  QPainterPath path;
  path.addRoundedRect(box, 4, 4);
  paint(painter, path, line, strong);
}

void paintBoxOutline(QPainter& painter, const QPolygonF& outline, const QColor& line, bool strong) {
  QPainterPath path;
  path.addPolygon(outline);
  path.closeSubpath();
  paint(painter, path, line, strong);
}

}  // namespace likeness::ui
