#pragma once

#include <QPainter>
#include <QPixmap>
#include <QPointF>
#include <vector>

namespace likeness::ui {

/// The markers of all classes in one pixmap, so that thousands of points are drawn in one call.
class ClassMarkers {
 public:
  /// Draws them in the colours of the present scheme.
  void render(int classes, double radius, double pixelRatio);
  bool empty() const { return pixmap_.isNull(); }

  /// Draws the marker of `labels[i]` at `places[i]`.
  void draw(QPainter& painter, const std::vector<QPointF>& places, const std::vector<int>& labels) const;

 private:
  QPixmap pixmap_;
  double cell_ = 0;  // side of a marker's square, in pixels of the pixmap
  double pixelRatio_ = 1;
};

}  // namespace likeness::ui
