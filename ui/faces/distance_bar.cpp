#include "ui/faces/distance_bar.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>

#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr float longest = 2;  // between embeddings of length 1
constexpr int sideMargin = 12;
constexpr int topMargin = 26;
constexpr int bottomMargin = 26;
constexpr int slimHeight = 16;

}  // namespace

DistanceBar::DistanceBar(Look look, QWidget* parent) : QWidget(parent), look_(look) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize DistanceBar::sizeHint() const {
  return look_ == Look::slim ? QSize(200, slimHeight) : QSize(480, 84);
}

QSize DistanceBar::minimumSizeHint() const {
  return look_ == Look::slim ? QSize(60, slimHeight) : QSize(240, 84);
}

void DistanceBar::setThreshold(float verify) {
  verify_ = verify;
  update();
}

void DistanceBar::setDistance(std::optional<float> distance) {
  distance_ = distance;
  update();
}

QRectF DistanceBar::band() const {
  if (look_ == Look::slim) return QRectF(rect()).adjusted(5, 5, -5, -5);
  return QRectF(rect()).adjusted(sideMargin, topMargin, -sideMargin, -bottomMargin);
}

qreal DistanceBar::placeOf(float distance) const {
  return band().left() + band().width() * std::clamp(distance / longest, 0.0F, 1.0F);
}

void DistanceBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintBand(painter);
  if (look_ == Look::ruler) paintWords(painter);
  if (distance_) paintMark(painter);
}

void DistanceBar::paintBand(QPainter& painter) const {
  const QRectF area = band();
  const qreal split = placeOf(verify_);
  QColor same = colors().accent;
  same.setAlphaF(0.35F);
  QColor other = colors().secondaryText;
  other.setAlphaF(0.22F);
  painter.fillRect(QRectF(area.topLeft(), QPointF(split, area.bottom())), same);
  painter.fillRect(QRectF(QPointF(split, area.top()), area.bottomRight()), other);
  painter.setPen(QPen(colors().accent, 2));
  painter.drawLine(QPointF(split, area.top() - 4), QPointF(split, area.bottom() + 4));
}

void DistanceBar::paintWords(QPainter& painter) const {
  const QRectF area = band();
  const qreal split = placeOf(verify_);
  painter.setFont(smallFont(font()));
  painter.setPen(palette().color(QPalette::WindowText));
  const QRectF inner = area.adjusted(spacing::small, 0, -spacing::small, 0);
  painter.drawText(QRectF(inner.topLeft(), QPointF(split, area.bottom())), Qt::AlignVCenter | Qt::AlignLeft,
                   tr("one person"));
  painter.drawText(QRectF(QPointF(split, area.top()), inner.bottomRight()), Qt::AlignVCenter | Qt::AlignRight,
                   tr("two people"));
  painter.setFont(tabularFont(smallFont(font())));
  painter.setPen(colors().secondaryText);
  for (const float tick : {0.0F, 0.5F, 1.0F, 1.5F, 2.0F}) {
    painter.drawText(QRectF(placeOf(tick) - 24, area.bottom() + 6, 48, 18), Qt::AlignHCenter | Qt::AlignTop,
                     locale().toString(tick, 'f', 1));
  }
  const QString text = tr("Threshold %1").arg(locale().toString(verify_, 'f', 2));
  const qreal wide = painter.fontMetrics().horizontalAdvance(text) + 4.0;
  const qreal left = std::clamp(split - wide / 2, 0.0, std::max(0.0, width() - wide));
  painter.drawText(QRectF(left, 0, wide, topMargin - 6), Qt::AlignCenter, text);
}

void DistanceBar::paintMark(QPainter& painter) const {
  const qreal x = placeOf(*distance_);
  const QRectF area = band();
  painter.setPen(QPen(palette().color(QPalette::Window), 2));
  painter.setBrush(palette().color(QPalette::WindowText));
  const qreal radius = look_ == Look::slim ? 5 : 8;
  painter.drawEllipse(QPointF(x, area.center().y()), radius, radius);
}

}  // namespace likeness::ui
