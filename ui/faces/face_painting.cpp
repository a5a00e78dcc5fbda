#include "ui/faces/face_painting.h"

#include <QPainter>
#include <QStyleOptionViewItem>
#include <algorithm>

#include "ui/core/style.h"

namespace likeness::ui {

namespace {

QColor emptyColor() {
  QColor color = colors().secondaryText;
  color.setAlphaF(0.18F);
  return color;
}

/// The picture as a brush that covers the square and is cut where it is not square itself.
QBrush brushOf(const QImage& picture, const QRectF& square) {
  const double scale =
      std::max(square.width() / picture.width(), square.height() / std::max(1, picture.height()));
  QTransform place;
  place.translate(square.center().x() - scale * picture.width() / 2,
                  square.center().y() - scale * picture.height() / 2);
  place.scale(scale, scale);
  QBrush brush(picture);
  brush.setTransform(place);
  return brush;
}

void prepare(QPainter& painter, const QRectF& area, const QImage* picture) {
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  painter.setPen(Qt::NoPen);
  painter.setBrush(picture != nullptr ? brushOf(*picture, area) : QBrush(emptyColor()));
}

}  // namespace

void paintDisc(QPainter& painter, const QRectF& disc, const QImage* picture) {
  painter.save();
  prepare(painter, disc, picture);
  painter.drawEllipse(disc);
  painter.restore();
}

void paintRounded(QPainter& painter, const QRectF& square, const QImage* picture, double radius) {
  painter.save();
  prepare(painter, square, picture);
  painter.drawRoundedRect(square, radius, radius);
  painter.restore();
}

void paintTileGround(QPainter& painter, const QStyleOptionViewItem& option) {
  const bool chosen = option.state & QStyle::State_Selected;
  const bool hovered = option.state & QStyle::State_MouseOver;
  const bool focused = option.state & QStyle::State_HasFocus;
  if (!chosen && !hovered && !focused) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(chosen ? colors().accentSoft : hovered ? colors().surface : QColor(Qt::transparent));
  painter.setPen(focused ? QPen(colors().accent, 2) : chosen ? QPen(colors().accent, 1) : QPen(Qt::NoPen));
  painter.drawRoundedRect(QRectF(option.rect).adjusted(3, 3, -3, -3), 10, 10);
  painter.restore();
}

}  // namespace likeness::ui
