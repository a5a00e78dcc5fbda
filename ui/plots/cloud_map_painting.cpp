#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/core/sample_image.h"
#include "ui/core/style.h"
#include "ui/plots/cloud_map.h"

// What CloudMap paints.

namespace likeness::ui {

namespace {

constexpr double corner = 8;
constexpr int cardPicture = 128;
constexpr int cardWidth = 220;

QPainterPath rounded(const QRectF& rect) {
  QPainterPath path;
  path.addRoundedRect(rect, corner, corner);
  return path;
}

}  // namespace

void CloudMap::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QRectF area = plotRect();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colors().surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), corner, corner);
  if (pointCount() > 0) {
    painter.save();
    painter.setClipRect(area);
    if (overviewGeneration_ == pictureGeneration_ || picture_.image.isNull())
      paintPicture(painter, overview_);
    paintPicture(painter, picture_);
    if (ready() && !unsorted_) {
      paintLinks(painter);
      paintLabels(painter);
      if (current_ >= 0) paintRing(painter, current_, 8);
    }
    paintOutline(painter);
    painter.restore();
  } else if (!placeholder_.isEmpty()) {
    painter.setPen(colors().secondaryText);
    painter.drawText(area.adjusted(spacing::page, 0, -spacing::page, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     placeholder_);
  }
  // The corners of the picture are cut by the page's colour.
  QPainterPath corners;
  corners.addRect(rect());
  painter.fillPath(corners - rounded(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5)),
                   palette().color(QPalette::Window));
  painter.setPen(hasFocus() ? QPen(colors().accent, 2) : QPen(colors().border));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), corner, corner);
  const bool seen = current_ >= 0 && ready() && !unsorted_ && area.contains(positionOf(current_));
  if (seen && !dragFrom_) paintCard(painter);
}

void CloudMap::paintPicture(QPainter& painter, const CloudPicture& picture) const {
  if (picture.image.isNull()) return;
  const double factor = view_.scale / picture.frame.view.scale;
  QRectF target(QPointF(), picture.frame.size * factor);
  target.moveCenter(view_.toWidget(picture.frame.view.center, plotRect()));
  if (std::abs(factor - 1) < 1e-9) {  // on whole pixels it is copied
    const double ratio = picture.frame.ratio;
    const QPointF corner(std::round(target.left() * ratio) / ratio, std::round(target.top() * ratio) / ratio);
    return painter.drawImage(corner, picture.image);
  }
  // Only what is seen of it is scaled.
  const QRectF seen = target.intersected(plotRect());
  if (seen.isEmpty()) return;
  const double toImage = picture.frame.ratio / factor;
  const QRectF source((seen.left() - target.left()) * toImage, (seen.top() - target.top()) * toImage,
                      seen.width() * toImage, seen.height() * toImage);
  painter.drawImage(seen, picture.image, source);
}

void CloudMap::paintLinks(QPainter& painter) const {
  if (linkFrom_ < 0 || linkFrom_ >= int(pointCount())) return;
  const QPointF from = positionOf(linkFrom_);
  QColor line = palette().color(QPalette::WindowText);
  for (std::size_t i = links_.size(); i-- > 0;) {
    const QPointF to = positionOf(links_[i]);
    line.setAlphaF(float(0.75 - 0.5 * double(i) / double(std::max<std::size_t>(links_.size(), 1))));
    painter.setPen(QPen(line, 1.4));
    painter.drawLine(from, to);
    paintRing(painter, links_[i], 4.5);
  }
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(colors().surface, 5));
  painter.drawEllipse(from, 9, 9);
  painter.setPen(QPen(colors().accent, 2.5));
  painter.drawEllipse(from, 9, 9);
}

void CloudMap::paintRing(QPainter& painter, int point, double radius) const {
  const auto color = scene_.colors->index[std::size_t(point)];
  const QPointF at = positionOf(point);
  painter.setPen(QPen(colors().surface, 2.5));
  painter.setBrush(QColor::fromRgb(scene_.colors->palette[color]));
  painter.drawEllipse(at, radius, radius);
  painter.setPen(QPen(palette().color(QPalette::WindowText), 1.2));
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(at, radius + 1, radius + 1);
}

void CloudMap::paintLabels(QPainter& painter) {
  placed_.clear();
  if (!labelsShown_ || labels_.empty()) return;
  QFont bold = font();
  bold.setWeight(QFont::DemiBold);
  painter.setFont(bold);
  const QRectF area = plotRect();
  placed_ = placeLabels(
      labels_, names_, [&](const QPointF& place) { return view_.toWidget(place, area); },
      area.adjusted(4, 4, -4, -4), QFontMetricsF(bold));
  QColor ground = colors().surface;
  ground.setAlpha(205);
  for (const PlacedLabel& label : placed_) {
    painter.setPen(QPen(QColor::fromRgb(scene_.colors->palette[std::size_t(label.color)]), 1.5));
    painter.setBrush(ground);
    painter.drawRoundedRect(label.rect, 5, 5);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(label.rect, Qt::AlignCenter, label.text);
  }
}

void CloudMap::paintOutline(QPainter& painter) const {
  if (outline_.size() < 2) return;
  QColor fill = colors().accent;
  fill.setAlpha(40);
  painter.setPen(QPen(colors().accent, 1.5));
  painter.setBrush(fill);
  if (rectangle_) {
    painter.drawRect(QRectF(outline_.first(), outline_.last()).normalized());
  } else {
    painter.drawPolygon(outline_, Qt::OddEvenFill);
  }
}

void CloudMap::paintCard(QPainter& painter) const {
  const CloudCard card = cards_ ? cards_(current_) : CloudCard{tr("Point %1").arg(current_ + 1), {}};
  const auto ink = palette().color(QPalette::WindowText);
  const QImage picture =
      scene_.pictures ? sampleImage(*scene_.pictures, std::size_t(current_), ink) : QImage();
  const QFontMetricsF heading(headingFont(font())), small(smallFont(font()));
  const double inner = cardWidth - 2 * spacing::medium + spacing::small;
  double height = 2 * spacing::small + heading.height() + double(card.lines.size()) * (small.height() + 2);
  if (!picture.isNull()) height += cardPicture + spacing::small;
  const QPointF at = positionOf(current_);
  QRectF box(at + QPointF(spacing::medium, spacing::medium), QSizeF(cardWidth, height));
  if (box.right() > width() - 4) box.moveRight(at.x() - spacing::medium);
  if (box.bottom() > this->height() - 4) box.moveBottom(at.y() - spacing::medium);
  box.moveTo(std::clamp(box.left(), 4.0, std::max(4.0, width() - box.width() - 4)),
             std::clamp(box.top(), 4.0, std::max(4.0, this->height() - box.height() - 4)));
  painter.setPen(colors().control);
  painter.setBrush(colors().surface);
  painter.drawRoundedRect(box, spacing::radius, spacing::radius);
  const double left = box.left() + spacing::medium - 4;
  double top = box.top() + spacing::small;
  if (!picture.isNull()) {
    const QSizeF fitted = QSizeF(picture.size()).scaled(QSizeF(inner, cardPicture), Qt::KeepAspectRatio);
    QRectF place(QPointF(left, top), fitted);
    place.moveLeft(box.center().x() - fitted.width() / 2);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, picture.width() > fitted.width());
    painter.drawImage(place, picture);
    top += cardPicture + spacing::small;
  }
  painter.setPen(ink);
  painter.setFont(headingFont(font()));
  painter.drawText(QPointF(left, top + heading.ascent()),
                   heading.elidedText(card.title, Qt::ElideMiddle, inner));
  top += heading.height();
  painter.setFont(smallFont(font()));
  painter.setPen(colors().secondaryText);
  for (const QString& line : card.lines) {
    painter.drawText(QPointF(left, top + 2 + small.ascent()), small.elidedText(line, Qt::ElideRight, inner));
    top += small.height() + 2;
  }
}

}  // namespace likeness::ui
