#include "ui/recognize/big_word.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

#include "ui/core/style.h"

namespace likeness::ui {

namespace {
constexpr int largestType = 460;
constexpr int smallestType = 24;
constexpr qreal barHeight = 6;

/// From one baseline to the next; tighter than for reading, as headlines are.
qreal lineStep(const QFontMetricsF& metrics) {
  return metrics.capHeight() * 1.5;
}

/// What the letters of these lines cover when the first baseline begins at the origin.
QRectF inkOf(const QStringList& lines, const QFontMetricsF& metrics) {
  QRectF ink;
  for (qsizetype i = 0; i < lines.size(); ++i) {
    ink |= metrics.tightBoundingRect(lines[i]).translated(0, lineStep(metrics) * static_cast<qreal>(i));
  }
  return ink;
}

}  // namespace

BigWord::BigWord(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void BigWord::setWord(const QString& word, const QColor& bar) {
  word_ = word;
  bar_ = bar;
  setAccessibleName(word);
  update();
}

QStringList BigWord::linesFor(const QSizeF& place) const {
  const QStringList words = word_.split(QLatin1Char(' '));
  QStringList best = words;
  int bestType = 0;
  // In one line or broken once at any place: what allows the largest type wins.
  for (qsizetype first = 1; first <= words.size(); ++first) {
    QStringList lines = {words.mid(0, first).join(QLatin1Char(' '))};
    if (first < words.size()) lines << words.mid(first).join(QLatin1Char(' '));
    const int type = fittingType(lines, place);
    if (type < bestType) continue;
    bestType = type;
    best = lines;
  }
  return best;
}

int BigWord::fittingType(const QStringList& lines, const QSizeF& place) const {
  int pixels = largestType;
  for (; pixels > smallestType; pixels -= 4) {
    const QSizeF size = inkOf(lines, QFontMetricsF(hugeFont(font(), pixels))).size();
    if (size.width() <= place.width() && size.height() <= place.height()) break;
  }
  return pixels;
}

void BigWord::paintEvent(QPaintEvent*) {
  if (word_.isEmpty()) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QSizeF place = QSizeF(size()) - QSizeF(0, barHeight + spacing::medium);
  const QStringList lines = linesFor(place);
  const QFont type = hugeFont(font(), fittingType(lines, place));
  const QFontMetricsF metrics(type);
  // The ink of the letters and not their line stands at the corner: the page aligns it with the sheet.
  const QRectF ink = inkOf(lines, metrics);
  painter.setFont(type);
  painter.setPen(palette().color(QPalette::Text));
  QPointF baseline = -ink.topLeft();
  for (const QString& line : lines) {
    painter.drawText(baseline, line);
    baseline.ry() += lineStep(metrics);
  }
  if (!bar_.isValid()) return;
  painter.setPen(Qt::NoPen);
  painter.setBrush(bar_);
  painter.drawRoundedRect(QRectF(0, ink.height() + spacing::medium, ink.width(), barHeight), barHeight / 2,
                          barHeight / 2);
}

}  // namespace likeness::ui
