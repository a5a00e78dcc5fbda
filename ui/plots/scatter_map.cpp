#include "ui/plots/scatter_map.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>

#include "ui/core/sample_image.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr double markerRadius = 4;
constexpr int cardPicture = 112;  // side of the enlarged picture

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
      tr("Arrow keys walk from sample to sample, plus and minus zoom, 0 shows everything."));
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
  legend_.setClasses(labels_, pictures_ ? pictures_->classNames : std::vector<std::string>{});
  setPlaces(placesOf(*frame.points), smoothly);
}

void ScatterMap::setTrails(std::vector<Trail> trails) {
  trails_ = std::move(trails);
  update();
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
  trails_.clear();
  clearPlaces();
  labels_.clear();
  legend_.clear();
}

QRectF ScatterMap::plotRect() const {
  return QRectF(rect()).adjusted(spacing::small, spacing::small + titleHeight(), -spacing::small,
                                 -(height() - legendRect().top()));
}

std::vector<QPointF> ScatterMap::placesToFit() const {
  auto places = PointMap::placesToFit();
  if (marked_) places.push_back(*marked_);
  return places;
}

QString ScatterMap::description(int point) const {
  const QString source = pictures_ ? sampleSource(*pictures_, std::size_t(point)) : QString();
  const QString name = className(labels_[std::size_t(point)]);
  return source.isEmpty() ? tr("Sample %1, class %2").arg(point + 1).arg(name)
                          : tr("%1, class %2").arg(source, name);
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

QRectF ScatterMap::legendRect() const {
  const QRectF line = QRectF(rect()).adjusted(spacing::medium, 0, -spacing::medium, -spacing::tiny);
  const int height = legend_.height(fontMetrics(), int(line.width()));
  return {line.left(), line.bottom() - height, line.width(), double(height)};
}

void ScatterMap::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintGround(painter, placeholder_);
  paintTitle(painter);
  if (!hasFrame()) return;
  painter.setClipRect(plotRect());
  paintPoints(painter);
  paintTrails(painter);
  paintMarked(painter);
  painter.setClipping(false);
  legend_.paint(painter, legendRect());
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

void ScatterMap::paintTrails(QPainter& painter) const {
  painter.setRenderHint(QPainter::Antialiasing);
  for (const Trail& trail : trails_) {
    if (trail.point < 0 || std::size_t(trail.point) >= pointCount()) continue;
    const int label = labels_[std::size_t(trail.point)];
    QColor color = classColor(label);
    const std::size_t count = trail.places.size();
    for (std::size_t i = 1; i < count; ++i) {
      color.setAlphaF(0.15F + 0.85F * float(i) / float(count));  // older parts fade
      painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap));
      // The last part follows the point while it moves.
      const QPointF end = i + 1 == count ? positionOf(trail.point) : toWidget(trail.places[i]);
      painter.drawLine(toWidget(trail.places[i - 1]), end);
    }
    painter.setPen(QPen(palette().color(QPalette::WindowText), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(positionOf(trail.point), 8, 8);
    drawClassMarker(painter, positionOf(trail.point), 5, label);
  }
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

QSizeF ScatterMap::cardSize(const QString& source) const {
  const bool vector = pictures_->shape.isVector();
  const double text = fontMetrics().height() + 10;
  const double words = 18 + 2.0 * spacing::small +
                       std::max(fontMetrics().horizontalAdvance(source),
                                fontMetrics().horizontalAdvance(className(labels_[std::size_t(current())])));
  const double least = vector ? 120 : cardPicture + 2.0 * spacing::small;
  const double lines = source.isEmpty() ? text : text + fontMetrics().height() + 2;
  return {std::clamp(words, least, std::max(least, 220.0)),
          lines + (vector ? 0 : cardPicture + spacing::small)};
}

void ScatterMap::paintCard(QPainter& painter) const {
  if (current() < 0 || !pictures_ || std::size_t(current()) >= pictures_->size()) return;
  const auto point = std::size_t(current());
  const QString source = sampleSource(*pictures_, point);
  const QRectF card = cardBeside(current(), cardSize(source));
  const QColor ink = palette().color(QPalette::WindowText);
  painter.setPen(colors().control);
  painter.setBrush(palette().color(QPalette::Window));
  painter.drawRoundedRect(card, 8, 8);
  double top = card.top() + 4;
  const QImage image = sampleImage(*pictures_, point, ink);
  if (!image.isNull()) {
    const QSizeF size = QSizeF(image.size()).scaled(cardPicture, cardPicture, Qt::KeepAspectRatio);
    const QRectF picture(card.center().x() - size.width() / 2,
                         card.top() + spacing::small + (cardPicture - size.height()) / 2, size.width(),
                         size.height());
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !pictures_->shape.isDigit());
    painter.drawImage(picture, image);
    top = card.top() + spacing::small + cardPicture;
  }
  QRectF line(card.left() + spacing::small + 18, top, card.width() - 2 * spacing::small - 18,
              fontMetrics().height() + 6);
  drawClassMarker(painter, {line.left() - 11, line.center().y()}, 5.5, labels_[point]);
  const auto write = [&](const QString& text) {
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text, Qt::ElideMiddle, int(line.width())));
  };
  painter.setPen(ink);
  write(className(labels_[point]));
  line.translate(0, fontMetrics().height() + 2);
  painter.setPen(colors().secondaryText);
  write(source);
}

void ScatterMap::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) {
    markers_ = {};
    update();
  }
}

}  // namespace likeness::ui
