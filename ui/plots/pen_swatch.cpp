#include "ui/plots/pen_swatch.h"

#include <QPainter>

#include "ui/core/style.h"

namespace likeness::ui {

namespace {
constexpr int swatchWidth = 22;
}  // namespace

PenSwatch::PenSwatch(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PenSwatch::setPen(const RunPen& pen) {
  pen_ = pen;
  update();
}

QSize PenSwatch::sizeHint() const {
  return {swatchWidth, QFontMetrics(headingFont(font())).height()};
}

void PenSwatch::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colors().series[std::size_t(pen_.color)], 2.5, pen_.style, Qt::FlatCap));
  painter.drawLine(QPointF(1, height() / 2.0), QPointF(width() - 1, height() / 2.0));
}

}  // namespace likeness::ui
