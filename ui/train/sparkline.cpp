#include "ui/train/sparkline.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/core/style.h"

namespace likeness::ui {

Sparkline::Sparkline(QWidget* parent) : QWidget(parent) {
  setFixedSize(sizeHint());
  hide();
  setFocusPolicy(Qt::NoFocus);
}

void Sparkline::setValues(std::vector<double> values) {
  std::erase_if(values, [](double value) { return !std::isfinite(value); });
  if (values == values_) return;
  values_ = std::move(values);
  setVisible(values_.size() > 1);
  update();
}

void Sparkline::paintEvent(QPaintEvent*) {
  if (values_.size() < 2) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF area = QRectF(rect()).adjusted(1, 3, -4, -3);
  const auto ends = std::minmax_element(values_.begin(), values_.end());
  const double least = *ends.first;
  const double most = *ends.second;
  // A number that hardly moves is a flat line, not a mountain range.
  const double room = std::max(most - least, 0.02 * std::abs(most) + 1e-9);
  const auto place = [&](std::size_t i) {
    return QPointF(area.left() + area.width() * double(i) / double(values_.size() - 1),
                   area.bottom() - area.height() * (values_[i] - least) / room);
  };
  QPainterPath path(place(0));
  for (std::size_t i = 1; i < values_.size(); ++i) path.lineTo(place(i));
  painter.setPen(QPen(colors().series[0], 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(path);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colors().series[0]);
  painter.drawEllipse(place(values_.size() - 1), 2.5, 2.5);
}

}  // namespace likeness::ui
