#include "ui/faces/photo_canvas.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/core/dropped_files.h"
#include "ui/core/style.h"
#include "ui/faces/face_painting.h"

namespace likeness::ui {

PhotoCanvas::PhotoCanvas(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setAcceptDrops(true);
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(160, 160);
  setAccessibleName(tr("Photo"));
}

void PhotoCanvas::setPhoto(const QImage& picture, const QString& hint) {
  picture_ = picture;
  scaled_ = {};
  hint_ = hint;
  setFaces({});
}

void PhotoCanvas::showFrame(const QImage& picture, const std::vector<CanvasFace>& faces, int current) {
  picture_ = picture;
  scaled_ = {};
  faces_ = faces;
  current_ = current;
  hovered_ = faceAt(mapFromGlobal(QCursor::pos()));
  update();
}

void PhotoCanvas::setFaces(const std::vector<CanvasFace>& faces) {
  faces_ = faces;
  current_ = hovered_ = -1;
  setAccessibleDescription(tr("%n faces", nullptr, static_cast<int>(faces.size())));
  update();
}

void PhotoCanvas::setCurrent(int face) {
  current_ = face;
  update();
}

QRectF PhotoCanvas::photoPlace() const {
  if (picture_.isNull()) return {};
  QSizeF size = picture_.size();
  if (size.width() > width() || size.height() > height())
    size.scale(QSizeF(this->size()), Qt::KeepAspectRatio);
  // Small photos are shown larger, but not so large that they are all blur.
  if (size.width() < width() && size.height() < height())
    size = (picture_.size() * 2.5)
               .boundedTo(QSizeF(picture_.size()).scaled(QSizeF(this->size()), Qt::KeepAspectRatio).toSize());
  QRectF place(QPointF(), size);
  place.moveCenter(QRectF(rect()).center());
  return place;
}

QRectF PhotoCanvas::placeOf(int face) const {
  const QRectF place = photoPlace();
  const QRectF& box = faces_[static_cast<std::size_t>(face)].box;
  return {place.left() + box.left() * place.width(), place.top() + box.top() * place.height(),
          box.width() * place.width(), box.height() * place.height()};
}

int PhotoCanvas::faceAt(const QPointF& place) const {
  int best = -1;
  for (int face = 0; face < static_cast<int>(faces_.size()); ++face) {
    if (!placeOf(face).contains(place)) continue;
    // Of boxes that overlap the smaller one can be reached nowhere else.
    if (best < 0 || placeOf(face).width() < placeOf(best).width()) best = face;
  }
  return best;
}

void PhotoCanvas::choose(int face) {
  if (face < 0) return;
  setCurrent(face);
  emit faceChosen(face);
}

void PhotoCanvas::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  if (picture_.isNull()) return emit photoWanted();
  choose(faceAt(event->position()));
}

void PhotoCanvas::mouseMoveEvent(QMouseEvent* event) {
  const int face = faceAt(event->position());
  setCursor(face >= 0 || picture_.isNull() ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (std::exchange(hovered_, face) != face) update();
}

void PhotoCanvas::keyPressEvent(QKeyEvent* event) {
  const int count = static_cast<int>(faces_.size());
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && picture_.isNull()) return emit photoWanted();
  if (enter && current_ >= 0) return choose(current_);
  if (count > 0 && event->key() == Qt::Key_Right) return setCurrent((current_ + 1) % count);
  if (count > 0 && event->key() == Qt::Key_Left)
    return setCurrent((std::max(current_, 0) + count - 1) % count);
  QWidget::keyPressEvent(event);
}

void PhotoCanvas::dragEnterEvent(QDragEnterEvent* event) {
  if (!filesIn(event->mimeData()).empty()) event->acceptProposedAction();
}

void PhotoCanvas::dropEvent(QDropEvent* event) {
  if (const auto files = filesIn(event->mimeData()); !files.empty()) emit fileDropped(files.front());
}

void PhotoCanvas::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (picture_.isNull()) return paintEmpty(painter);
  const QRectF place = photoPlace();
  const QSize pixels = (place.size() * devicePixelRatioF()).toSize();
  if (scaled_.size() != pixels)
    scaled_ = picture_.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  painter.drawImage(place, scaled_);
  for (int face = 0; face < static_cast<int>(faces_.size()); ++face) paintBox(painter, face);
  for (int face = 0; face < static_cast<int>(faces_.size()); ++face) paintName(painter, face);
  if (hasFocus() && current_ < 0) {
    painter.setPen(QPen(colors().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place.adjusted(1, 1, -1, -1));
  }
}

void PhotoCanvas::paintEmpty(QPainter& painter) const {
  painter.setPen(QPen(hasFocus() ? colors().accent : colors().control, hasFocus() ? 2 : 1.5, Qt::DashLine));
  painter.setBrush(colors().surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
  painter.setPen(colors().secondaryText);
  painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, hint_);
}

void PhotoCanvas::paintBox(QPainter& painter, int face) const {
  const bool strong = face == current_ || face == hovered_;
  paintFaceBox(painter, placeOf(face), face == current_ ? colors().accent : QColor(Qt::white), strong);
}

void PhotoCanvas::paintName(QPainter& painter, int face) const {
  const QString& name = faces_[static_cast<std::size_t>(face)].name;
  if (name.isEmpty()) return;
  const QRectF box = placeOf(face);
  painter.setFont(smallFont(font()));
  const QFontMetricsF metrics(painter.font());
  const QString text = metrics.elidedText(name, Qt::ElideRight, std::max(box.width() * 1.6, 120.0));
  QRectF label(0, 0, metrics.horizontalAdvance(text) + 12, metrics.height() + 6);
  label.moveCenter(QPointF(box.center().x(), box.bottom() + label.height() / 2 + 4));
  label.moveLeft(std::clamp(label.left(), 0.0, std::max(0.0, width() - label.width())));
  label.moveTop(std::min(label.top(), height() - label.height()));
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(0, 0, 0, 170));
  painter.drawRoundedRect(label, 4, 4);
  painter.setPen(Qt::white);
  painter.drawText(label, Qt::AlignCenter, text);
}

}  // namespace likeness::ui
