#include "ui/plots/share_bars.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <utility>

#include "ui/core/percent_text.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int rim = 12;

}  // namespace

ShareBars::ShareBars(const QString& title, QWidget* parent) : QWidget(parent), title_(title) {
  setAccessibleName(title);
}

void ShareBars::setBars(std::vector<Bar> bars) {
  bars_ = std::move(bars);
  std::stable_sort(bars_.begin(), bars_.end(), [](const Bar& a, const Bar& b) { return a.share > b.share; });
  QStringList lines;
  for (const Bar& bar : bars_) {
    lines << tr("%1: %2 percent").arg(bar.name, QLocale().toString(100 * bar.share, 'f', 0));
  }
  setAccessibleDescription(lines.join(QStringLiteral(", ")));
  updateGeometry();
  update();
}

void ShareBars::setPlaceholder(const QString& text) {
  placeholder_ = text;
  update();
}

int ShareBars::rowHeight() const {
  return fontMetrics().height() + spacing::small;
}

QSize ShareBars::sizeHint() const {
  const int rows = std::max(3, int(bars_.size()));
  return {280, rows * rowHeight() + QFontMetrics(headingFont(font())).height() + 2 * rim + spacing::small};
}

QSize ShareBars::minimumSizeHint() const {
  return {200, 3 * rowHeight() + 2 * rim};
}

void ShareBars::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colors().border, 1));
  painter.setBrush(colors().surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::radius, spacing::radius);
  const QColor text = palette().color(QPalette::WindowText);
  painter.setPen(text);
  painter.setFont(headingFont(font()));
  const QFontMetrics heading(painter.font());
  painter.drawText(QPointF(rim, 8 + heading.ascent()), title_);
  const int top = 8 + heading.height() + spacing::small;
  if (bars_.empty()) {
    painter.setFont(smallFont(font()));
    painter.setPen(colors().secondaryText);
    painter.drawText(QRect(rim, top, width() - 2 * rim, height() - top - rim), Qt::TextWordWrap,
                     placeholder_);
    return;
  }
  painter.setFont(tabularFont(smallFont(font())));
  const QFontMetrics metrics(painter.font());
  const int number = metrics.horizontalAdvance(QStringLiteral("100\u202f%"));
  const int nameWidth = (width() - 2 * rim) * 45 / 100;
  const int room = width() - 2 * rim - nameWidth - number - 2 * spacing::small;
  for (std::size_t i = 0; i < bars_.size(); ++i) {
    const QRect row(rim, top + int(i) * rowHeight(), width() - 2 * rim, rowHeight());
    if (row.bottom() > height()) break;
    painter.setPen(text);
    painter.drawText(row.adjusted(0, 0, nameWidth - row.width(), 0), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(bars_[i].name, Qt::ElideLeft, nameWidth));
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, percentText(bars_[i].share, 0));
    const QRectF bar(rim + nameWidth + spacing::small, row.center().y() - 4,
                     std::max(2.0, room * std::min(1.0, bars_[i].share)), 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors().series[0]);
    painter.drawRoundedRect(bar, 2, 2);
  }
}

}  // namespace likeness::ui
