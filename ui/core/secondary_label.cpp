#include "ui/core/secondary_label.h"

#include <QApplication>

#include "ui/core/style.h"

namespace likeness::ui {

SecondaryLabel::SecondaryLabel(const QString& text, QWidget* parent)
    : ToneLabel(Tone::secondary, text, parent) {
  setFont(smallFont(QApplication::font()));
  setWordWrap(true);
}

}  // namespace likeness::ui
