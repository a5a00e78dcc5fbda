#include "ui/faces/tile_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <algorithm>

#include "ui/core/style.h"

namespace likeness::ui {

TileView::TileView(const QSize& tile, QWidget* parent) : QListView(parent), tile_(tile) {
  // ListMode keeps one number a row; IconMode would keep an item and a tree of places for each.
  setViewMode(QListView::ListMode);
  setFlow(QListView::LeftToRight);
  setWrapping(true);
  setResizeMode(QListView::Adjust);
  setUniformItemSizes(true);
  setGridSize(tile);
  setSelectionMode(QAbstractItemView::ExtendedSelection);
  setSelectionRectVisible(true);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);  // tiles must not jump when it comes
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFrameShape(QFrame::NoFrame);
  setMouseTracking(true);
  viewport()->setAttribute(Qt::WA_Hover);
  viewport()->setAutoFillBackground(false);
  QPalette clear = palette();
  clear.setColor(QPalette::Base, Qt::transparent);
  setPalette(clear);
}

void TileView::resizeEvent(QResizeEvent* event) {
  const int width = viewport()->width() - 1;
  const int columns = std::max(1, width / tile_.width());
  setGridSize({width / columns, tile_.height()});
  verticalScrollBar()->setSingleStep(tile_.height() / 2);
  QListView::resizeEvent(event);
}

void TileView::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && currentIndex().isValid()) return emit opened(currentIndex());
  QListView::keyPressEvent(event);
}

void TileView::mousePressEvent(QMouseEvent* event) {
  pressedAt_ = event->position().toPoint();
  QListView::mousePressEvent(event);
}

void TileView::mouseReleaseEvent(QMouseEvent* event) {
  QListView::mouseReleaseEvent(event);
  const QPoint place = event->position().toPoint();
  const bool still = (place - pressedAt_).manhattanLength() < QApplication::startDragDistance();
  if (!opensByClick_ || !still || event->button() != Qt::LeftButton || event->modifiers() != Qt::NoModifier)
    return;
  if (const QModelIndex index = indexAt(place); index.isValid()) emit opened(index);
}

void TileView::mouseDoubleClickEvent(QMouseEvent* event) {
  const QModelIndex index = indexAt(event->position().toPoint());
  if (event->button() == Qt::LeftButton && index.isValid() && !opensByClick_) return emit opened(index);
  QListView::mouseDoubleClickEvent(event);
}

}  // namespace likeness::ui
