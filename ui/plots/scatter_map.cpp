#include "ui/plots/scatter_map.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>

#include "ui/core/digit_image.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr double markerRadius = 4;
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

ScatterMap::ScatterMap(QWidget* parent) : PointMap(parent) {
  setAccessibleName(tr("Map of the embeddings"));
  setAccessibleDescription(
      tr("Arrow keys walk from picture to picture, plus and minus zoom, 0 shows everything."));
}

void ScatterMap::setPictures(std::shared_ptr<const LabelledSamples> pictures) {
  clear();
  pictures_ = std::move(pictures);
  markers_ = {};
}

void ScatterMap::showFrame(const MapFrame& frame, bool smoothly) {
  if (!frame.points || frame.points->columns != 2) return;
  labels_.resize(frame.points->rows);
  for (std::size_t i = 0; i < labels_.size(); ++i) labels_[i] = classOf(i);
  setPlaces(placesOf(*frame.points), smoothly);
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
  marked_.reset();
  clearPlaces();
  labels_.clear();
}

QRectF ScatterMap::plotRect() const {
  return QRectF(rect()).adjusted(spacing::small, spacing::small + titleHeight(), -spacing::small,
                                 -spacing::tiny - legendHeight());
}

std::vector<QPointF> ScatterMap::placesToFit() const {
  auto places = PointMap::placesToFit();
  if (marked_) places.push_back(*marked_);
  return places;
}

QString ScatterMap::description(int point) const {
  return tr("Picture %1, class %2").arg(point + 1).arg(className(labels_[std::size_t(point)]));
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
  paintGround(painter, placeholder_);
  paintTitle(painter);
  if (!hasFrame()) return;
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
  std::vector<QPointF> pixels;
  pixels.reserve(pointCount());
  const QRectF area = plotRect();
  for (const auto& place : places()) pixels.push_back(view().toWidget(place, area));
  markers_.draw(painter, pixels, labels_);
  if (current() >= 0) drawClassMarker(painter, positionOf(current()), 8, labels_[std::size_t(current())]);
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
  if (current() < 0 || !pictures_ || std::size_t(current()) >= pictures_->size()) return;
  const int label = labels_[std::size_t(current())];
  const QSizeF size(cardPicture + 2 * spacing::small, cardPicture + spacing::small + 28);
  const QRectF card = cardBeside(current(), size);
  painter.setPen(colors().control);
  painter.setBrush(palette().color(QPalette::Window));
  painter.drawRoundedRect(card, 8, 8);
  const QRectF picture(card.left() + spacing::small, card.top() + spacing::small, cardPicture, cardPicture);
  painter.drawImage(picture,
                    digitImage(*pictures_, std::size_t(current()), palette().color(QPalette::WindowText)));
  const QRectF text(picture.left() + 18, picture.bottom(), cardPicture - 18, 26);
  drawClassMarker(painter, {picture.left() + 7, text.center().y()}, 5.5, label);
  painter.setPen(palette().color(QPalette::WindowText));
  painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, className(label));
}

void ScatterMap::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) {
    markers_ = {};
    update();
  }
}

}  // namespace likeness::ui
