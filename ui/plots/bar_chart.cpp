#include "ui/plots/bar_chart.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/core/percent_text.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int gridLines = 4;
constexpr double widestBar = 56;
constexpr std::size_t mostNames = 60;    // more are told by hovering
constexpr double steep = 40;             // largest over median, from which the axis is logarithmic
constexpr double logarithmicFoot = 0.5;  // so that a bar of 1 has a height

double medianOf(const std::vector<Bar>& bars) {
  if (bars.empty()) return 0;
  std::vector<double> values;
  values.reserve(bars.size());
  for (const auto& bar : bars) values.push_back(bar.value);
  const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// A round step that reaches a value in about `gridLines` of them; counts are whole.
double roundStep(double value) {
  const double rough = std::max(1.0, value / gridLines);
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= rough) return factor * power;
  }
  return 10 * power;
}

}  // namespace

BarChart::BarChart(QWidget* parent, Unit unit) : QWidget(parent), unit_(unit) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setFont(tabularFont(smallFont(font())));
}

void BarChart::setBars(std::vector<Bar> bars) {
  bars_ = std::move(bars);
  most_ = 0;
  widestName_ = 0;
  for (const auto& bar : bars_) most_ = std::max(most_, bar.value);
  logarithmic_ = unit_ == Unit::count && most_ > steep * std::max(1.0, medianOf(bars_));
  if (bars_.size() <= mostNames) {
    for (const auto& bar : bars_)
      widestName_ = std::max(widestName_, fontMetrics().horizontalAdvance(bar.name));
  }
  chosen_ = -1;
  setCurrent(-1);
  setAccessibleDescription(tr("%1 bars; the arrow keys walk through them.").arg(bars_.size()));
  update();
}

void BarChart::setAxisTitles(const QString& bars, const QString& values) {
  barsTitle_ = bars;
  valuesTitle_ = values;
  update();
}

QRectF BarChart::plotRect() const {
  const int figures = fontMetrics().horizontalAdvance(valueText(top()));
  const int line = fontMetrics().height();
  return QRectF(rect()).adjusted(figures + spacing::medium, line + spacing::small, -spacing::small,
                                 -2.0 * line - spacing::small);
}

double BarChart::top() const {
  if (logarithmic_) return most_ * 1.2;
  if (unit_ == Unit::share) return 1;
  return std::max(step(), std::ceil(most_ / step()) * step());
}

double BarChart::step() const {
  return unit_ == Unit::share ? 1.0 / gridLines : roundStep(most_);
}

QString BarChart::valueText(double value) const {
  return unit_ == Unit::share ? percentText(value, 0) : QLocale().toString(value, 'f', 0);
}

double BarChart::yOf(double value) const {
  const QRectF area = plotRect();
  const double share = logarithmic_ ? std::log(std::max(value, logarithmicFoot) / logarithmicFoot) /
                                          std::log(top() / logarithmicFoot)
                                    : value / top();
  return area.bottom() - area.height() * share;
}

std::vector<double> BarChart::gridValues() const {
  std::vector<double> values;
  if (logarithmic_) {
    for (double value = 1; value <= top(); value *= 10) values.push_back(value);
  } else {
    for (double value = 0; value <= top() * 1.001; value += step()) values.push_back(value);
  }
  return values;
}

QRectF BarChart::barRect(int bar) const {
  const QRectF area = plotRect();
  const double slot = std::min(widestBar, area.width() / double(std::max<std::size_t>(1, bars_.size())));
  const double gap = slot >= 6 ? slot / 5 : 0;
  const double y = yOf(bars_[std::size_t(bar)].value);
  return {area.left() + bar * slot + gap / 2, y, slot - gap, area.bottom() - y};
}

int BarChart::barAt(const QPointF& place) const {
  const QRectF area = plotRect();
  if (bars_.empty() || !area.adjusted(0, 0, 0, 2.0 * fontMetrics().height()).contains(place)) return -1;
  const double slot = std::min(widestBar, area.width() / double(bars_.size()));
  const int bar = int((place.x() - area.left()) / slot);
  return bar < int(bars_.size()) ? bar : -1;
}

void BarChart::setCurrent(int bar) {
  if (bar == current_) return;
  current_ = bar;
  if (bar >= 0) setAccessibleDescription(describe(bar));
  emit currentChanged(bar);
  update();
}

QString BarChart::describe(int bar) const {
  const Bar& shown = bars_[std::size_t(bar)];
  return QStringLiteral("%1: %2%3").arg(shown.name, valueText(shown.value), shown.more);
}

void BarChart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintGrid(painter);
  if (bars_.empty()) return;
  paintBars(painter);
  paintNames(painter);
  paintCurrent(painter);
  if (!hasFocus()) return;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colors().accent, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), spacing::radius, spacing::radius);
}

void BarChart::paintGrid(QPainter& painter) const {
  const QRectF area = plotRect();
  for (const double value : gridValues()) {
    const double y = std::round(yOf(value)) + 0.5;
    painter.setPen(colors().grid);
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setPen(colors().secondaryText);
    painter.drawText(QRectF(0, y - 10, area.left() - spacing::small, 20), Qt::AlignRight | Qt::AlignVCenter,
                     valueText(value));
  }
  painter.setPen(colors().control);
  painter.drawLine(area.bottomLeft(), area.bottomRight());
  painter.setPen(colors().secondaryText);
  painter.drawText(QRectF(spacing::tiny, 0, width(), fontMetrics().height()), Qt::AlignLeft,
                   logarithmic_ ? tr("%1, logarithmic").arg(valuesTitle_) : valuesTitle_);
  painter.drawText(
      QRectF(area.left(), height() - fontMetrics().height() - 1, area.width(), fontMetrics().height()),
      Qt::AlignHCenter, barsTitle_);
}

void BarChart::paintBars(QPainter& painter) const {
  painter.setPen(Qt::NoPen);
  painter.setBrush(colors().series[0]);
  const QRectF area = plotRect();
  const auto count = bars_.size();
  if (double(count) <= area.width()) {
    for (int bar = 0; bar < int(count); ++bar) {
      QColor color = chosen_ < 0 || chosen_ == bar ? colors().series[0] : colors().control;
      painter.setBrush(color);
      if (bars_[std::size_t(bar)].marked) {
        painter.setPen(QPen(color, 1));
        painter.setBrush(QBrush(color, Qt::BDiagPattern));
      }
      painter.drawRect(barRect(bar));
      painter.setPen(Qt::NoPen);
    }
    return;
  }
  // More bars than pixels: the highest of each column, so that nothing is passed over.
  const auto columns = std::size_t(area.width());
  for (std::size_t x = 0; x < columns; ++x) {
    double highest = 0;
    for (std::size_t bar = x * count / columns; bar < (x + 1) * count / columns; ++bar)
      highest = std::max(highest, bars_[bar].value);
    const double y = yOf(highest);
    painter.drawRect(QRectF(area.left() + double(x), y, 1, area.bottom() - y));
  }
}

void BarChart::paintNames(QPainter& painter) const {
  if (bars_.size() > mostNames) return;
  const double slot = barRect(0).width() * 1.25;
  if (slot < fontMetrics().horizontalAdvance(QStringLiteral("0"))) return;
  // A name that has no room leaves it to every so many of its neighbours.
  const int every = std::max(1, int(std::ceil(std::min<double>(widestName_ + 6, 90) / slot)));
  painter.setPen(palette().color(QPalette::WindowText));
  for (int bar = 0; bar < int(bars_.size()); bar += every) {
    const QRectF place = barRect(bar);
    const double room = slot * every - 4;
    if (every > 1 && place.left() + room > width()) break;
    const QString name =
        fontMetrics().elidedText(bars_[std::size_t(bar)].name, Qt::ElideMiddle, int(std::max(room, 12.0)));
    const double center = every == 1 ? place.center().x() : place.left() + room / 2;
    painter.drawText(QRectF(center - room / 2, plotRect().bottom() + 2, room, fontMetrics().height()),
                     every == 1 ? Qt::AlignHCenter : Qt::AlignLeft, name);
  }
}

void BarChart::paintCurrent(QPainter& painter) const {
  if (current_ < 0) return;
  QRectF bar = barRect(current_);
  bar.setWidth(std::max(2.0, bar.width()));
  painter.setBrush(colors().accent);
  painter.setPen(Qt::NoPen);
  painter.drawRect(bar);
  const QString text =
      fontMetrics().elidedText(describe(current_), Qt::ElideMiddle, width() - 2 * spacing::medium);
  const double wide = fontMetrics().horizontalAdvance(text) + 2.0 * spacing::small;
  QRectF card(bar.center().x() - wide / 2, bar.top() - fontMetrics().height() - 12, wide,
              fontMetrics().height() + spacing::small);
  card.moveLeft(std::clamp(card.left(), 2.0, std::max(2.0, width() - wide - 2)));
  card.moveTop(std::max(2.0, card.top()));
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(colors().control);
  painter.setBrush(palette().color(QPalette::Window));
  painter.drawRoundedRect(card, spacing::radius, spacing::radius);
  painter.setPen(palette().color(QPalette::WindowText));
  painter.drawText(card, Qt::AlignCenter, text);
}

void BarChart::setChosen(int bar) {
  chosen_ = bar;
  update();
}

void BarChart::choose(int bar) {
  if (bar < 0) return;
  setChosen(bar == chosen_ ? -1 : bar);
  emit chosen(chosen_);
}

void BarChart::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) choose(barAt(event->position()));
}

void BarChart::mouseMoveEvent(QMouseEvent* event) {
  setCurrent(barAt(event->position()));
}

void BarChart::leaveEvent(QEvent*) {
  setCurrent(-1);
}

void BarChart::keyPressEvent(QKeyEvent* event) {
  const int last = int(bars_.size()) - 1;
  if (last < 0) return QWidget::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_Left:
      return setCurrent(std::max(0, current_ - 1));
    case Qt::Key_Right:
      return setCurrent(std::min(last, current_ + 1));
    case Qt::Key_Home:
      return setCurrent(0);
    case Qt::Key_End:
      return setCurrent(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return choose(current_);
    default:
      QWidget::keyPressEvent(event);
  }
}

}  // namespace likeness::ui
