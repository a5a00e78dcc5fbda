#include "ui/plots/map_keys.h"

#include <QWheelEvent>
#include <cmath>

namespace likeness::ui {

std::optional<QPointF> walkOf(int key) {
  switch (key) {
    case Qt::Key_Left:
      return QPointF(-1, 0);
    case Qt::Key_Right:
      return QPointF(1, 0);
    case Qt::Key_Up:
      return QPointF(0, -1);
    case Qt::Key_Down:
      return QPointF(0, 1);
    default:
      return std::nullopt;
  }
}

std::optional<double> zoomOf(int key) {
  if (key == Qt::Key_Plus) return 1.25;
  if (key == Qt::Key_Minus) return 0.8;
  return std::nullopt;
}

double zoomOf(const QWheelEvent& event) {
  return std::pow(1.0015, event.angleDelta().y());
}

}  // namespace likeness::ui
