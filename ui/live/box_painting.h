#pragma once

#include <QPolygonF>

class QColor;
class QPainter;

namespace likeness::ui {

/// A box on a picture, seen on any ground.
void paintBoxOutline(QPainter& painter, const QRectF& box, const QColor& line, bool strong);
/// The same for one that stands askew.
void paintBoxOutline(QPainter& painter, const QPolygonF& outline, const QColor& line, bool strong);

}  // namespace likeness::ui
