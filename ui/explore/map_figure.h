#pragma once

#include <QString>

#include "ui/explore/column_colors.h"

class QPainter;
class QRectF;

namespace likeness::ui {

class CloudMap;

/// The view of a map with title and legend, as a figure for papers and slides.
class MapFigure {
 public:
  MapFigure(const CloudMap& map, const ColumnColors& colors, const QString& title);

  /// By the ending of its name: .png (twice the size of the window), .svg or .pdf. In the last two titles,
  /// names and legend are text; points are, too, up to 20,000, beyond that one picture. Error:
  /// fileUnwritable.
  void save(const QString& file) const;

 private:
  void paint(QPainter& painter, const QSizeF& size, bool vector) const;
  void paintPoints(QPainter& painter, const QRectF& area, bool vector) const;
  void paintLegend(QPainter& painter, const QRectF& area) const;
  double legendHeight(double width) const;

  const CloudMap& map_;
  const ColumnColors& colors_;
  QString title_;
};

}  // namespace likeness::ui
