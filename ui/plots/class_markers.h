#pragma once

#include <QImage>
#include <QPainter>
#include <QPixmap>
#include <QPointF>
#include <vector>

namespace likeness::ui {

/// The markers of all classes in one pixmap, so that thousands of points are drawn in one call.
class ClassMarkers {
 public:
  /// Draws them in the colours of the present scheme; `others` is the colour of what is of no class.
  void render(int classes, double radius, double pixelRatio, const QColor& others = {});
  bool empty() const { return pixmap_.isNull(); }

  /// Draws the marker of `labels[i]` at `places[i]`.
  void draw(QPainter& painter, const std::vector<QPointF>& places, const std::vector<int>& labels) const;
  /// The same straight into an opaque picture (RGB32), a hundred thousand of them in a few milliseconds:
  /// whole pixels, no opacity. Places are in pixels of the picture; those with the label -1 are of no class.
  void stamp(QImage& picture, const std::vector<QPointF>& places, const std::vector<int>& labels) const;

 private:
  /// A pixel of a marker that is not empty: where it is from the marker's corner, and its premultiplied
  /// colour.
  struct Pixel {
    int x = 0;
    int y = 0;
    QRgb color = 0;
  };

  QPixmap pixmap_;
  std::vector<std::vector<Pixel>> stamps_;  // of every class, then of what is of none
  int count_ = 1;                           // markers before they repeat
  double cell_ = 0;                         // side of a marker's square, in pixels of the pixmap
  double pixelRatio_ = 1;
};

}  // namespace likeness::ui
