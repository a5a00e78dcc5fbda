#include "ui/plots/cloud_painter.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/core/sample_image.h"
#include "ui/plots/cloud_density.h"
#include "ui/plots/cloud_stamps.h"
#include "ui/plots/tile_choice.h"

namespace likeness::ui {

namespace {

constexpr std::size_t fewPoints = 30000;  // are drawn one by one
constexpr double tileRoom = 17;  // side of the square that a point has on average before it is a picture
constexpr std::size_t mostTiles = 400;
constexpr double pointInCrowd = 0.45;  // opacity of a point among many
constexpr double softness = 2.5;       // of a point of a density: times the radius it would have
constexpr double softest = 14;         // pixels
constexpr double softestInCrowd = 5;
constexpr double pointInDensity = 0.16;
constexpr float forward = 6;     // weight of selected points
constexpr float behind = 0.35F;  // of the others

/// From the map to pixels of the image.
struct Scale {
  Scale(const CloudFrame& frame)
      : factor(frame.view.scale * frame.ratio),
        left(frame.size.width() * frame.ratio / 2 - frame.view.center.x() * factor),
        top(frame.size.height() * frame.ratio / 2 + frame.view.center.y() * factor) {}
  double x(float place) const { return place * factor + left; }
  double y(float place) const { return top - place * factor; }

  double factor, left, top;
};

QRectF areaOf(const CloudFrame& frame) {
  const QSizeF size = frame.size / frame.view.scale;
  const QSizeF room = QSizeF(16, 16) / frame.view.scale;  // a point just outside reaches in
  return {frame.view.center.x() - size.width() / 2 - room.width(),
          frame.view.center.y() - size.height() / 2 - room.height(), size.width() + 2 * room.width(),
          size.height() + 2 * room.height()};
}

/// Sorted places of what can be seen.
std::vector<std::uint32_t> placesShown(const CloudScene& scene, const QRectF& area) {
  const CloudPoints& points = *scene.points;
  std::vector<std::uint32_t> shown;
  points.visit(area, [&](std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t at = begin; at < end; ++at) {
      if (points.xs()[at] < area.left() || points.xs()[at] > area.right() || points.ys()[at] < area.top() ||
          points.ys()[at] > area.bottom())
        continue;
      if (scene.shows(std::size_t(points.points()[at]))) shown.push_back(at);
    }
  });
  return shown;
}

QImage paintDensity(const CloudScene& scene, const CloudFrame& frame, const QSize& size,
                    const std::vector<std::uint32_t>& shown, double radius, const std::stop_token& stop) {
  const CloudPoints& points = *scene.points;
  const Scale scale(frame);
  CloudDensity density(size, radius);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (i % 65536 == 0 && stop.stop_requested()) break;
    const std::uint32_t at = shown[i];
    const auto point = std::size_t(points.points()[at]);
    float weight = !scene.anySelected ? 1.0F : scene.selected(point) ? forward : behind;
    if (points.deep()) weight *= 0.3F + 1.2F * points.depths()[at];
    density.add(scale.x(points.xs()[at]), scale.y(points.ys()[at]),
                scene.colors->palette[scene.colors->index[point]], weight);
  }
  const double opacity = scene.density ? pointInDensity : pointInCrowd;
  return density.resolve(opacity * std::pow(scene.opacity, 2), scene.surface.rgb(), stop);
}

QImage paintMarkers(const CloudScene& scene, const CloudFrame& frame, const QSize& size,
                    std::vector<std::uint32_t> shown, double radius, const std::stop_token& stop) {
  const CloudPoints& points = *scene.points;
  const Scale scale(frame);
  QImage image(size, QImage::Format_RGB32);
  image.fill(scene.surface);
  if (points.deep()) {
    std::sort(shown.begin(), shown.end(),
              [&](auto a, auto b) { return points.depths()[a] < points.depths()[b]; });
  }
  CloudStamps stamps(scene, radius, std::min(1.0, 0.88 * scene.opacity));
  using Role = CloudStamps::Role;
  const auto pass = [&](bool selected) {
    for (const std::uint32_t at : shown) {
      const auto point = std::size_t(points.points()[at]);
      if (scene.selected(point) != selected) continue;
      const Role role = selected ? Role::selected : scene.anySelected ? Role::behind : Role::plain;
      stamps.draw(image, scale.x(points.xs()[at]), scale.y(points.ys()[at]), scene.colors->index[point], role,
                  points.deep() ? double(points.depths()[at]) : 0.5);
    }
  };
  pass(false);
  if (scene.anySelected && !stop.stop_requested()) pass(true);
  return image;
}

void paintTile(QPainter& painter, const CloudScene& scene, std::size_t point, const QPointF& centre,
               double side) {
  QRectF square(0, 0, side, side);
  square.moveCenter(centre);
  const bool selected = scene.selected(point);
  painter.setOpacity(scene.anySelected && !selected ? 0.45 : 1);
  painter.setPen(selected ? QPen(scene.ink, 2) : QPen(Qt::NoPen));
  painter.setBrush(QColor::fromRgb(scene.colors->palette[scene.colors->index[point]]));
  painter.drawRoundedRect(square, 5, 5);
  painter.setPen(Qt::NoPen);
  painter.setBrush(scene.surface);
  const QRectF inner = square.adjusted(2.5, 2.5, -2.5, -2.5);
  painter.drawRoundedRect(inner, 3, 3);
  const QImage picture = sampleImage(*scene.pictures, point, scene.ink);
  const QSizeF fitted = QSizeF(picture.size()).scaled(inner.size(), Qt::KeepAspectRatio);
  QRectF place(QPointF(), fitted);
  place.moveCenter(inner.center());
  painter.drawImage(place, picture);
}

void paintTiles(CloudPicture& picture, const CloudScene& scene, const std::vector<std::uint32_t>& shown) {
  const CloudPoints& points = *scene.points;
  const Scale scale(picture.frame);
  const double ratio = picture.frame.ratio;
  std::vector<QPointF> places;
  std::vector<int> order(shown.size());
  places.reserve(shown.size());
  for (const auto at : shown)
    places.emplace_back(scale.x(points.xs()[at]) / ratio, scale.y(points.ys()[at]) / ratio);
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = int(i);
  // The same points whatever part of the map is seen: by their number, those selected first.
  std::sort(order.begin(), order.end(), [&](int a, int b) {
    const auto left = std::size_t(points.points()[shown[std::size_t(a)]]);
    const auto right = std::size_t(points.points()[shown[std::size_t(b)]]);
    if (scene.selected(left) != scene.selected(right)) return scene.selected(left);
    return left < right;
  });
  const QRectF area(QPointF(), picture.frame.size);
  const double crowd = double(shown.size()) * 64 * 64 / std::max(1.0, area.width() * area.height());
  picture.tileSide = tileSide(crowd);
  QPainter painter(&picture.image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  painter.scale(ratio, ratio);
  for (const int i : chooseTiles(places, order, area, tileDistance(crowd), mostTiles)) {
    const int point = points.points()[shown[std::size_t(i)]];
    paintTile(painter, scene, std::size_t(point), places[std::size_t(i)], picture.tileSide);
    picture.tiles.push_back(point);
  }
}

}  // namespace

double cloudRadius(std::size_t points, double pixels) {
  return std::clamp(0.35 * std::sqrt(pixels / double(std::max<std::size_t>(points, 1))), 0.9, 5.0);
}

CloudPicture paintCloud(const CloudScene& scene, const CloudFrame& frame, const std::stop_token& stop) {
  CloudPicture picture;
  picture.frame = frame;
  const QSize size = (frame.size * frame.ratio).toSize().expandedTo({1, 1});
  const double pixels = frame.size.width() * frame.size.height();
  const auto shown = placesShown(scene, areaOf(frame));
  picture.shown = shown.size();
  const bool crowd = shown.size() > fewPoints;
  picture.density = crowd || scene.density;
  const double radius = cloudRadius(shown.size(), pixels) * scene.pointSize * frame.ratio;
  const double soft =
      scene.density ? std::min(softness * radius, crowd ? softestInCrowd : softest) : std::min(radius, 4.0);
  picture.image = picture.density ? paintDensity(scene, frame, size, shown, soft, stop)
                                  : paintMarkers(scene, frame, size, shown, radius, stop);
  const bool room = double(shown.size()) * tileRoom * tileRoom < pixels;
  const bool seen = scene.pictures && !scene.pictures->shape.isVector() && scene.thumbnails && !scene.density;
  if (seen && room && !shown.empty() && !stop.stop_requested()) paintTiles(picture, scene, shown);
  picture.image.setDevicePixelRatio(frame.ratio);
  return picture;
}

}  // namespace likeness::ui
