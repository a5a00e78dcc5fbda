#include "ui/plots/cloud_map.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int moveMs = 350;
constexpr int frameMs = 16;
constexpr int margin = 96;                   // painted around what is seen, for panning
constexpr double reach = 12;                 // of the mouse, in pixels
constexpr std::size_t sortedAtOnce = 50000;  // points that are sorted in a millisecond or two

QRectF boundsOf(const Matrix& places) {
  if (places.rows == 0) return {};
  float left = INFINITY, right = -INFINITY, low = INFINITY, high = -INFINITY;
  for (std::size_t i = 0; i < places.rows; ++i) {
    const auto row = places.row(i);
    if (!std::isfinite(row[0]) || !std::isfinite(row[1])) continue;
    left = std::min(left, row[0]);
    right = std::max(right, row[0]);
    low = std::min(low, row[1]);
    high = std::max(high, row[1]);
  }
  if (left > right) return {0, 0, 1, 1};
  return {QPointF(left, low), QPointF(right, high)};
}

/// About the middle of their box, so that they are turned about it; and the square that every turn fits in.
std::pair<std::shared_ptr<const Matrix>, QRectF> centred(const Matrix& places) {
  std::array<float, 3> least = {INFINITY, INFINITY, INFINITY}, most = {-INFINITY, -INFINITY, -INFINITY};
  for (std::size_t i = 0; i < places.rows; ++i) {
    for (std::size_t d = 0; d < 3; ++d) {
      least[d] = std::min(least[d], places.row(i)[d]);
      most[d] = std::max(most[d], places.row(i)[d]);
    }
  }
  auto moved = std::make_shared<Matrix>(places.rows, 3);
  float farthest = 0;
  for (std::size_t i = 0; i < places.rows; ++i) {
    float squared = 0;
    for (std::size_t d = 0; d < 3; ++d) {
      const float value = places.row(i)[d] - (least[d] + most[d]) / 2;
      moved->row(i)[d] = value;
      squared += value * value;
    }
    farthest = std::max(farthest, squared);
  }
  const double radius = std::sqrt(double{farthest});
  return {moved, QRectF(-radius, -radius, 2 * radius, 2 * radius)};
}

}  // namespace

CloudMap::CloudMap(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  grabGesture(Qt::PinchGesture);
  setAccessibleName(tr("Map of the embeddings"));
  setAccessibleDescription(
      tr("Arrow keys walk from point to point, Enter chooses, plus and minus zoom, 0 shows everything."));
  animation_.setInterval(frameMs);
  connect(&animation_, &QTimer::timeout, this, &CloudMap::advance);
  connect(&renderer_, &CloudRenderer::painted, this, &CloudMap::takePicture);
  auto plain = std::make_shared<CloudColors>();
  plain->palette = {classColor(0).rgb()};
  scene_.colors = plain;
}

void CloudMap::setPlaces(std::shared_ptr<const Matrix> places, bool keepView) {
  const std::size_t before = pointCount();
  const bool wasDeep = deep();
  if (!places || places->rows == 0 || places->columns < 2) return clear();
  if (places->columns > 2) {
    std::tie(places_, bounds_) = centred(*places);
  } else {
    places_ = std::move(places);
    bounds_ = boundsOf(*places_);
  }
  if (deep() && !wasDeep) turn_ = CloudTurn().further(0.5, 0.35);
  if (places_->rows != before) {
    setCurrent(-1);
    setLinks(-1, {});
    scene_.marks.reset();
    scene_.anySelected = false;
  }
  if (scene_.colors->index.size() != places_->rows) {
    auto plain = std::make_shared<CloudColors>();
    plain->palette = {classColor(0).rgb()};
    plain->index.assign(places_->rows, 0);
    scene_.colors = plain;
    names_.clear();
  }
  if (scene_.pictures && scene_.pictures->size() != places_->rows) scene_.pictures.reset();
  if (!keepView || before == 0) userView_ = false;
  if (!userView_) {
    animation_.stop();
    view_ = fittedView();
  }
  unsorted_ = true;
  if (places_->rows <= sortedAtOnce) {
    scene_.points = std::make_shared<const CloudPoints>(*places_, turn_);
    unsorted_ = false;
    relabel();
  } else {
    if (places_->rows != before) scene_.points.reset();
    staleLabels_ = !names_.empty();
  }
  sceneChanged();
}

void CloudMap::setColors(std::shared_ptr<const CloudColors> colors, std::vector<QString> names) {
  if (!colors || colors->index.size() != pointCount()) return;
  scene_.colors = std::move(colors);
  names_ = std::move(names);
  if (current_ >= 0 && !scene_.shows(std::size_t(current_))) setCurrent(-1);
  relabel();
  sceneChanged();
}

void CloudMap::setMarks(std::shared_ptr<const std::vector<std::uint8_t>> marks, bool anySelected) {
  if (marks && marks->size() != pointCount()) return;
  scene_.marks = std::move(marks);
  scene_.anySelected = anySelected;
  sceneChanged();
}

void CloudMap::setPictures(std::shared_ptr<const LabelledSamples> pictures) {
  scene_.pictures = pictures && pictures->size() == pointCount() ? std::move(pictures) : nullptr;
  sceneChanged();
}

void CloudMap::setLinks(int from, std::vector<int> to) {
  linkFrom_ = from;
  links_ = std::move(to);
  update();
}

void CloudMap::setPlaceholder(const QString& text) {
  placeholder_ = text;
  update();
}

void CloudMap::clear() {
  setCurrent(-1);
  setLinks(-1, {});
  places_.reset();
  scene_.points.reset();
  scene_.marks.reset();
  scene_.anySelected = false;
  scene_.pictures.reset();
  labels_.clear();
  staleLabels_ = false;
  userView_ = unsorted_ = false;
  picture_ = overview_ = {};
  ++generation_;
  update();
}

void CloudMap::setTool(Tool tool) {
  tool_ = tool;
  cancelArea();
  setCursor(tool == Tool::move ? Qt::ArrowCursor : Qt::CrossCursor);
}

void CloudMap::setPointSize(double factor) {
  scene_.pointSize = factor;
  sceneChanged();
}

void CloudMap::setOpacity(double factor) {
  scene_.opacity = factor;
  sceneChanged();
}

void CloudMap::setThumbnails(bool shown) {
  scene_.thumbnails = shown;
  sceneChanged();
}

void CloudMap::setDensity(bool shown) {
  scene_.density = shown;
  sceneChanged();
}

void CloudMap::setLabelsShown(bool shown) {
  labelsShown_ = shown;
  update();
}

MapView CloudMap::fittedView() const {
  return MapView::fit({bounds_.topLeft(), bounds_.bottomRight()}, plotRect());
}

CloudFrame CloudMap::frame() const {
  return {view_, plotRect().size() + QSizeF(2 * margin, 2 * margin), devicePixelRatioF()};
}

void CloudMap::sceneChanged() {
  ++generation_;
  askForPicture();
  update();
}

void CloudMap::askForPicture() {
  if (pointCount() == 0 || !isVisible()) return;
  scene_.surface = colors().surface;
  scene_.ink = palette().color(QPalette::WindowText);
  scene_.dark = isDark();
  askedFor_ = view_;
  renderer_.ask({scene_, frame(), unsorted_ ? places_ : nullptr, turn_, generation_, staleLabels_});
}

void CloudMap::takePicture() {
  auto answer = renderer_.take();
  if (!answer || pointCount() == 0) return;
  const bool sorted = answer->points && unsorted_ && answer->points->size() == pointCount();
  if (sorted) {
    scene_.points = answer->points;
    unsorted_ = !(answer->turn == turn_) || answer->generation != generation_;
    if (unsorted_) askForPicture();
  }
  if (answer->labels && (sorted || answer->generation == generation_)) {
    labels_ = std::move(*answer->labels);
    staleLabels_ = answer->generation != generation_;
  }
  picture_ = std::move(answer->picture);
  pictureGeneration_ = answer->generation;
  const MapView all = fittedView();
  if (picture_.frame.view.scale <= all.scale * 1.01) {
    overview_ = picture_;
    overviewGeneration_ = pictureGeneration_;
  }
  update();
  emit refined();
}

bool CloudMap::settled() const {
  return !unsorted_ && !staleLabels_ && !animation_.isActive() && pictureGeneration_ == generation_ &&
         renderer_.idle() && picture_.frame.view.center == view_.center &&
         picture_.frame.view.scale == view_.scale;
}

void CloudMap::relabel() {
  labels_.clear();
  staleLabels_ = !names_.empty() && pointCount() > sortedAtOnce;
  if (!ready() || names_.empty() || staleLabels_) return;
  labels_ = clusterLabels(*scene_.points, *scene_.colors);
  update();
}

void CloudMap::fit() {
  userView_ = false;
  if (pointCount() > 0) animateTo(fittedView());
}

void CloudMap::animateTo(const MapView& view) {
  viewFrom_ = view_;
  viewTo_ = view;
  clock_.start();
  animation_.start();
}

void CloudMap::advance() {
  const double share = std::min(1.0, double(clock_.elapsed()) / moveMs);
  const double eased = share * share * (3 - 2 * share);
  view_ = share >= 1 ? viewTo_ : MapView::between(viewFrom_, viewTo_, eased);
  if (share >= 1) animation_.stop();
  askForPicture();
  update();
}

void CloudMap::zoom(double factor, const QPointF& around) {
  if (pointCount() == 0) return;
  userView_ = true;
  animation_.stop();
  view_.zoom(factor, around, plotRect());
  askForPicture();
  update();
}

void CloudMap::turn(const QPointF& offset) {
  const double perPixel = 2.2 / std::max(200.0, std::min(plotRect().width(), plotRect().height()));
  turn_ = turn_.further(offset.x() * perPixel, offset.y() * perPixel);
  setCurrent(-1);
  unsorted_ = true;
  staleLabels_ = !names_.empty();
  sceneChanged();
}

void CloudMap::reveal(int point) {
  if (!ready() || point < 0 || point >= int(pointCount())) return;
  if (!plotRect().adjusted(24, 24, -24, -24).contains(positionOf(point))) {
    userView_ = true;
    animateTo({scene_.points->place(point), view_.scale});
  }
  setCurrent(point);
}

int CloudMap::pointAt(const QPointF& place) const {
  if (!ready() || !plotRect().contains(place)) return -1;
  if (pictureGeneration_ == generation_ && picture_.frame.view.scale == view_.scale) {
    for (const int tile : picture_.tiles) {
      const QPointF offset = positionOf(tile) - place;
      if (std::max(std::abs(offset.x()), std::abs(offset.y())) <= picture_.tileSide / 2) return tile;
    }
  }
  return scene_.points->nearest(view_.toMap(place, plotRect()), reach / view_.scale,
                                [this](int point) { return scene_.shows(std::size_t(point)); });
}

QPointF CloudMap::positionOf(int point) const {
  return view_.toWidget(scene_.points->place(point), plotRect());
}

void CloudMap::setCurrent(int point) {
  if (point == current_) return;
  current_ = point;
  if (point >= 0) {
    const CloudCard card = cards_ ? cards_(point) : CloudCard{tr("Point %1").arg(point + 1), {}};
    setAccessibleDescription((QStringList(card.title) + card.lines).join(QStringLiteral(", ")));
  }
  emit currentChanged(point);
  update();
}

void CloudMap::walk(const QPointF& direction) {
  if (!ready()) return;
  const bool from = current_ >= 0;
  const QPointF start = from ? scene_.points->place(current_) : view_.center;
  const int next = scene_.points->towards(start, {direction.x(), -direction.y()}, current_,
                                          [this](int point) { return scene_.shows(std::size_t(point)); });
  if (next >= 0) reveal(next);
}

std::vector<int> CloudMap::pointsIn(const QPolygonF& outline) const {
  std::vector<int> found;
  if (!ready() || outline.size() < 3) return found;
  // A mask tells the inside of any outline at once, however many corners it has.
  QImage mask(size(), QImage::Format_Grayscale8);
  mask.fill(0);
  QPainter painter(&mask);
  painter.setPen(Qt::NoPen);
  painter.setBrush(Qt::white);
  painter.drawPolygon(outline, Qt::OddEvenFill);
  painter.end();
  const QRectF area = plotRect();
  const QRectF box = outline.boundingRect();
  const QRectF part =
      QRectF(view_.toMap(box.bottomLeft(), area), view_.toMap(box.topRight(), area)).normalized();
  const CloudPoints& points = *scene_.points;
  points.visit(part, [&](std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t at = begin; at < end; ++at) {
      const QPoint pixel = view_.toWidget(QPointF(points.xs()[at], points.ys()[at]), area).toPoint();
      if (!mask.valid(pixel) || mask.constScanLine(pixel.y())[pixel.x()] == 0) continue;
      if (scene_.shows(std::size_t(points.points()[at]))) found.push_back(points.points()[at]);
    }
  });
  std::sort(found.begin(), found.end());
  return found;
}

void CloudMap::endArea(Combine combine) {
  const QPolygonF outline =
      rectangle_ ? QPolygonF(QRectF(outline_.first(), outline_.last()).normalized()) : outline_;
  const auto points = pointsIn(outline);
  cancelArea();
  emit areaSelected(points, combine);
}

void CloudMap::cancelArea() {
  outline_.clear();
  pressedAt_.reset();
  dragFrom_.reset();
  update();
}

}  // namespace likeness::ui
