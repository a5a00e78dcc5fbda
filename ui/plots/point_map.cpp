#include "ui/plots/point_map.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/core/style.h"
#include "ui/plots/map_keys.h"

namespace likeness::ui {

namespace {

constexpr double reach = 12;  // of the mouse, in pixels

}  // namespace

PointMap::PointMap(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  animation_.setInterval(33);
  connect(&animation_, &QTimer::timeout, this, &PointMap::advance);
}

void PointMap::setPlaces(std::vector<QPointF> places, bool smoothly) {
  to_ = std::move(places);
  if (current_ >= int(to_.size())) setCurrent(-1);
  smoothly = smoothly && shown_.size() == to_.size() && isVisible();
  from_ = smoothly ? shown_ : to_;
  viewFrom_ = view_;
  viewTo_ = userView_ ? view_ : fittedView();
  clock_.start();
  if (smoothly) return animation_.start();
  shown_ = to_;
  view_ = viewTo_;
  animation_.stop();
  update();
}

void PointMap::clearPlaces() {
  animation_.stop();
  from_.clear();
  to_.clear();
  shown_.clear();
  userView_ = false;
  setCurrent(-1);
  update();
}

void PointMap::fit() {
  userView_ = false;
  if (to_.empty()) return;
  viewFrom_ = view_;
  viewTo_ = fittedView();
  from_ = shown_;
  clock_.start();
  animation_.start();
}

int PointMap::pointAt(const QPointF& place) const {
  int best = -1;
  double nearest = reach * reach;
  for (std::size_t i = 0; i < shown_.size(); ++i) {
    const QPointF offset = toWidget(shown_[i]) - place;
    const double distance = QPointF::dotProduct(offset, offset);
    if (distance >= nearest) continue;
    nearest = distance;
    best = int(i);
  }
  return best;
}

void PointMap::advance() {
  const double share = std::min(1.0, double(clock_.elapsed()) / std::max(1, moveMs_));
  const double eased = share * share * (3 - 2 * share);
  for (std::size_t i = 0; i < shown_.size(); ++i) shown_[i] = from_[i] + (to_[i] - from_[i]) * eased;
  if (!userView_) view_ = MapView::between(viewFrom_, viewTo_, eased);
  if (share >= 1) animation_.stop();
  update();
}

void PointMap::zoom(double factor, const QPointF& around) {
  if (shown_.empty()) return;
  userView_ = true;
  view_.zoom(factor, around, plotRect());
  update();
}

void PointMap::setCurrent(int point) {
  if (point == current_) return;
  current_ = point;
  if (point >= 0) setAccessibleDescription(description(point));
  emit currentChanged(point);
  update();
}

void PointMap::walk(const QPointF& direction) {
  if (shown_.empty()) return;
  const QPointF start = current_ >= 0 ? positionOf(current_) : plotRect().center();
  int best = -1;
  double least = 1e300;
  for (std::size_t i = 0; i < shown_.size(); ++i) {
    const QPointF offset = toWidget(shown_[i]) - start;
    const double along = QPointF::dotProduct(offset, direction);
    const double across = std::abs(offset.x() * direction.y() - offset.y() * direction.x());
    if (int(i) == current_ || along <= 0.5 || across > 2 * along) continue;
    const double cost = along + 2 * across;
    if (cost >= least) continue;
    least = cost;
    best = int(i);
  }
  if (best >= 0) setCurrent(best);
}

void PointMap::paintGround(QPainter& painter, const QString& placeholder) const {
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(hasFocus() ? QPen(colors().accent, 2) : QPen(colors().border));
  painter.setBrush(colors().surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
  if (!shown_.empty()) return;
  painter.setPen(colors().secondaryText);
  painter.drawText(rect().adjusted(spacing::page, 0, -spacing::page, 0), Qt::AlignCenter | Qt::TextWordWrap,
                   placeholder);
}

QRectF PointMap::cardBeside(int point, const QSizeF& size) const {
  const QPointF at = positionOf(point);
  QRectF card(at + QPointF(spacing::medium, spacing::medium), size);
  if (card.right() > width() - 4) card.moveRight(at.x() - spacing::medium);
  if (card.bottom() > height() - 4) card.moveBottom(at.y() - spacing::medium);
  card.moveLeft(std::clamp(card.left(), 4.0, std::max(4.0, width() - size.width() - 4)));
  card.moveTop(std::clamp(card.top(), 4.0, std::max(4.0, height() - size.height() - 4)));
  return card;
}

bool PointMap::event(QEvent* event) {
  // Escape lets go of the current point first; only the next one is the page's, which has it as a shortcut.
  if (event->type() == QEvent::ShortcutOverride && current_ >= 0 &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    event->accept();
    return true;
  }
  return QWidget::event(event);
}

void PointMap::resizeEvent(QResizeEvent*) {
  if (userView_ || to_.empty()) return;
  viewTo_ = fittedView();
  view_ = viewTo_;
}

void PointMap::mouseMoveEvent(QMouseEvent* event) {
  if (!dragFrom_) return setCurrent(pointAt(event->position()));
  const QPointF offset = event->position() - *dragFrom_;
  if ((event->position() - *pressedAt_).manhattanLength() >= QApplication::startDragDistance())
    setCursor(Qt::ClosedHandCursor);
  dragFrom_ = event->position();
  userView_ = true;
  view_.center -= QPointF(offset.x() / view_.scale, -offset.y() / view_.scale);
  update();
}

void PointMap::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || shown_.empty()) return;
  pressedAt_ = dragFrom_ = event->position();
}

void PointMap::mouseReleaseEvent(QMouseEvent* event) {
  const bool still =
      pressedAt_ && (event->position() - *pressedAt_).manhattanLength() < QApplication::startDragDistance();
  pressedAt_.reset();
  dragFrom_.reset();
  unsetCursor();
  const int point = still ? pointAt(event->position()) : -1;
  if (point < 0) return;
  setCurrent(point);
  emit chosen(point);
}

void PointMap::mouseDoubleClickEvent(QMouseEvent*) {
  fit();
}

void PointMap::wheelEvent(QWheelEvent* event) {
  zoom(zoomOf(*event), event->position());
  event->accept();
}

void PointMap::keyPressEvent(QKeyEvent* event) {
  if (const auto direction = walkOf(event->key())) return walk(*direction);
  if (const auto factor = zoomOf(event->key())) return zoom(*factor);
  switch (event->key()) {
    case Qt::Key_0:
      return fit();
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (current_ >= 0) return emit chosen(current_);
      return QWidget::keyPressEvent(event);
    case Qt::Key_Escape:
      if (current_ >= 0) return setCurrent(-1);
      return QWidget::keyPressEvent(event);
    default:
      QWidget::keyPressEvent(event);
  }
}

void PointMap::leaveEvent(QEvent*) {
  setCurrent(-1);
}

}  // namespace likeness::ui
