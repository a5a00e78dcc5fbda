#include "ui/core/side_column.h"

#include <QEvent>
#include <QScrollBar>

namespace likeness::ui {

SideColumn::SideColumn(int width, QWidget* parent) : QScrollArea(parent) {
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFixedWidth(width);
}

bool SideColumn::eventFilter(QObject* watched, QEvent* event) {
  const bool handled = QScrollArea::eventFilter(watched, event);
  if (watched == widget() && event->type() == QEvent::LayoutRequest) makeRoom();
  return handled;
}

void SideColumn::showEvent(QShowEvent* event) {
  QScrollArea::showEvent(event);
  makeRoom();
}

void SideColumn::makeRoom() {
  if (!widget()) return;
  const int needed = widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
  if (needed > width()) setFixedWidth(needed);
}

}  // namespace likeness::ui
