#pragma once

#include <QPointF>
#include <vector>

namespace likeness::ui {

/// Strokes of a pen in the unit square.
using TourStrokes = std::vector<std::vector<QPointF>>;

TourStrokes tourDigitThree();
TourStrokes tourDigitTwo();
TourStrokes tourLetter();

}  // namespace likeness::ui
