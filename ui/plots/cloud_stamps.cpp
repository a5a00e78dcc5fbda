#include "ui/plots/cloud_stamps.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int levels = 6;  // of depth
constexpr int middle = 3;

QRgb over(QRgb source, QRgb destination) {
  const unsigned rest = 255 - unsigned(qAlpha(source));
  if (rest == 0) return source;
  const unsigned redBlue = ((destination & 0xff00ff) * rest + 0x800080) >> 8 & 0xff00ff;
  const unsigned green = ((destination & 0x00ff00) * rest + 0x008000) >> 8 & 0x00ff00;
  return (source + redBlue + green) | 0xff000000;
}

QColor mixed(const QColor& a, const QColor& b, double share) {
  return QColor::fromRgbF(float(a.redF() + (b.redF() - a.redF()) * share),
                          float(a.greenF() + (b.greenF() - a.greenF()) * share),
                          float(a.blueF() + (b.blueF() - a.blueF()) * share));
}

}  // namespace

CloudStamps::CloudStamps(const CloudScene& scene, double radius, double opacity)
    : scene_(scene), radius_(radius), opacity_(opacity) {}

const CloudStamps::Stamp& CloudStamps::stamp(std::size_t color, Role role, int level) {
  const std::size_t key = (color * 3 + std::size_t(role)) * levels + std::size_t(level);
  const auto found = stamps_.find(key);
  if (found != stamps_.end()) return found->second;
  return stamps_.emplace(key, make(color, role, level)).first->second;
}

CloudStamps::Stamp CloudStamps::make(std::size_t color, Role role, int level) const {
  const bool other = int(color) == scene_.colors->others;
  const double nearness = double(level - middle) / middle;  // -1 to below 1
  double radius = radius_ * (1 + 0.35 * nearness) * (other ? 0.75 : 1);
  if (role == Role::selected) radius = radius * 1.15 + 0.4;
  QColor fill = QColor::fromRgb(scene_.colors->palette[color]);
  if (nearness < 0) fill = mixed(fill, scene_.surface, -0.6 * nearness);
  if (role == Role::behind) fill = mixed(fill, scene_.surface, 0.55);
  const int side = 2 * int(std::ceil(1.3 * radius + 1)) + 1;
  QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setOpacity(role == Role::selected ? 1 : role == Role::behind ? 0.5 * opacity_ : opacity_);
  painter.translate(side / 2.0, side / 2.0);
  painter.scale(radius, radius);
  const QColor rim = scene_.dark ? fill.lighter(150) : fill.darker(145);
  painter.setPen(radius < 2 && role != Role::selected ? QPen(Qt::NoPen) : QPen(rim, 0.9 / radius));
  painter.setBrush(fill);
  if (scene_.colors->classes && !other) {
    painter.drawPath(classMarker(int(color)));
  } else {
    painter.drawEllipse(QPointF(), 1, 1);
  }
  painter.end();
  Stamp stamp;
  for (int y = 0; y < side; ++y) {
    const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
    for (int x = 0; x < side; ++x) {
      if (line[x] != 0) stamp.push_back({x - side / 2, y - side / 2, line[x]});
    }
  }
  return stamp;
}

void CloudStamps::draw(QImage& picture, double x, double y, std::size_t color, Role role, double depth) {
  const int left = int(std::floor(x)), top = int(std::floor(y));
  auto* pixels = reinterpret_cast<QRgb*>(picture.bits());
  const auto stride = picture.bytesPerLine() / qsizetype(sizeof(QRgb));
  const int level = std::clamp(int(depth * levels), 0, levels - 1);
  for (const Pixel& pixel : stamp(color, role, level)) {
    const int column = left + pixel.x, row = top + pixel.y;
    if (column < 0 || row < 0 || column >= picture.width() || row >= picture.height()) continue;
    QRgb& to = pixels[row * stride + column];
    to = over(pixel.color, to);
  }
}

}  // namespace likeness::ui
