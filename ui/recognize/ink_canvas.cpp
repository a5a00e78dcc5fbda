#include "ui/recognize/ink_canvas.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTabletEvent>
#include <QTouchEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/core/style.h"

namespace likeness::ui {

namespace {

// MNIST's pen is about a tenth of a digit's height, and people draw a digit over two thirds of the sheet.
constexpr qreal penShare = 0.065;
// Points nearer to each other than this add nothing that 28 pixels could show.
constexpr float leastStep = 0.002F;
constexpr float keyStep = 0.04F;
constexpr float fineKeyStep = 0.01F;

bool isPenDown(const QTabletEvent& event) {
  return event.buttons().testFlag(Qt::LeftButton);
}

}  // namespace

InkCanvas::InkCanvas(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_AcceptTouchEvents);
  setAcceptDrops(true);
  setCursor(Qt::CrossCursor);
  setAccessibleName(tr("Drawing sheet"));
  setAccessibleDescription(
      tr("Draw with mouse, pen or finger, or with the keyboard: arrow keys move the pen, Space puts it down "
         "and lifts it, Delete clears the sheet."));
}

CanvasContent InkCanvas::content() const {
  CanvasContent content = history_.current();
  if (!stroke_) return content;
  content.picture.reset();
  content.ink.strokes.push_back(*stroke_);
  return content;
}

void InkCanvas::undo() {
  endStroke();
  history_.undo();
  contentChanged();
}

void InkCanvas::redo() {
  endStroke();
  history_.redo();
  contentChanged();
}

void InkCanvas::clear() {
  endStroke();
  keyPen_.reset();
  if (!history_.current().empty()) history_.push({});
  contentChanged();
}

void InkCanvas::setPicture(CanvasPicture picture) {
  endStroke();
  history_.push({{}, std::move(picture)});
  contentChanged();
}

void InkCanvas::contentChanged() {
  redrawCache();
  update();
  emit historyChanged();
  emit changed();
}

QRectF InkCanvas::sheet() const {
  const int side = std::min(width(), height());
  return QRectF((width() - side) / 2.0, (height() - side) / 2.0, side, side);
}

InkPoint InkCanvas::toSheet(QPointF place) const {
  const QPointF inside = (place - sheet().topLeft()) / sheet().width();
  return {static_cast<float>(std::clamp(inside.x(), 0.0, 1.0)),
          static_cast<float>(std::clamp(inside.y(), 0.0, 1.0))};
}

QPointF InkCanvas::fromSheet(InkPoint point) const {
  return sheet().topLeft() + QPointF(point.x, point.y) * sheet().width();
}

qreal InkCanvas::penWidth() const {
  return sheet().width() * penShare;
}

void InkCanvas::beginStroke(QPointF place) {
  endStroke();
  keyPen_.reset();
  stroke_ = Stroke{toSheet(place)};
  // Drawing over a picture starts anew.
  if (history_.current().picture) redrawCache();
  update();
  emit changed();
}

void InkCanvas::extendStroke(QPointF place) {
  if (!stroke_) return;
  const auto [x, y] = toSheet(place);
  if (std::hypot(x - stroke_->back().x, y - stroke_->back().y) < leastStep) return;
  stroke_->push_back({x, y});
  update();
  emit changed();
}

void InkCanvas::endStroke() {
  if (!stroke_) return;
  history_.push(content());
  stroke_.reset();
  contentChanged();
}

bool InkCanvas::event(QEvent* event) {
  switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
      return touch(event);
    case QEvent::ShortcutOverride: {
      // Keys that draw here must not be taken by a shortcut of the window.
      const int key = static_cast<QKeyEvent*>(event)->key();
      if (key == Qt::Key_Space || (key >= Qt::Key_Left && key <= Qt::Key_Down)) event->accept();
      break;
    }
    default:
      break;
  }
  return QWidget::event(event);
}

bool InkCanvas::touch(QEvent* event) {
  auto* touch = static_cast<QTouchEvent*>(event);
  // The first finger draws; others are the ball of the hand.
  const QPointF place = touch->points().isEmpty() ? QPointF() : touch->points().front().position();
  switch (event->type()) {
    case QEvent::TouchBegin:
      setFocus(Qt::MouseFocusReason);
      beginStroke(place);
      break;
    case QEvent::TouchUpdate:
      extendStroke(place);
      break;
    case QEvent::TouchEnd:
      extendStroke(place);
      endStroke();
      break;
    default:
      stroke_.reset();
      contentChanged();
  }
  event->accept();
  return true;
}

void InkCanvas::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) beginStroke(event->position());
}

void InkCanvas::mouseMoveEvent(QMouseEvent* event) {
  extendStroke(event->position());
}

void InkCanvas::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  extendStroke(event->position());
  endStroke();
}

void InkCanvas::tabletEvent(QTabletEvent* event) {
  if (event->type() == QEvent::TabletPress && isPenDown(*event)) {
    setFocus(Qt::MouseFocusReason);
    beginStroke(event->position());
  } else if (event->type() == QEvent::TabletMove && isPenDown(*event)) {
    extendStroke(event->position());
  } else if (event->type() == QEvent::TabletRelease) {
    endStroke();
  }
  event->accept();  // else Qt would make a mouse event of it and draw it twice
}

void InkCanvas::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space) {
    if (!event->isAutoRepeat()) pressKeyPen();
  } else if (!moveKeyPen(event->key(), event->modifiers().testFlag(Qt::ShiftModifier))) {
    QWidget::keyPressEvent(event);
  }
}

void InkCanvas::pressKeyPen() {
  if (!keyPen_) keyPen_ = InkPoint{0.5F, 0.5F};
  const InkPoint place = *keyPen_;
  if (stroke_) {
    endStroke();
  } else {
    beginStroke(fromSheet(place));
  }
  keyPen_ = place;
  update();
}

bool InkCanvas::moveKeyPen(int key, bool fine) {
  const float step = fine ? fineKeyStep : keyStep;
  InkPoint place = keyPen_.value_or(InkPoint{0.5F, 0.5F});
  switch (key) {
    case Qt::Key_Left:
      place.x -= step;
      break;
    case Qt::Key_Right:
      place.x += step;
      break;
    case Qt::Key_Up:
      place.y -= step;
      break;
    case Qt::Key_Down:
      place.y += step;
      break;
    default:
      return false;
  }
  keyPen_ = InkPoint{std::clamp(place.x, 0.0F, 1.0F), std::clamp(place.y, 0.0F, 1.0F)};
  extendStroke(fromSheet(*keyPen_));
  update();
  return true;
}

void InkCanvas::focusOutEvent(QFocusEvent* event) {
  if (keyPen_) endStroke();
  keyPen_.reset();
  update();
  QWidget::focusOutEvent(event);
}

void InkCanvas::dragEnterEvent(QDragEnterEvent* event) {
  if (!mayHoldPicture(event->mimeData())) return;
  event->acceptProposedAction();
  dropping_ = true;
  update();
}

void InkCanvas::dragLeaveEvent(QDragLeaveEvent*) {
  dropping_ = false;
  update();
}

void InkCanvas::dropEvent(QDropEvent* event) {
  dropping_ = false;
  update();
  if (const auto source = pictureIn(event->mimeData())) {
    event->acceptProposedAction();
    emit pictureOffered(*source);
  }
}

void InkCanvas::resizeEvent(QResizeEvent*) {
  redrawCache();
}

void InkCanvas::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) redrawCache();
  QWidget::changeEvent(event);
}

void InkCanvas::redrawCache() {
  const qreal ratio = devicePixelRatioF();
  cache_ = QPixmap((QSizeF(size()) * ratio).toSize());
  cache_.setDevicePixelRatio(ratio);
  cache_.fill(Qt::transparent);
  QPainter painter(&cache_);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  drawContent(painter);
}

void InkCanvas::drawContent(QPainter& painter) {
  const CanvasContent& content = history_.current();
  if (content.picture && !stroke_) {
    const QImage& shown = content.picture->shown;
    QRectF place(QPointF(), QSizeF(shown.size()).scaled(sheet().size() * 0.96, Qt::KeepAspectRatio));
    place.moveCenter(sheet().center());
    painter.drawImage(place, shown);
  }
  for (const Stroke& stroke : content.ink.strokes) drawStroke(painter, stroke);
}

void InkCanvas::drawStroke(QPainter& painter, const Stroke& stroke) const {
  if (stroke.empty()) return;
  QPainterPath path(fromSheet(stroke.front()));
  // Through the middles between points, with the points as handles: round where a mouse is angular.
  for (std::size_t i = 1; i + 1 < stroke.size(); ++i) {
    const QPointF point = fromSheet(stroke[i]);
    const QPointF next = fromSheet(stroke[i + 1]);
    if (QPointF::dotProduct(point - fromSheet(stroke[i - 1]), next - point) < 0) {
      // Where the pen turns back a curve would fall short of the turn, and end there with a flat edge.
      path.lineTo(point);
      path.moveTo(point);
      path.lineTo((point + next) / 2);
    } else {
      path.quadTo(point, (point + next) / 2);
    }
  }
  // A dot is a line of next to no length with round ends.
  path.lineTo(fromSheet(stroke.back()) + QPointF(0.01, 0));
  painter.setPen(
      QPen(palette().color(QPalette::Text), penWidth(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(path);
}

void InkCanvas::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool marked = hasFocus() || dropping_;
  const qreal line = marked ? 2 : 1;
  const QRectF border = sheet().adjusted(line / 2, line / 2, -line / 2, -line / 2);
  painter.setPen(
      QPen(marked ? colors().accent : colors().control, line, dropping_ ? Qt::DashLine : Qt::SolidLine));
  painter.setBrush(palette().brush(QPalette::Base));
  painter.drawRoundedRect(border, spacing::radius, spacing::radius);

  QPainterPath inside;
  inside.addRoundedRect(border, spacing::radius, spacing::radius);
  painter.setClipPath(inside);
  painter.drawPixmap(0, 0, cache_);
  if (stroke_) drawStroke(painter, *stroke_);
  if (content().empty()) drawHint(painter);
  if (keyPen_) drawKeyPen(painter);
}

void InkCanvas::drawHint(QPainter& painter) const {
  painter.setPen(colors().secondaryText);
  QFont large = font();
  large.setPointSizeF(font().pointSizeF() * 1.4);
  painter.setFont(large);
  painter.drawText(sheet().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                   dropping_ ? tr("Drop the picture here") : tr("Draw a digit here, or drop a picture"));
}

void InkCanvas::drawKeyPen(QPainter& painter) const {
  const QPointF place = fromSheet(*keyPen_);
  const qreal radius = penWidth() / 2;
  painter.setPen(QPen(colors().accent, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(place, radius + 2, radius + 2);
  painter.drawLine(place - QPointF(radius + 8, 0), place - QPointF(radius + 2, 0));
  painter.drawLine(place + QPointF(radius + 2, 0), place + QPointF(radius + 8, 0));
  painter.drawLine(place - QPointF(0, radius + 8), place - QPointF(0, radius + 2));
  painter.drawLine(place + QPointF(0, radius + 2), place + QPointF(0, radius + 8));
}

}  // namespace likeness::ui
