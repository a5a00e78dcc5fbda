#pragma once

#include <QPointF>
#include <vector>

class QPainter;

namespace likeness::ui {

/// Strokes of a pen in the unit square.
using TourStrokes = std::vector<std::vector<QPointF>>;

TourStrokes tourDigitThree();
TourStrokes tourDigitTwo();
TourStrokes tourLetter();

/// With the painter's pen, the unit square put at a place and so large.
void paintStrokes(QPainter& painter, const TourStrokes& strokes, const QPointF& corner, double size);

}  // namespace likeness::ui
