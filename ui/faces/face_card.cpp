#include "ui/faces/face_card.h"

#include <QApplication>
#include <QPainter>
#include <QPalette>

#include "ui/core/style.h"
#include "ui/faces/face_painting.h"

namespace likeness::ui {

namespace {

constexpr double side = 168;  // of the picture

double lineHeight(const QFont& font) {
  return QFontMetricsF(font).height() + 2;
}

}  // namespace

QSizeF FaceCard::size(const QFont& font) {
  return {side + 2.0 * spacing::small, side + 3.0 * spacing::small + 2 * lineHeight(font)};
}

void FaceCard::paint(QPainter& painter, const QRectF& card, const QFont& font) const {
  const QPalette palette = QApplication::palette();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(colors().control);
  painter.setBrush(palette.color(QPalette::Window));
  painter.drawRoundedRect(card, 8, 8);
  const QRectF square(card.left() + spacing::small, card.top() + spacing::small, side, side);
  paintRounded(painter, square, picture, spacing::radius);
  QRectF line(square.left(), square.bottom() + spacing::small, side, lineHeight(font));
  if (label >= 0) drawClassMarker(painter, {line.left() + 6, line.center().y()}, 5, label);
  const QRectF words = line.adjusted(label >= 0 ? 18 : 0, 0, 0, 0);
  QFont strong = font;
  strong.setWeight(QFont::DemiBold);
  painter.setFont(strong);
  painter.setPen(palette.color(QPalette::WindowText));
  painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                   QFontMetricsF(strong).elidedText(name, Qt::ElideRight, words.width()));
  line.moveTop(line.bottom());
  painter.setFont(smallFont(font));
  painter.setPen(colors().secondaryText);
  painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                   QFontMetricsF(painter.font()).elidedText(photo, Qt::ElideMiddle, line.width()));
}

}  // namespace likeness::ui
