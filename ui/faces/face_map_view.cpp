#include "ui/faces/face_map_view.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/core/error_text.h"
#include "ui/core/style.h"
#include "ui/faces/face_card.h"
#include "ui/faces/face_map_order.h"
#include "ui/faces/face_painting.h"
#include "ui/faces/face_thumbnails.h"
#include "ui/faces/people_model.h"
#include "ui/plots/tile_choice.h"

namespace likeness::ui {

namespace {

constexpr int colours = 10;
constexpr std::size_t mostTiles = 300;
constexpr std::size_t mostRings = 3000;
constexpr int smallPicturesKept = 1200;
constexpr int axisRoom = 30;  // beside and below the points

/// Of a dot: small where there are so many that they fill the map anyway.
double dotRadius(std::size_t points) {
  return points > 50000 ? 1.8 : points > 10000 ? 2.6 : 3.6;
}

}  // namespace

FaceMapView::FaceMapView(FaceThumbnails& thumbnails, QWidget* parent)
    : PointMap(parent), thumbnails_(thumbnails), smallPictures_(smallPicturesKept) {
  setAccessibleName(tr("Map of all faces"));
  setAccessibleDescription(
      tr("Arrow keys walk from face to face, Enter opens the photo, plus and minus zoom, 0 shows all."));
  connect(&thumbnails, &FaceThumbnails::arrived, this, [this] {
    stale_ = true;
    update();
  });
}

void FaceMapView::setMap(std::shared_ptr<const FaceMap> map, const std::vector<StoredPerson>& people) {
  const bool other = !map_ || map_->faces.empty();
  map_ = std::move(map);
  stale_ = true;
  if (!map_ || map_->faces.empty()) return clearPlaces();
  rankPeople(people);
  order_ = pictureOrder(*map_, labels_);
  std::vector<QPointF> places;
  places.reserve(map_->faces.size());
  for (std::size_t i = 0; i < map_->faces.size(); ++i)
    places.emplace_back(map_->places.row(i)[0], map_->places.row(i)[1]);
  spread_ = spreadOf(places);
  markers_ = {};
  setPlaces(std::move(places), !other);
}

void FaceMapView::rankPeople(const std::vector<StoredPerson>& people) {
  ranks_.clear();
  names_.clear();
  for (const StoredPerson& person : people) {  // the largest first
    ranks_.insert(person.id, static_cast<int>(ranks_.size()));
    names_.insert(person.id, albumName(person));
  }
  labels_.clear();
  for (const StoredFace& known : map_->faces) labels_.push_back(labelOf(known.person));
}

QString FaceMapView::nameOf(RowId person) const {
  return person == 0 ? tr("Unassigned") : names_.value(person, tr("Unnamed"));
}

QString FaceMapView::axisName(int axis) const {
  const double share = map_ ? map_->shares[std::size_t(axis)] : 0;
  return tr("PC %1 (%2 % of the variance)")
      .arg(axis + 1)
      .arg(locale().toString(100 * share, 'f', share < 0.0995 ? 1 : 0));
}

QString FaceMapView::description(int point) const {
  return tr("Face %1 of %2: %3").arg(point + 1).arg(pointCount()).arg(nameOf(face(point).person));
}

QRectF FaceMapView::plotRect() const {
  return QRectF(rect()).adjusted(axisRoom, spacing::small, -spacing::small, -axisRoom);
}

int FaceMapView::pointAt(const QPointF& place) const {
  if (!plotRect().contains(place)) return -1;
  for (const int tile : tiles_) {
    const QPointF offset = pixels_[std::size_t(tile)] - place;
    if (std::max(std::abs(offset.x()), std::abs(offset.y())) <= side_ / 2) return tile;
  }
  return PointMap::pointAt(place);
}

double FaceMapView::crowd() const {
  const double pixels = spread_ * view().scale * view().scale;
  return static_cast<double>(pointCount()) * 64 * 64 / std::max(pixels, 1.0);
}

void FaceMapView::layOut() {
  const QRectF area = plotRect();
  pixels_.clear();
  pixels_.reserve(pointCount());
  for (const QPointF& place : places()) pixels_.push_back(view().toWidget(place, area));
  side_ = tileSide(crowd());
  const double inside = side_ / 2 + 1;
  tiles_ = chooseTiles(pixels_, order_, area.adjusted(inside, inside, -inside, -inside),
                       tileDistance(crowd()), mostTiles);
}

void FaceMapView::paintLayer() {
  const QRectF area = plotRect();
  const double ratio = devicePixelRatioF();
  const QSize size = (area.size() * ratio).toSize();
  const bool moved = layerView_.center != view().center || layerView_.scale != view().scale;
  if (!stale_ && !moved && layer_.size() == size) return;
  stale_ = false;
  layerView_ = view();
  layOut();
  if (markers_.empty()) markers_.render(colours, dotRadius(pointCount()), ratio);
  if (layer_.size() != size) layer_ = QImage(size, QImage::Format_RGB32);
  layer_.setDevicePixelRatio(1);
  layer_.fill(colors().surface);
  std::vector<QPointF> dots;
  dots.reserve(pixels_.size());
  for (const QPointF& pixel : pixels_) dots.push_back((pixel - area.topLeft()) * ratio);
  markers_.stamp(layer_, dots, labels_);
  layer_.setDevicePixelRatio(ratio);
  QPainter painter(&layer_);
  painter.translate(-area.topLeft());
  for (const int tile : tiles_) paintTile(painter, tile, side_);
}

const QImage* FaceMapView::smallPicture(RowId face) {
  if (const QImage* known = smallPictures_.object(face)) return known;
  const QImage* picture = thumbnails_.find(face);
  if (picture == nullptr) return nullptr;
  // A sharp picture when shrunk by less than half again, whatever the zoom.
  const int side = static_cast<int>(80 * devicePixelRatioF());
  auto* small =
      new QImage(picture->width() <= side
                     ? *picture
                     : picture->scaled(side, side, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation));
  smallPictures_.insert(face, small);
  return smallPictures_.object(face);
}

void FaceMapView::paintTile(QPainter& painter, int point, double side) {
  QRectF square(0, 0, side, side);
  square.moveCenter(pixels_[std::size_t(point)]);
  const int label = labels_[std::size_t(point)];
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(label < 0 ? colors().secondaryText : classColor(label));
  painter.drawRoundedRect(square, 6, 6);
  painter.setBrush(colors().surface);
  const QRectF inner = square.adjusted(2, 2, -2, -2);
  painter.drawRoundedRect(inner, 4, 4);
  paintRounded(painter, inner, smallPicture(face(point).id), 4);
}

void FaceMapView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintGround(painter, tr("Placing the faces..."));
  if (pointCount() == 0) return;
  paintLayer();
  const QRectF area = plotRect();
  painter.drawImage(area.topLeft(), layer_);
  painter.setClipRect(area);
  paintPerson(painter);
  painter.setClipping(false);
  paintAxes(painter);
  paintCard(painter);
}

void FaceMapView::paintAxes(QPainter& painter) const {
  const QRectF area = plotRect();
  painter.setPen(colors().grid);
  painter.drawLine(area.bottomLeft(), area.bottomRight());
  painter.drawLine(area.topLeft(), area.bottomLeft());
  painter.setFont(smallFont(font()));
  painter.setPen(colors().secondaryText);
  const QFontMetricsF metrics(painter.font());
  const auto fitting = [&](int axis, double room) {
    return metrics.elidedText(axisName(axis), Qt::ElideRight, room);
  };
  painter.drawText(QRectF(area.left(), area.bottom(), area.width(), axisRoom), Qt::AlignCenter,
                   fitting(0, area.width()));
  painter.save();
  painter.translate(area.left(), area.bottom());
  painter.rotate(-90);
  painter.drawText(QRectF(0, -axisRoom, area.height(), axisRoom), Qt::AlignCenter, fitting(1, area.height()));
  painter.restore();
}

void FaceMapView::paintPerson(QPainter& painter) {
  if (current() < 0) return;
  const RowId person = face(current()).person;
  std::size_t rings = 0;
  if (person != 0) {
    painter.setBrush(Qt::NoBrush);
    const double radius = dotRadius(pointCount()) + 2.5;
    for (std::size_t i = 0; i < pixels_.size() && rings < mostRings; ++i) {
      if (map_->faces[i].person != person || !plotRect().contains(pixels_[i])) continue;
      ++rings;
      drawClassMarker(painter, pixels_[i], radius, labels_[i]);
    }
    for (const int tile : tiles_) {
      if (face(tile).person == person) paintTile(painter, tile, side_ + 8);
    }
  }
  if (std::ranges::find(tiles_, current()) != tiles_.end()) return paintTile(painter, current(), side_ + 16);
  drawClassMarker(painter, pixels_[std::size_t(current())], 9, labels_[std::size_t(current())]);
}

void FaceMapView::paintCard(QPainter& painter) const {
  if (current() < 0) return;
  const StoredFace& shown = face(current());
  const auto photo = map_->photos.find(shown.photo);
  const FaceCard card{thumbnails_.find(shown.id), labels_[std::size_t(current())], nameOf(shown.person),
                      photo == map_->photos.end() ? QString() : toQString(photo->second.filename())};
  card.paint(painter, cardBeside(current(), FaceCard::size(font())), font());
}

void FaceMapView::changeEvent(QEvent* event) {
  PointMap::changeEvent(event);
  if (event->type() != QEvent::PaletteChange) return;
  markers_ = {};
  stale_ = true;
  update();
}

}  // namespace likeness::ui
