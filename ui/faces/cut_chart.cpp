#include "ui/faces/cut_chart.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int unitsPerDistance = 1000;
constexpr int leftMargin = 56;  // room for "100,000"
constexpr int rightMargin = 16;
constexpr int topMargin = 20;
constexpr int bottomMargin = 42;
constexpr std::array dashes = {Qt::SolidLine, Qt::DashLine, Qt::DotLine};  // never by colour alone

int toUnits(float distance) {
  return static_cast<int>(std::lround(distance * unitsPerDistance));
}

}  // namespace

CutChart::CutChart(QWidget* parent) : QAbstractSlider(parent) {
  setOrientation(Qt::Horizontal);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setSingleStep(10);
  setPageStep(50);
  setMouseTracking(true);
  setAccessibleName(tr("How far apart faces of one person may be, in thousandths of a distance"));
}

void CutChart::setFigures(const std::vector<CutFigures>& figures, float recommended, float cut) {
  figures_ = figures;
  recommended_ = recommended;
  highest_ = 1;
  for (const CutFigures& at : figures)
    highest_ = std::max({highest_, static_cast<double>(at.people), static_cast<double>(at.unassigned),
                         static_cast<double>(at.largest)});
  const QSignalBlocker quiet(this);  // showing a cut is not choosing one
  if (!figures.empty()) setRange(toUnits(figures.front().cut), toUnits(figures.back().cut));
  setCut(cut);
  update();
}

void CutChart::setCut(float cut) {
  setValue(toUnits(cut));
}

float CutChart::cut() const {
  return value() == toUnits(recommended_) ? recommended_ : static_cast<float>(value()) / unitsPerDistance;
}

CutFigures CutChart::figures() const {
  if (figures_.empty()) return {};
  const auto nearest = std::ranges::min_element(
      figures_, {}, [this](const CutFigures& at) { return std::abs(at.cut - cut()); });
  return *nearest;
}

QRectF CutChart::plot() const {
  return QRectF(rect()).adjusted(leftMargin, topMargin, -rightMargin, -bottomMargin);
}

qreal CutChart::placeOf(float cut) const {
  const qreal share =
      (static_cast<qreal>(cut) * unitsPerDistance - minimum()) / std::max(1, maximum() - minimum());
  return plot().left() + plot().width() * std::clamp(share, 0.0, 1.0);
}

int CutChart::valueAt(qreal x) const {
  return minimum() +
         static_cast<int>(std::lround((x - plot().left()) / plot().width() * (maximum() - minimum())));
}

void CutChart::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  setSliderDown(true);
  setSliderPosition(valueAt(event->position().x()));
}

void CutChart::mouseMoveEvent(QMouseEvent* event) {
  if (isSliderDown()) setSliderPosition(valueAt(event->position().x()));
}

void CutChart::mouseReleaseEvent(QMouseEvent*) {
  setSliderDown(false);
}

void CutChart::sliderChange(SliderChange change) {
  QAbstractSlider::sliderChange(change);
  update();
}

void CutChart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  drawAxis(painter);
  if (figures_.empty()) return;
  drawRecommended(painter);
  drawCurve(painter, &CutFigures::people, 0);
  drawCurve(painter, &CutFigures::unassigned, 1);
  drawCurve(painter, &CutFigures::largest, 2);
  drawHandle(painter);
}

void CutChart::drawCurve(QPainter& painter, std::size_t CutFigures::*figure, int series) const {
  const auto place = static_cast<std::size_t>(series);
  QPolygonF line;
  for (const CutFigures& at : figures_)
    line << QPointF(placeOf(at.cut),
                    plot().bottom() - plot().height() * static_cast<double>(at.*figure) / highest_);
  painter.setPen(QPen(colors().series[place], 2, dashes[place], Qt::RoundCap, Qt::RoundJoin));
  painter.drawPolyline(line);
}

void CutChart::drawAxis(QPainter& painter) const {
  const QRectF area = plot();
  painter.setPen(QPen(colors().control, 1));
  painter.drawLine(area.bottomLeft(), area.bottomRight());
  painter.setFont(tabularFont(smallFont(font())));
  for (int tick = (minimum() + 199) / 200 * 200; tick <= maximum(); tick += 200) {
    const float cut = static_cast<float>(tick) / unitsPerDistance;
    const qreal x = placeOf(cut);
    painter.setPen(colors().control);
    painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + spacing::tiny));
    painter.setPen(colors().secondaryText);
    painter.drawText(QRectF(x - 24, area.bottom() + spacing::tiny, 48, bottomMargin - spacing::tiny),
                     Qt::AlignHCenter | Qt::AlignTop, locale().toString(cut, 'f', 1));
  }
  painter.drawText(rect().adjusted(0, 0, 0, -1), Qt::AlignHCenter | Qt::AlignBottom,
                   tr("Euclidean distance"));
  if (figures_.empty()) return;
  for (const auto& [count, y] : {std::pair{0.0, area.bottom()}, std::pair{highest_, area.top()}}) {
    painter.drawText(QRectF(0, y - 12, leftMargin - spacing::small, 24), Qt::AlignRight | Qt::AlignVCenter,
                     locale().toString(static_cast<int>(count)));
  }
}

void CutChart::drawRecommended(QPainter& painter) const {
  const qreal x = placeOf(recommended_);
  painter.setPen(QPen(colors().secondaryText, 1, Qt::DashLine));
  painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
  const QString text = tr("recommended");
  painter.setFont(smallFont(font()));
  const qreal wide = painter.fontMetrics().horizontalAdvance(text) + 2;
  const qreal left = std::clamp(x - wide / 2, 0.0, width() - wide);
  painter.drawText(QRectF(left, 0, wide, topMargin), Qt::AlignCenter, text);
}

void CutChart::drawHandle(QPainter& painter) const {
  const qreal x = placeOf(cut());
  painter.setPen(QPen(colors().accent, 2));
  painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
  painter.setBrush(colors().accent);
  painter.setPen(QPen(hasFocus() ? palette().color(QPalette::Text) : palette().color(QPalette::Window), 2));
  painter.drawRoundedRect(QRectF(x - 6, plot().center().y() - 12, 12, 24), 6, 6);
}

}  // namespace likeness::ui
