#pragma once

#include <QFontMetricsF>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <functional>
#include <vector>

#include "ui/plots/cloud_scene.h"

namespace likeness::ui {

/// The name of a cluster: of the points of one colour, at the place where most of them are.
struct CloudLabel {
  int color = 0;
  std::size_t points = 0;
  QPointF place;  // in map units
};

/// Where the colours of a map are crowded, the largest first; at most `most`. Colours without points, those
/// that are hidden and those of no class have none.
std::vector<CloudLabel> clusterLabels(const CloudPoints& points, const CloudColors& colors,
                                      std::size_t most = 60);

struct PlacedLabel {
  int color = 0;
  QRectF rect;  // in the widget
  QString text;
};

/// Places for labels inside `area` that do not overlap: on the cluster, else a little above, below or beside
/// it, else none. The largest clusters choose first.
std::vector<PlacedLabel> placeLabels(const std::vector<CloudLabel>& labels, const std::vector<QString>& names,
                                     const std::function<QPointF(const QPointF&)>& toWidget,
                                     const QRectF& area, const QFontMetricsF& metrics);

}  // namespace likeness::ui
