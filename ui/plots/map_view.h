#pragma once

#include <QPointF>
#include <QRectF>
#include <vector>

namespace likeness::ui {

/// Which part of a map a rectangle of the widget shows; one scale for both directions, y upwards.
struct MapView {
  QPointF center;
  double scale = 1;  // pixels a unit of the map

  QPointF toWidget(const QPointF& place, const QRectF& area) const;
  QPointF toMap(const QPointF& pixel, const QRectF& area) const;
  /// Makes everything `factor` larger; what is at `pixel` stays there.
  void zoom(double factor, const QPointF& pixel, const QRectF& area);

  /// The view that shows all places with a little room around.
  static MapView fit(const std::vector<QPointF>& places, const QRectF& area);
  static MapView between(const MapView& from, const MapView& to, double share);
};

}  // namespace likeness::ui
