#include "ui/explore/distance_histogram_view.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <numeric>

#include "ui/core/style.h"

namespace likeness::ui {

DistanceHistogramView::DistanceHistogramView(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Distances within and between labels"));
}

void DistanceHistogramView::setHistogram(const DistanceHistogram& histogram) {
  histogram_ = histogram;
  const QLocale locale;
  setAccessibleDescription(tr("Mean distance within labels %1, between labels %2")
                               .arg(locale.toString(histogram.meanWithin, 'g', 3),
                                    locale.toString(histogram.meanBetween, 'g', 3)));
  update();
}

void DistanceHistogramView::paintSide(QPainter& painter, const QRectF& area,
                                      const std::vector<std::size_t>& counts, const QColor& color,
                                      Qt::PenStyle pen) const {
  const double all = double(std::accumulate(counts.begin(), counts.end(), std::size_t{0}));
  const double most = double(*std::max_element(counts.begin(), counts.end()));
  if (all == 0) return;
  QPainterPath path(area.bottomLeft());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const double x = area.left() + (double(i) + 0.5) / double(counts.size()) * area.width();
    path.lineTo(x, area.bottom() - double(counts[i]) / most * area.height());
  }
  path.lineTo(area.bottomRight());
  QColor fill = color;
  fill.setAlpha(60);
  painter.setPen(QPen(color, 1.8, pen));
  painter.setBrush(fill);
  painter.drawPath(path);
}

void DistanceHistogramView::paintEvent(QPaintEvent*) {
  if (histogram_.within.empty() || histogram_.between.empty()) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(smallFont(font()));
  const QFontMetricsF metrics(painter.font());
  const double line = metrics.height() + 2;
  const QRectF area(4, line + 2, width() - 8, height() - 2 * line - 6);
  paintSide(painter, area, histogram_.between, colors().series[1], Qt::DashLine);
  paintSide(painter, area, histogram_.within, colors().series[0], Qt::SolidLine);
  painter.setPen(colors().series[0]);
  painter.drawText(QRectF(4, 0, width() / 2.0, line), Qt::AlignLeft, tr("within labels"));
  painter.setPen(colors().series[1]);
  painter.drawText(QRectF(width() / 2.0, 0, width() / 2.0 - 4, line), Qt::AlignRight, tr("between (dashed)"));
  painter.setPen(colors().secondaryText);
  const QRectF axis(4, area.bottom() + 2, area.width(), line);
  painter.drawText(axis, Qt::AlignLeft, QStringLiteral("0"));
  painter.drawText(axis, Qt::AlignHCenter, tr("distance"));
  painter.drawText(axis, Qt::AlignRight,
                   QLocale().toString(histogram_.width * double(histogram_.within.size()), 'g', 3));
}

}  // namespace likeness::ui
