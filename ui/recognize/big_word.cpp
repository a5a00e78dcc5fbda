#include "ui/recognize/big_word.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

#include "ui/core/style.h"

namespace likeness::ui {

namespace {
constexpr int largestType = 260;
constexpr int smallestType = 24;
constexpr qreal barHeight = 6;
}  // namespace

BigWord::BigWord(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding); }

void BigWord::setWord(const QString& word, const QColor& bar) {
  word_ = word;
  bar_ = bar;
  setAccessibleName(word);
  update();
}

QFont BigWord::fittingFont(const QSizeF& place) const {
  const QRectF room(QPointF(), place);
  int pixels = std::min(largestType, static_cast<int>(place.height()));
  for (; pixels > smallestType; pixels -= 4) {
    const QFontMetricsF metrics(hugeFont(font(), pixels));
    if (metrics.horizontalAdvance(word_) <= place.width() && metrics.capHeight() + metrics.descent() <= place.height()) break;
  }
  return hugeFont(font(), pixels);
}

void BigWord::paintEvent(QPaintEvent*) {
  if (word_.isEmpty()) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const qreal barRoom = barHeight + spacing::small;
  const QFont type = fittingFont(QSizeF(size()) - QSizeF(0, barRoom));
  const QFontMetricsF metrics(type);
  painter.setFont(type);
  painter.setPen(palette().color(QPalette::Text));
  // The ink of the letters and not their line stands against the top: the page aligns it with the sheet.
  const QPointF baseline(0, metrics.capHeight() + spacing::tiny);
  painter.drawText(baseline, word_);
  if (!bar_.isValid()) return;
  painter.setPen(Qt::NoPen);
  painter.setBrush(bar_);
  const QRectF bar(0, baseline.y() + spacing::small, metrics.horizontalAdvance(word_), barHeight);
  painter.drawRoundedRect(bar, barHeight / 2, barHeight / 2);
}

}  // namespace likeness::ui
