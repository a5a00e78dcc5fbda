#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>
#include <vector>

#include "ui/explore/column_colors.h"
#include "ui/plots/cloud_labels.h"
#include "ui/plots/cloud_scene.h"

class QPainter;

namespace likeness::ui {

class CloudMap;

/// The view of a map with title and legend, as a figure for papers and slides: a copy of what is seen, which
/// may be painted on any thread.
class MapFigure {
 public:
  MapFigure(const CloudMap& map, ColumnColors colors, QString title);

  /// By the ending of its name: .png (twice the size of the window), .svg or .pdf. In the last two titles,
  /// names and legend are text; points are, too, up to 20,000, beyond that one picture. Error:
  /// fileUnwritable.
  void save(const QString& file) const;

 private:
  void paint(QPainter& painter, const QSizeF& size, bool vector) const;
  void paintPoints(QPainter& painter, const QRectF& area, bool vector) const;
  void paintLegend(QPainter& painter, const QRectF& area) const;
  double legendHeight(double width) const;

  CloudScene scene_;
  MapView view_;
  QRectF plot_;  // of the map in its widget
  std::vector<PlacedLabel> labels_;
  QFont font_;
  QColor ink_, surface_, border_;
  ColumnColors colors_;
  QString title_;
};

}  // namespace likeness::ui
