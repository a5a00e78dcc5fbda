#include "ui/plots/scatter_map.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/core/digit_image.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int moveMs = 450;  // from one frame to the next
constexpr double markerRadius = 4;
constexpr double reach = 12;                                // of the mouse, in pixels
constexpr int cardPicture = 112;                            // side of the enlarged picture
constexpr int leastLegendWidth = 34, mostLegendWidth = 64;  // of one class
constexpr int mostLegendRows = 3;                           // beyond, classes are told by hovering

std::vector<QPointF> placesOf(const Matrix& points) {
  std::vector<QPointF> places;
  places.reserve(points.rows);
  for (std::size_t i = 0; i < points.rows; ++i) places.emplace_back(points.row(i)[0], points.row(i)[1]);
  return places;
}

}  // namespace

ScatterMap::ScatterMap(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Map of the embeddings"));
  setAccessibleDescription(
      tr("Arrow keys walk from picture to picture, plus and minus zoom, 0 shows everything."));
  animation_.setInterval(33);
  connect(&animation_, &QTimer::timeout, this, &ScatterMap::advance);
}

void ScatterMap::setPictures(std::shared_ptr<const LabelledImages> pictures) {
  clear();
  pictures_ = std::move(pictures);
  markers_ = {};
}

void ScatterMap::showFrame(const MapFrame& frame, bool smoothly) {
  if (!frame.points || frame.points->columns != 2) return;
  to_ = placesOf(*frame.points);
  labels_.resize(to_.size());
  for (std::size_t i = 0; i < labels_.size(); ++i) labels_[i] = classOf(i);
  smoothly = smoothly && shown_.size() == to_.size() && isVisible();
  from_ = smoothly ? shown_ : to_;
  viewFrom_ = view_;
  viewTo_ = userView_ ? view_ : fittedView();
  clock_.start();
  if (smoothly) {
    animation_.start();
  } else {
    shown_ = to_;
    view_ = viewTo_;
    animation_.stop();
    update();
  }
}

void ScatterMap::setMarkedPoint(std::optional<QPointF> place, const QString& label) {
  marked_ = place;
  markedLabel_ = label;
  update();
}

void ScatterMap::setTitle(const QString& title, const QString& details) {
  title_ = title;
  details_ = details;
  update();
}

void ScatterMap::setPlaceholder(const QString& text) {
  placeholder_ = text;
  update();
}

void ScatterMap::clear() {
  animation_.stop();
  from_.clear();
  to_.clear();
  shown_.clear();
  labels_.clear();
  marked_.reset();
  userView_ = false;
  setCurrent(-1);
  update();
}

void ScatterMap::fit() {
  userView_ = false;
  if (to_.empty()) return;
  viewFrom_ = view_;
  viewTo_ = fittedView();
  from_ = shown_;
  clock_.start();
  animation_.start();
}

int ScatterMap::pointAt(const QPointF& place) const {
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

QPointF ScatterMap::positionOf(int point) const {
  return toWidget(shown_[std::size_t(point)]);
}

QRectF ScatterMap::plotRect() const {
  return QRectF(rect()).adjusted(spacing::small, spacing::small + titleHeight(), -spacing::small,
                                 -spacing::tiny - legendHeight());
}

MapView ScatterMap::fittedView() const {
  auto places = to_;
  if (marked_) places.push_back(*marked_);
  return MapView::fit(places, plotRect());
}

void ScatterMap::advance() {
  const double share = std::min(1.0, double(clock_.elapsed()) / moveMs);
  const double eased = share * share * (3 - 2 * share);
  for (std::size_t i = 0; i < shown_.size(); ++i) shown_[i] = from_[i] + (to_[i] - from_[i]) * eased;
  if (!userView_) view_ = MapView::between(viewFrom_, viewTo_, eased);
  if (share >= 1) animation_.stop();
  update();
}

void ScatterMap::zoom(double factor, const QPointF& around) {
  if (shown_.empty()) return;
  userView_ = true;
  view_.zoom(factor, around, plotRect());
  update();
}

void ScatterMap::setCurrent(int point) {
  if (point == current_) return;
  current_ = point;
  if (point >= 0) {
    setAccessibleDescription(
        tr("Picture %1, class %2").arg(point + 1).arg(className(labels_[std::size_t(point)])));
  }
  emit currentChanged(point);
  update();
}

void ScatterMap::walk(const QPointF& direction) {
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

int ScatterMap::classOf(std::size_t point) const {
  return pictures_ && point < pictures_->size() ? pictures_->labels[point] : 0;
}

QString ScatterMap::className(int label) const {
  const bool named = pictures_ && std::size_t(label) < pictures_->classNames.size();
  return named ? QString::fromStdString(pictures_->classNames[std::size_t(label)]) : QString::number(label);
}

int ScatterMap::titleHeight() const {
  return title_.isEmpty() ? 0 : QFontMetrics(headingFont(font())).height() + spacing::small;
}

int ScatterMap::legendColumns() const {
  const int classes = pictures_ ? int(pictures_->classNames.size()) : 1;
  return std::clamp((width() - 2 * spacing::medium) / leastLegendWidth, 1, std::max(1, classes));
}

int ScatterMap::legendHeight() const {
  const int classes = pictures_ ? int(pictures_->classNames.size()) : 1;
  const int columns = legendColumns();
  const int rows = std::clamp((classes + columns - 1) / columns, 1, mostLegendRows);
  return rows * (fontMetrics().height() + spacing::small);
}

void ScatterMap::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(hasFocus() ? QPen(colors().accent, 2) : QPen(colors().border));
  painter.setBrush(colors().surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
  paintTitle(painter);
  if (shown_.empty()) {
    painter.setPen(colors().secondaryText);
    const QRect area = rect().adjusted(spacing::page, 0, -spacing::page, 0);
    painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, placeholder_);
    return;
  }
  painter.setClipRect(plotRect());
  paintPoints(painter);
  paintMarked(painter);
  painter.setClipping(false);
  paintLegend(painter);
  paintCard(painter);
}

void ScatterMap::paintPoints(QPainter& painter) {
  const int classes = pictures_ ? int(pictures_->classNames.size()) : 1;
  if (markers_.empty()) markers_.render(classes, markerRadius, devicePixelRatioF());
  std::vector<QPointF> places;
  places.reserve(shown_.size());
  const QRectF area = plotRect();
  for (const auto& place : shown_) places.push_back(view_.toWidget(place, area));
  markers_.draw(painter, places, labels_);
  if (current_ >= 0) drawClassMarker(painter, positionOf(current_), 8, labels_[std::size_t(current_)]);
}

void ScatterMap::paintTitle(QPainter& painter) const {
  if (title_.isEmpty()) return;
  const QRectF line(spacing::medium - 4, spacing::small, width() - 2 * spacing::medium + 8,
                    titleHeight() - spacing::tiny);
  const QFontMetricsF heading(headingFont(font()));
  painter.setFont(headingFont(font()));
  painter.setPen(palette().color(QPalette::WindowText));
  painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                   heading.elidedText(title_, Qt::ElideRight, line.width()));
  const double room = line.width() - heading.horizontalAdvance(title_) - spacing::medium;
  painter.setFont(smallFont(font()));
  if (QFontMetricsF(painter.font()).horizontalAdvance(details_) <= room) {
    painter.setPen(colors().secondaryText);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, details_);
  }
  painter.setFont(font());
}

void ScatterMap::paintLegend(QPainter& painter) const {
  if (!pictures_) return;
  const int classes = int(pictures_->classNames.size());
  const int columns = legendColumns();
  const double width =
      std::min<double>(mostLegendWidth, double(this->width() - 2 * spacing::medium) / columns);
  const int rowHeight = fontMetrics().height() + spacing::small;
  painter.setPen(palette().color(QPalette::WindowText));
  for (int label = 0; label < std::min(classes, columns * mostLegendRows); ++label) {
    const int row = label / columns;
    const double left = spacing::medium + label % columns * width;
    const double middle = height() - legendHeight() - 2 + (row + 0.5) * rowHeight;
    drawClassMarker(painter, {left + 6, middle}, 5, label);
    const QRectF text(left + 15, middle - 10, width - 16, 20);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(className(label), Qt::ElideRight, int(text.width())));
  }
}

void ScatterMap::paintMarked(QPainter& painter) const {
  if (!marked_) return;
  const QRectF area = plotRect();
  QPointF at = toWidget(*marked_);
  at = {std::clamp(at.x(), area.left() + 9, area.right() - 9),
        std::clamp(at.y(), area.top() + 9, area.bottom() - 9)};
  const QColor ink = palette().color(QPalette::WindowText);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(colors().surface, 5));
  painter.drawEllipse(at, 8, 8);
  painter.setPen(QPen(ink, 2.5));
  painter.drawEllipse(at, 8, 8);
  painter.setBrush(ink);
  painter.setPen(Qt::NoPen);
  painter.drawEllipse(at, 2.5, 2.5);
  if (markedLabel_.isEmpty()) return;
  const double width = fontMetrics().horizontalAdvance(markedLabel_) + 2 * spacing::small;
  QRectF tag(at.x() + 14, at.y() - 12, width, 24);
  if (tag.right() > area.right()) tag.moveRight(at.x() - 14);
  painter.setBrush(ink);
  painter.drawRoundedRect(tag, spacing::radius, spacing::radius);
  painter.setPen(palette().color(QPalette::Window));
  painter.drawText(tag, Qt::AlignCenter, markedLabel_);
}

void ScatterMap::paintCard(QPainter& painter) const {
  if (current_ < 0 || !pictures_ || std::size_t(current_) >= pictures_->size()) return;
  const int label = labels_[std::size_t(current_)];
  const QSizeF size(cardPicture + 2 * spacing::small, cardPicture + spacing::small + 28);
  const QPointF at = positionOf(current_);
  QRectF card(at + QPointF(spacing::medium, spacing::medium), size);
  if (card.right() > width() - 4) card.moveRight(at.x() - spacing::medium);
  if (card.bottom() > height() - 4) card.moveBottom(at.y() - spacing::medium);
  card.moveLeft(std::clamp(card.left(), 4.0, std::max(4.0, width() - size.width() - 4)));
  card.moveTop(std::clamp(card.top(), 4.0, std::max(4.0, height() - size.height() - 4)));

  painter.setPen(colors().control);
  painter.setBrush(palette().color(QPalette::Window));
  painter.drawRoundedRect(card, 8, 8);
  const QRectF picture(card.left() + spacing::small, card.top() + spacing::small, cardPicture, cardPicture);
  painter.drawImage(picture,
                    digitImage(*pictures_, std::size_t(current_), palette().color(QPalette::WindowText)));
  const QRectF text(picture.left() + 18, picture.bottom(), cardPicture - 18, 26);
  drawClassMarker(painter, {picture.left() + 7, text.center().y()}, 5.5, label);
  painter.setPen(palette().color(QPalette::WindowText));
  painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, className(label));
}

void ScatterMap::resizeEvent(QResizeEvent*) {
  if (!userView_ && !to_.empty()) {
    viewTo_ = fittedView();
    view_ = viewTo_;
  }
}

void ScatterMap::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) {
    markers_ = {};
    update();
  }
}

void ScatterMap::mouseMoveEvent(QMouseEvent* event) {
  if (!dragFrom_) return setCurrent(pointAt(event->position()));
  const QPointF offset = event->position() - *dragFrom_;
  dragFrom_ = event->position();
  userView_ = true;
  view_.center -= QPointF(offset.x() / view_.scale, -offset.y() / view_.scale);
  update();
}

void ScatterMap::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || shown_.empty()) return;
  dragFrom_ = event->position();
  setCursor(Qt::ClosedHandCursor);
}

void ScatterMap::mouseReleaseEvent(QMouseEvent*) {
  dragFrom_.reset();
  unsetCursor();
}

void ScatterMap::mouseDoubleClickEvent(QMouseEvent*) {
  fit();
}

void ScatterMap::wheelEvent(QWheelEvent* event) {
  zoom(std::pow(1.0015, event->angleDelta().y()), event->position());
  event->accept();
}

void ScatterMap::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left:
      return walk({-1, 0});
    case Qt::Key_Right:
      return walk({1, 0});
    case Qt::Key_Up:
      return walk({0, -1});
    case Qt::Key_Down:
      return walk({0, 1});
    case Qt::Key_Plus:
      return zoom(1.25, plotRect().center());
    case Qt::Key_Minus:
      return zoom(0.8, plotRect().center());
    case Qt::Key_0:
      return fit();
    case Qt::Key_Escape:
      return setCurrent(-1);
    default:
      QWidget::keyPressEvent(event);
  }
}

void ScatterMap::leaveEvent(QEvent*) {
  setCurrent(-1);
}

}  // namespace likeness::ui
