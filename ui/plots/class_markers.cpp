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
  const int count = std::clamp(classes, 1, distinctMarkers);
  count_ = count;
  pixelRatio_ = pixelRatio;
  cell_ = std::ceil((2.6 * radius + 2) * pixelRatio);
  const int side = int(cell_);
  QImage all(side * (count + 1), side, QImage::Format_ARGB32_Premultiplied);
  all.fill(Qt::transparent);
  QPainter painter(&all);
  for (int label = 0; label < count; ++label)
    drawClassMarker(painter, {(label + 0.5) * cell_, cell_ / 2}, radius * pixelRatio, label);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(others.isValid() ? others : colors().secondaryText);
  const double small = 0.7 * radius * pixelRatio;
  painter.drawEllipse(QPointF((count + 0.5) * cell_, cell_ / 2), small, small);
  painter.end();
  pixmap_ = QPixmap::fromImage(all);
  stamps_.assign(std::size_t(count) + 1, {});
  for (int y = 0; y < side; ++y) {
    const auto* line = reinterpret_cast<const QRgb*>(all.constScanLine(y));
    for (int x = 0; x < all.width(); ++x) {
      if (line[x] != 0) stamps_[std::size_t(x / side)].push_back({x % side, y, line[x]});
    }
  }
}

void ClassMarkers::draw(QPainter& painter, const std::vector<QPointF>& places,
                        const std::vector<int>& labels) const {
  std::vector<QPainter::PixmapFragment> fragments;
  fragments.reserve(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const QRectF source((labels[i] < 0 ? count_ : labels[i] % count_) * cell_, 0, cell_, cell_);
    fragments.push_back(
        QPainter::PixmapFragment::create(places[i], source, 1 / pixelRatio_, 1 / pixelRatio_, 0, 0.9));
  }
  painter.drawPixmapFragments(fragments.data(), int(fragments.size()), pixmap_);
}

void ClassMarkers::stamp(QImage& picture, const std::vector<QPointF>& places,
                         const std::vector<int>& labels) const {
  const int side = int(cell_);
  auto* pixels = reinterpret_cast<QRgb*>(picture.bits());
  const auto stride = picture.bytesPerLine() / qsizetype(sizeof(QRgb));
  const int classes = int(stamps_.size()) - 1;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const int left = int(std::floor(places[i].x() - side / 2.0 + 0.5));
    const int top = int(std::floor(places[i].y() - side / 2.0 + 0.5));
    if (left < 0 || top < 0 || left + side > picture.width() || top + side > picture.height()) continue;
    QRgb* corner = pixels + top * stride + left;
    for (const Pixel& pixel : stamps_[std::size_t(labels[i] < 0 ? classes : labels[i] % classes)]) {
      QRgb& to = corner[pixel.y * stride + pixel.x];
      to = over(pixel.color, to);
    }
  }
}

}  // namespace likeness::ui
