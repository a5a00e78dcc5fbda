#include "ui/core/tone_label.h"

#include <QApplication>
#include <QEvent>

#include "ui/core/style.h"

namespace likeness::ui {

QColor toneColor(Tone tone) {
  switch (tone) {
    case Tone::secondary:
      return colors().secondaryText;
    case Tone::good:
      return colors().good;
    case Tone::warning:
      return colors().warning;
    case Tone::bad:
      return colors().bad;
    case Tone::plain:
      break;
  }
  return QApplication::palette().color(QPalette::WindowText);
}

ToneLabel::ToneLabel(Tone tone, const QString& text, QWidget* parent) : QLabel(text, parent), tone_(tone) {
  applyColor();
}

void ToneLabel::setTone(Tone tone) {
  tone_ = tone;
  applyColor();
}

void ToneLabel::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) applyColor();
}

void ToneLabel::applyColor() {
  if (palette().color(QPalette::WindowText) == toneColor(tone_)) return;  // ends the recursion
  QPalette own = palette();
  own.setColor(QPalette::WindowText, toneColor(tone_));
  setPalette(own);
}

}  // namespace likeness::ui
