#include "ui/core/folding_row.h"

#include <QEvent>
#include <QLayout>
#include <QToolButton>

namespace likeness::ui {

QSize FoldingRow::minimumSizeHint() const {
  return {0, QWidget::minimumSizeHint().height()};
}

void FoldingRow::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (!buttons_.empty()) return;
  for (QToolButton* button : findChildren<QToolButton*>(Qt::FindDirectChildrenOnly)) {
    if (button->toolButtonStyle() == Qt::ToolButtonTextBesideIcon && !button->icon().isNull())
      buttons_.push_back(button);
  }
  fit();
}

void FoldingRow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit();
}

bool FoldingRow::event(QEvent* event) {
  const bool done = QWidget::event(event);
  if (event->type() == QEvent::LayoutRequest) {
    settling_ = false;
    fit();
  }
  return done;
}

/// While folded, what the words would need is not measured but followed: it changes as the folded row does.
void FoldingRow::fit() {
  if (settling_ || buttons_.empty()) return;
  const int hint = layout()->sizeHint().width();
  if (!folded_) {
    needed_ = hint;
  } else {
    if (foldedHint_ >= 0) needed_ += hint - foldedHint_;
    foldedHint_ = hint;
  }
  if (const bool folds = needed_ > width(); folds != folded_) setFolded(folds);
}

void FoldingRow::setFolded(bool folded) {
  folded_ = folded;
  foldedHint_ = -1;
  settling_ = true;
  for (QToolButton* button : buttons_)
    button->setToolButtonStyle(folded ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

}  // namespace likeness::ui
