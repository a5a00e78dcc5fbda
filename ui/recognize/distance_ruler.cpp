#include "ui/recognize/distance_ruler.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int unitsPerDistance = 1000;  // of the slider
constexpr float largestDistance = 2;    // between normalised embeddings
constexpr int sideMargin = 12;
constexpr int topMargin = 24;     // for the label of the threshold
constexpr int bottomMargin = 24;  // for the numbers of the axis
constexpr std::size_t mountainSteps = 120;

int toUnits(float distance) {
  return static_cast<int>(std::lround(distance * unitsPerDistance));
}

/// Up to where the ruler reaches: past nearly all digits, and with room for what is none.
float rangeFor(const std::vector<float>& distances, float threshold) {
  if (distances.empty()) return 1;
  const auto nearlyAll = static_cast<std::size_t>(0.995 * static_cast<double>(distances.size() - 1));
  const float wanted = std::max(3 * threshold, 1.1F * distances[nearlyAll]);
  return std::clamp(std::ceil(wanted * 10) / 10, 0.1F, largestDistance);
}

/// Counts per step, smoothed over neighbours, the highest 1.
std::vector<float> mountainOf(const std::vector<float>& distances, float range) {
  std::vector<float> counts(mountainSteps);
  for (const float distance : distances) {
    const auto step = static_cast<std::size_t>(distance / range * mountainSteps);
    if (step < mountainSteps) ++counts[step];
  }
  std::vector<float> heights(mountainSteps);
  for (std::size_t i = 0; i < mountainSteps; ++i) {
    const float before = counts[i == 0 ? 0 : i - 1];
    const float after = counts[std::min(i + 1, mountainSteps - 1)];
    heights[i] = (before + 2 * counts[i] + after) / 4;
  }
  const float highest = *std::max_element(heights.begin(), heights.end());
  for (float& height : heights) height /= std::max(highest, 1.0F);
  return heights;
}

/// A step of 1, 2 or 5 that divides the range into at most `most` parts.
float tickStep(float range, int most) {
  for (const float step : {0.05F, 0.1F, 0.2F, 0.5F}) {
    if (range / step <= static_cast<float>(most)) return step;
  }
  return 1;
}

/// A mountain as a closed path that stands on the lower edge of an area.
QPainterPath outlineOf(const std::vector<float>& heights, const QRectF& area) {
  QPainterPath path(area.bottomLeft());
  for (std::size_t i = 0; i < heights.size(); ++i) {
    const qreal x =
        area.left() + area.width() * (static_cast<qreal>(i) + 0.5) / static_cast<qreal>(heights.size());
    path.lineTo(x, area.bottom() - heights[i] * (area.height() - spacing::tiny));
  }
  path.lineTo(area.bottomRight());
  path.closeSubpath();
  return path;
}

}  // namespace

DistanceRuler::DistanceRuler(QWidget* parent) : QAbstractSlider(parent) {
  setOrientation(Qt::Horizontal);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setRange(0, toUnits(range_));
  setSingleStep(5);
  setPageStep(50);
  setMouseTracking(true);
  setAccessibleName(tr("Threshold, in thousandths of a distance"));
}

void DistanceRuler::setCalibration(const std::vector<float>& distances, float defaultThreshold) {
  range_ = rangeFor(distances, defaultThreshold);
  heights_ = mountainOf(distances, range_);
  unknownHeights_.clear();
  defaultThreshold_ = defaultThreshold;
  setRange(0, toUnits(range_));
  setThreshold(defaultThreshold);
  update();
}

void DistanceRuler::setUnknown(const std::vector<float>& distances) {
  unknownHeights_ = distances.empty() ? std::vector<float>() : mountainOf(distances, range_);
  update();
}

void DistanceRuler::setThreshold(float threshold) {
  setValue(toUnits(threshold));
}

float DistanceRuler::threshold() const {
  // The default is not a whole number of thousandths, and has to be met exactly when it is set again.
  if (value() == toUnits(defaultThreshold_)) return defaultThreshold_;
  return static_cast<float>(value()) / unitsPerDistance;
}

void DistanceRuler::setMarker(std::optional<float> distance, int nearestClass) {
  marker_ = distance;
  markerClass_ = nearestClass;
  update();
}

QRectF DistanceRuler::band() const {
  return QRectF(rect()).adjusted(sideMargin, topMargin, -sideMargin, -bottomMargin);
}

qreal DistanceRuler::placeOf(float distance) const {
  return band().left() + band().width() * std::clamp(distance / range_, 0.0F, 1.0F);
}

int DistanceRuler::valueAt(qreal x) const {
  return static_cast<int>(std::lround((x - band().left()) / band().width() * toUnits(range_)));
}

void DistanceRuler::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  setSliderDown(true);
  setSliderPosition(valueAt(event->position().x()));
}

void DistanceRuler::mouseMoveEvent(QMouseEvent* event) {
  if (isSliderDown()) setSliderPosition(valueAt(event->position().x()));
  const bool onHandle = std::abs(event->position().x() - placeOf(threshold())) <= sideMargin;
  setCursor(isSliderDown() || onHandle ? Qt::SizeHorCursor : Qt::ArrowCursor);
}

void DistanceRuler::mouseReleaseEvent(QMouseEvent*) {
  setSliderDown(false);
}

void DistanceRuler::sliderChange(SliderChange change) {
  QAbstractSlider::sliderChange(change);
  update();
}

void DistanceRuler::changeEvent(QEvent* event) {
  QAbstractSlider::changeEvent(event);
  update();
}

void DistanceRuler::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  drawMountain(painter);
  if (!unknownHeights_.empty()) drawUnknown(painter);
  drawAxis(painter);
  drawThreshold(painter);
  if (marker_) drawMarker(painter);
}

void DistanceRuler::drawMountain(QPainter& painter) const {
  const QRectF area = band();
  const qreal split = placeOf(threshold());
  painter.setPen(Qt::NoPen);
  painter.setBrush(colors().surface);
  painter.drawRoundedRect(area, spacing::tiny, spacing::tiny);
  if (heights_.empty()) return;
  const QPainterPath mountain = outlineOf(heights_, area);
  QColor kept = colors().accent;
  kept.setAlphaF(0.45F);
  QColor refused = colors().secondaryText;
  refused.setAlphaF(0.35F);
  painter.save();
  painter.setClipRect(QRectF(area.topLeft(), QPointF(split, area.bottom())));
  painter.fillPath(mountain, kept);
  painter.setClipRect(QRectF(QPointF(split, area.top()), area.bottomRight()));
  painter.fillPath(mountain, refused);
  painter.restore();
}

void DistanceRuler::drawUnknown(QPainter& painter) const {
  painter.setPen(QPen(colors().series[1], 2, Qt::DashLine));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(outlineOf(unknownHeights_, band()));
}

void DistanceRuler::drawAxis(QPainter& painter) const {
  const QRectF area = band();
  painter.setPen(QPen(colors().control, 1));
  painter.drawLine(area.bottomLeft(), area.bottomRight());
  painter.setFont(tabularFont(smallFont(font())));
  const float step = tickStep(range_, static_cast<int>(area.width() / 48));
  const int ticks = static_cast<int>(range_ / step + 0.001F);
  for (int i = 0; i <= ticks; ++i) {
    const float distance = step * static_cast<float>(i);
    const qreal x = placeOf(distance);
    painter.setPen(colors().control);
    painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + spacing::tiny));
    painter.setPen(colors().secondaryText);
    painter.drawText(QRectF(x - 24, area.bottom() + spacing::tiny, 48, bottomMargin - spacing::tiny),
                     Qt::AlignHCenter | Qt::AlignTop, locale().toString(distance, 'f', step < 0.1F ? 2 : 1));
  }
}

void DistanceRuler::drawThreshold(QPainter& painter) const {
  const QRectF area = band();
  const qreal x = placeOf(threshold());
  const QColor color = colors().accent;
  painter.setPen(QPen(color, 2));
  painter.drawLine(QPointF(x, area.top() - spacing::tiny), QPointF(x, area.bottom()));
  const QRectF grip(x - 6, area.center().y() - 12, 12, 24);
  painter.setBrush(color);
  painter.setPen(QPen(hasFocus() ? palette().color(QPalette::Text) : palette().color(QPalette::Window), 2));
  painter.drawRoundedRect(grip, 6, 6);
  painter.setPen(QPen(colors().accentText, 1));
  for (const int offset : {-4, 0, 4}) {
    painter.drawLine(QPointF(x - 2, grip.center().y() + offset), QPointF(x + 2, grip.center().y() + offset));
  }
  const QString text = tr("Threshold %1").arg(locale().toString(threshold(), 'f', 3));
  painter.setFont(tabularFont(smallFont(font())));
  painter.setPen(palette().color(QPalette::Text));
  const qreal textWidth = painter.fontMetrics().horizontalAdvance(text) + 4.0;
  const qreal left = std::clamp(x - textWidth / 2, 0.0, std::max(0.0, width() - textWidth));
  painter.drawText(QRectF(left, 0, textWidth, topMargin - spacing::tiny), Qt::AlignCenter, text);
}

void DistanceRuler::drawMarker(QPainter& painter) const {
  const QRectF area = band();
  const qreal x = placeOf(*marker_);
  const bool beyond = *marker_ > range_;
  const QColor ink = palette().color(QPalette::Text);
  painter.setPen(QPen(ink, 2));
  painter.drawLine(QPointF(x, area.top() + 12), QPointF(x, area.bottom()));
  drawClassMarker(painter, QPointF(x, area.top() + 10), 6, markerClass_);
  QString text = locale().toString(*marker_, 'f', 3);
  if (beyond) text += QStringLiteral(" →");
  painter.setFont(tabularFont(headingFont(font())));
  const qreal textWidth = painter.fontMetrics().horizontalAdvance(text);
  // Away from the handle, where there is room.
  const bool leftOf =
      x + 12 + textWidth > area.right() || (x < placeOf(threshold()) && x - 12 - textWidth > area.left());
  painter.setPen(ink);
  painter.drawText(QRectF(leftOf ? x - 12 - textWidth : x + 12, area.top(), textWidth + 2, 20),
                   Qt::AlignLeft | Qt::AlignVCenter, text);
}

}  // namespace likeness::ui
