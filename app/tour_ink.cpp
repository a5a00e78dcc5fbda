#include "app/tour_ink.h"

#include <QPainter>
#include <QPainterPath>

namespace likeness::ui {

TourStrokes tourDigitThree() {
  return {{{0.33, 0.27},
           {0.38, 0.22},
           {0.45, 0.19},
           {0.53, 0.19},
           {0.60, 0.23},
           {0.62, 0.30},
           {0.60, 0.38},
           {0.54, 0.44},
           {0.46, 0.47},
           {0.54, 0.49},
           {0.61, 0.54},
           {0.65, 0.62},
           {0.64, 0.70},
           {0.59, 0.78},
           {0.51, 0.82},
           {0.42, 0.82},
           {0.35, 0.79},
           {0.30, 0.74}}};
}

TourStrokes tourDigitTwo() {
  return {{{0.33, 0.33},
           {0.35, 0.26},
           {0.41, 0.20},
           {0.50, 0.18},
           {0.59, 0.21},
           {0.64, 0.28},
           {0.63, 0.37},
           {0.58, 0.46},
           {0.50, 0.56},
           {0.42, 0.66},
           {0.34, 0.77},
           {0.32, 0.80},
           {0.42, 0.79},
           {0.55, 0.79},
           {0.68, 0.80}}};
}

TourStrokes tourLetter() {
  return {{{0.20, 0.40}, {0.21, 0.53}, {0.22, 0.67}, {0.22, 0.80}, {0.22, 0.64}, {0.24, 0.50}, {0.28, 0.42},
           {0.34, 0.39}, {0.40, 0.42}, {0.44, 0.50}, {0.45, 0.65}, {0.45, 0.80}, {0.45, 0.65}, {0.47, 0.52},
           {0.52, 0.43}, {0.58, 0.40}, {0.65, 0.43}, {0.69, 0.52}, {0.71, 0.66}, {0.72, 0.80}}};
}

void paintStrokes(QPainter& painter, const TourStrokes& strokes, const QPointF& corner, double size) {
  for (const auto& stroke : strokes) {
    QPainterPath path(corner + stroke.front() * size);
    for (const QPointF& point : stroke) path.lineTo(corner + point * size);
    painter.drawPath(path);
  }
}

}  // namespace likeness::ui
