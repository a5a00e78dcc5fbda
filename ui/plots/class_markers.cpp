#include "ui/plots/class_markers.h"

#include <algorithm>
#include <cmath>

#include "ui/core/style.h"

namespace likeness::ui {

namespace {

/// Source over destination, both premultiplied; the destination is opaque.
QRgb over(QRgb source, QRgb destination) {
  const unsigned rest = 255 - qAlpha(source);
  if (rest == 0) return source;
  // Two channels at a time; dividing by 256 instead of 255 is not seen.
  const unsigned redBlue = ((destination & 0xff00ff) * rest + 0x800080) >> 8 & 0xff00ff;
  const unsigned green = ((destination & 0x00ff00) * rest + 0x008000) >> 8 & 0x00ff00;
  return (source + redBlue + green) | 0xff000000;
}

}  // namespace

void ClassMarkers::render(int classes, double radius, double pixelRatio, const QColor& others) {
  classes_ = std::max(1, classes);
  pixelRatio_ = pixelRatio;
  cell_ = std::ceil((2.6 * radius + 2) * pixelRatio);
  stamps_ = QImage(int(cell_) * (classes_ + 1), int(cell_), QImage::Format_ARGB32_Premultiplied);
  stamps_.fill(Qt::transparent);
  QPainter painter(&stamps_);
  for (int label = 0; label < classes_; ++label)
    drawClassMarker(painter, {(label + 0.5) * cell_, cell_ / 2}, radius * pixelRatio, label);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(others.isValid() ? others : colors().secondaryText);
  painter.drawEllipse(QPointF((classes_ + 0.5) * cell_, cell_ / 2), 0.7 * radius * pixelRatio,
                      0.7 * radius * pixelRatio);
  painter.end();
  pixmap_ = QPixmap::fromImage(stamps_);
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

void ClassMarkers::stamp(QImage& picture, const std::vector<QPointF>& places,
                         const std::vector<int>& labels) const {
  const int side = int(cell_);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const int left = qRound(places[i].x() - side / 2.0);
    const int top = qRound(places[i].y() - side / 2.0);
    if (left < 0 || top < 0 || left + side > picture.width() || top + side > picture.height()) continue;
    const int cell = labels[i] < 0 ? classes_ : labels[i] % classes_;
    for (int y = 0; y < side; ++y) {
      const auto* from = reinterpret_cast<const QRgb*>(stamps_.constScanLine(y)) + cell * side;
      auto* to = reinterpret_cast<QRgb*>(picture.scanLine(top + y)) + left;
      for (int x = 0; x < side; ++x) {
        if (from[x] != 0) to[x] = over(from[x], to[x]);
      }
    }
  }
}

}  // namespace likeness::ui
