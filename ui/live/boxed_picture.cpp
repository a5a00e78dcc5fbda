#include "ui/live/boxed_picture.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/core/dropped_files.h"
#include "ui/core/style.h"
#include "ui/live/box_painting.h"

namespace likeness::ui {

BoxedPicture::BoxedPicture(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setAcceptDrops(true);
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(160, 160);
  setAccessibleName(tr("Picture"));
}

void BoxedPicture::setPhoto(const QImage& picture, const QString& hint) {
  picture_ = picture;
  scaled_ = {};
  hint_ = hint;
  setBoxes({});
}

void BoxedPicture::showFrame(const QImage& picture, const std::vector<PictureBox>& boxes, int current) {
  picture_ = picture;
  scaled_ = {};
  boxes_ = boxes;
  current_ = current;
  hovered_ = boxAt(mapFromGlobal(QCursor::pos()));
  update();
}

void BoxedPicture::setBoxes(const std::vector<PictureBox>& boxes) {
  boxes_ = boxes;
  current_ = hovered_ = -1;
  setAccessibleDescription(tr("%n boxes", nullptr, static_cast<int>(boxes.size())));
  update();
}

void BoxedPicture::setCurrent(int box) {
  current_ = box;
  update();
}

QRectF BoxedPicture::photoPlace() const {
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

QRectF BoxedPicture::placeOf(int box) const {
  const QRectF place = photoPlace();
  const QRectF& share = boxes_[static_cast<std::size_t>(box)].box;
  return {place.left() + share.left() * place.width(), place.top() + share.top() * place.height(),
          share.width() * place.width(), share.height() * place.height()};
}

int BoxedPicture::boxAt(const QPointF& place) const {
  int best = -1;
  for (int box = 0; box < static_cast<int>(boxes_.size()); ++box) {
    if (!placeOf(box).contains(place)) continue;
    // Of boxes that overlap the smaller one can be reached nowhere else.
    if (best < 0 || placeOf(box).width() < placeOf(best).width()) best = box;
  }
  return best;
}

void BoxedPicture::choose(int box) {
  if (box < 0) return;
  setCurrent(box);
  emit boxChosen(box);
}

void BoxedPicture::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  if (picture_.isNull()) return emit photoWanted();
  choose(boxAt(event->position()));
}

void BoxedPicture::mouseMoveEvent(QMouseEvent* event) {
  const int box = boxAt(event->position());
  setCursor(box >= 0 || picture_.isNull() ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (std::exchange(hovered_, box) != box) update();
}

void BoxedPicture::keyPressEvent(QKeyEvent* event) {
  const int count = static_cast<int>(boxes_.size());
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && picture_.isNull()) return emit photoWanted();
  if (enter && current_ >= 0) return choose(current_);
  if (count > 0 && event->key() == Qt::Key_Right) return setCurrent((current_ + 1) % count);
  if (count > 0 && event->key() == Qt::Key_Left)
    return setCurrent((std::max(current_, 0) + count - 1) % count);
  QWidget::keyPressEvent(event);
}

void BoxedPicture::dragEnterEvent(QDragEnterEvent* event) {
  if (!filesIn(event->mimeData()).empty()) event->acceptProposedAction();
}

void BoxedPicture::dropEvent(QDropEvent* event) {
  if (const auto files = filesIn(event->mimeData()); !files.empty()) emit fileDropped(files.front());
}

void BoxedPicture::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (picture_.isNull()) return paintEmpty(painter);
  const QRectF place = photoPlace();
  const QSize pixels = (place.size() * devicePixelRatioF()).toSize();
  if (scaled_.size() != pixels)
    scaled_ = picture_.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  painter.drawImage(place, scaled_);
  for (int box = 0; box < static_cast<int>(boxes_.size()); ++box) paintBox(painter, box);
  for (int box = 0; box < static_cast<int>(boxes_.size()); ++box) paintName(painter, box);
  if (hasFocus() && current_ < 0) {
    painter.setPen(QPen(colors().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place.adjusted(1, 1, -1, -1));
  }
}

void BoxedPicture::paintEmpty(QPainter& painter) const {
  painter.setPen(QPen(hasFocus() ? colors().accent : colors().control, hasFocus() ? 2 : 1.5, Qt::DashLine));
  painter.setBrush(colors().surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
  painter.setPen(colors().secondaryText);
  painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, hint_);
}

void BoxedPicture::paintBox(QPainter& painter, int box) const {
  const bool strong = box == current_ || box == hovered_;
  const PictureBox& shown = boxes_[static_cast<std::size_t>(box)];
  const QColor line = shown.line.isValid() ? shown.line : QColor(Qt::white);
  const QColor colour = box == current_ && !shown.line.isValid() ? colors().accent : line;
  if (shown.outline.isEmpty()) return paintBoxOutline(painter, placeOf(box), colour, strong);
  const QRectF place = photoPlace();
  QPolygonF outline;
  for (const QPointF& corner : shown.outline)
    outline << place.topLeft() + QPointF(corner.x() * place.width(), corner.y() * place.height());
  paintBoxOutline(painter, outline, colour, strong);
}

void BoxedPicture::paintName(QPainter& painter, int box) const {
  const QString& name = boxes_[static_cast<std::size_t>(box)].name;
  if (name.isEmpty()) return;
  const QRectF place = placeOf(box);
  painter.setFont(smallFont(font()));
  const QFontMetricsF metrics(painter.font());
  const QString text = metrics.elidedText(name, Qt::ElideRight, std::max(place.width() * 1.6, 120.0));
  QRectF label(0, 0, metrics.horizontalAdvance(text) + 12, metrics.height() + 6);
  label.moveCenter(QPointF(place.center().x(), place.bottom() + label.height() / 2 + 4));
  label.moveLeft(std::clamp(label.left(), 0.0, std::max(0.0, width() - label.width())));
  label.moveTop(std::min(label.top(), height() - label.height()));
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(0, 0, 0, 170));
  painter.drawRoundedRect(label, 4, 4);
  painter.setPen(Qt::white);
  painter.drawText(label, Qt::AlignCenter, text);
}

}  // namespace likeness::ui
