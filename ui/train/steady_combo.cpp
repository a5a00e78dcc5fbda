#include "ui/train/steady_combo.h"

#include <QWheelEvent>

namespace likeness::ui {

SteadyCombo::SteadyCombo(QWidget* parent) : QComboBox(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setInsertPolicy(QComboBox::NoInsert);
  // Long entries may be cut; the panel must not grow with them.
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(6);
}

void SteadyCombo::setWrong(bool wrong) {
  if (property("wrong").toBool() == wrong) return;
  setProperty("wrong", wrong);
  update();
}

void SteadyCombo::wheelEvent(QWheelEvent* event) {
  if (hasFocus()) {
    QComboBox::wheelEvent(event);
  } else {
    event->ignore();
  }
}

}  // namespace likeness::ui
