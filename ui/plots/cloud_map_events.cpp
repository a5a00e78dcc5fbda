#include <QApplication>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/plots/cloud_map.h"
#include "ui/plots/map_keys.h"

// How CloudMap answers mouse, keys and fingers.

namespace likeness::ui {

namespace {

CloudMap::Combine combineOf(Qt::KeyboardModifiers modifiers) {
  if (modifiers & Qt::ShiftModifier) return CloudMap::Combine::add;
  if (modifiers & Qt::AltModifier) return CloudMap::Combine::subtract;
  return CloudMap::Combine::replace;
}

}  // namespace

bool CloudMap::event(QEvent* event) {
  // Escape lets go of an outline or of the current point first; only the next one is the page's.
  if (event->type() == QEvent::ShortcutOverride && (current_ >= 0 || !outline_.isEmpty()) &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    event->accept();
    return true;
  }
  if (event->type() == QEvent::NativeGesture) {
    const auto* gesture = static_cast<QNativeGestureEvent*>(event);
    if (gesture->gestureType() != Qt::ZoomNativeGesture) return QWidget::event(event);
    zoom(1 + gesture->value(), gesture->position());
    return true;
  }
  if (event->type() == QEvent::Gesture) {
    const auto* pinch =
        static_cast<QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture));
    if (pinch == nullptr) return QWidget::event(event);
    cancelArea();
    zoom(pinch->scaleFactor(), mapFromGlobal(pinch->centerPoint()));
    return true;
  }
  if (event->type() == QEvent::Show) askForPicture();
  return QWidget::event(event);
}

void CloudMap::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) sceneChanged();
}

void CloudMap::resizeEvent(QResizeEvent*) {
  if (pointCount() == 0) return;
  if (!userView_) {
    animation_.stop();
    view_ = fittedView();
  }
  askForPicture();
}

void CloudMap::mousePressEvent(QMouseEvent* event) {
  if (pointCount() == 0 || pressedAt_) return;
  button_ = event->button();
  const bool left = button_ == Qt::LeftButton;
  if (!left && button_ != Qt::RightButton && button_ != Qt::MiddleButton) return;
  pressedAt_ = dragFrom_ = event->position();
  outline_.clear();
  const bool withCtrl = (event->modifiers() & Qt::ControlModifier) != 0;
  rectangle_ = tool_ == Tool::rectangle || withCtrl;
  if (left && (tool_ != Tool::move || withCtrl)) outline_.append(event->position());
}

void CloudMap::mouseMoveEvent(QMouseEvent* event) {
  if (!dragFrom_) return setCurrent(pointAt(event->position()));
  const QPointF offset = event->position() - *dragFrom_;
  const bool far = (event->position() - *pressedAt_).manhattanLength() >= QApplication::startDragDistance();
  if (!outline_.isEmpty()) {
    if (!far && outline_.size() < 2) return;
    if (rectangle_ && outline_.size() > 1) outline_.removeLast();
    outline_.append(event->position());
    return update();
  }
  if (!far && cursor().shape() != Qt::ClosedHandCursor) return;
  setCursor(Qt::ClosedHandCursor);
  dragFrom_ = event->position();
  if (deep() && button_ == Qt::LeftButton) return turn(offset);
  userView_ = true;
  animation_.stop();
  view_.center -= QPointF(offset.x() / view_.scale, -offset.y() / view_.scale);
  askForPicture();
  update();
}

void CloudMap::mouseReleaseEvent(QMouseEvent* event) {
  if (!pressedAt_ || event->button() != button_) return;
  const bool still = (event->position() - *pressedAt_).manhattanLength() < QApplication::startDragDistance();
  const Combine combine = combineOf(event->modifiers());
  pressedAt_.reset();
  dragFrom_.reset();
  setCursor(tool_ == Tool::move ? Qt::ArrowCursor : Qt::CrossCursor);
  update();
  if (outline_.size() > 1) return endArea(combine);  // it may end where it began
  outline_.clear();
  if (!still) return;
  const int point = button_ == Qt::LeftButton ? pointAt(event->position()) : -1;
  if (point < 0) return;
  setCurrent(point);
  emit chosen(point, combine);
}

void CloudMap::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && tool_ == Tool::move) fit();
}

void CloudMap::wheelEvent(QWheelEvent* event) {
  zoom(zoomOf(*event), event->position());
  event->accept();
}

void CloudMap::keyPressEvent(QKeyEvent* event) {
  if (const auto direction = walkOf(event->key())) return walk(*direction);
  if (const auto factor = zoomOf(event->key())) return zoom(*factor);
  switch (event->key()) {
    case Qt::Key_0:
      return fit();
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (current_ >= 0) return emit chosen(current_, combineOf(event->modifiers()));
      return QWidget::keyPressEvent(event);
    case Qt::Key_Escape:
      if (!outline_.isEmpty()) return cancelArea();
      if (current_ >= 0) return setCurrent(-1);
      return QWidget::keyPressEvent(event);
    default:
      QWidget::keyPressEvent(event);
  }
}

void CloudMap::leaveEvent(QEvent*) {
  setCurrent(-1);
}

}  // namespace likeness::ui
