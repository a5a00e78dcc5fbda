#include "ui/plots/map_view.h"

#include <algorithm>

namespace likeness::ui {

QPointF MapView::toWidget(const QPointF& place, const QRectF& area) const {
  return area.center() + QPointF((place.x() - center.x()) * scale, (center.y() - place.y()) * scale);
}

QPointF MapView::toMap(const QPointF& pixel, const QRectF& area) const {
  const QPointF offset = pixel - area.center();
  return center + QPointF(offset.x() / scale, -offset.y() / scale);
}

void MapView::zoom(double factor, const QPointF& pixel, const QRectF& area) {
  const QPointF before = toMap(pixel, area);
  scale = std::clamp(scale * factor, 1e-3, 1e7);
  center += before - toMap(pixel, area);
}

MapView MapView::fit(const std::vector<QPointF>& places, const QRectF& area) {
  if (places.empty()) return {};
  QPointF least = places.front(), most = places.front();
  for (const auto& place : places) {
    least = {std::min(least.x(), place.x()), std::min(least.y(), place.y())};
    most = {std::max(most.x(), place.x()), std::max(most.y(), place.y())};
  }
  constexpr double smallest = 0.02;  // a collapsed map shows as a clump, not as magnified noise
  const double width = std::max(most.x() - least.x(), smallest),
               height = std::max(most.y() - least.y(), smallest);
  return {(least + most) / 2, 0.92 * std::min(area.width() / width, area.height() / height)};
}

MapView MapView::between(const MapView& from, const MapView& to, double share) {
  return {from.center + (to.center - from.center) * share, from.scale + (to.scale - from.scale) * share};
}

}  // namespace likeness::ui
