#include "ui/plots/reading_card.h"

#include <QPainter>
#include <QStringList>
#include <algorithm>

#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int dash = 12;  // the sample of a curve's colour

}  // namespace

ReadingCard::ReadingCard(QWidget* parent) : QWidget(parent) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setFont(tabularFont(smallFont(font())));
  hide();
}

void ReadingCard::setReading(const QString& heading, const std::vector<Line>& lines) {
  heading_ = heading;
  lines_ = lines;
  int width = fontMetrics().horizontalAdvance(heading);
  for (const auto& line : lines) {
    const int text = fontMetrics().horizontalAdvance(line.name) + fontMetrics().horizontalAdvance(line.value);
    width = std::max(width, dash + spacing::small + text + spacing::medium);
  }
  resize(width + 2 * spacing::small, (int(lines.size()) + 1) * lineHeight() + 2 * spacing::tiny);
  update();
}

QString ReadingCard::text() const {
  QStringList lines = {heading_};
  for (const auto& line : lines_) lines << QStringLiteral("%1: %2").arg(line.name, line.value);
  return lines.join(u'\n');
}

int ReadingCard::lineHeight() const {
  return fontMetrics().height() + 2;
}

void ReadingCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(colors().control);
  painter.setBrush(palette().color(QPalette::Window));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::radius, spacing::radius);
  QRect row(spacing::small, spacing::tiny, width() - 2 * spacing::small, lineHeight());
  painter.setPen(colors().secondaryText);
  painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, heading_);
  for (const auto& line : lines_) {
    row.translate(0, lineHeight());
    painter.setPen(QPen(line.color, 2.5));
    painter.drawLine(QPointF(row.left(), row.center().y()), QPointF(row.left() + dash, row.center().y()));
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(row.adjusted(dash + spacing::small, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     line.name);
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, line.value);
  }
}

}  // namespace likeness::ui
