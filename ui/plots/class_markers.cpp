#include "ui/plots/class_markers.h"

#include <algorithm>
#include <cmath>

#include "ui/core/style.h"

namespace likeness::ui {

void ClassMarkers::render(int classes, double radius, double pixelRatio) {
  pixelRatio_ = pixelRatio;
  cell_ = std::ceil((2.6 * radius + 2) * pixelRatio);
  pixmap_ = QPixmap(int(cell_) * std::max(1, classes), int(cell_));
  pixmap_.fill(Qt::transparent);
  QPainter painter(&pixmap_);
  for (int label = 0; label < classes; ++label) {
    drawClassMarker(painter, {(label + 0.5) * cell_, cell_ / 2}, radius * pixelRatio, label);
  }
}

void ClassMarkers::draw(QPainter& painter, const std::vector<QPointF>& places,
                        const std::vector<int>& labels) const {
  std::vector<QPainter::PixmapFragment> fragments;
  fragments.reserve(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const QRectF source(labels[i] * cell_, 0, cell_, cell_);
    fragments.push_back(
        QPainter::PixmapFragment::create(places[i], source, 1 / pixelRatio_, 1 / pixelRatio_, 0, 0.9));
  }
  painter.drawPixmapFragments(fragments.data(), int(fragments.size()), pixmap_);
}

}  // namespace likeness::ui
