#pragma once

#include <QPixmap>
#include <QPointF>
#include <QWidget>
#include <filesystem>
#include <optional>

#include "ui/recognize/canvas_history.h"
#include "ui/recognize/picture_source.h"

namespace likeness::ui {

/// A square sheet to draw one sign on: with mouse, pen, finger, or the keyboard (arrow keys move a pen that
/// Space puts down and lifts). A picture can lie on it instead of ink.
class InkCanvas : public QWidget {
  Q_OBJECT

 public:
  explicit InkCanvas(QWidget* parent = nullptr);

  /// What is on the sheet, with the stroke that is being drawn.
  CanvasContent content() const;
  bool canUndo() const { return history_.canUndo(); }
  bool canRedo() const { return history_.canRedo(); }

  void undo();
  void redo();
  void clear();
  void setPicture(CanvasPicture picture);

  /// The sheet in widget coordinates.
  QRectF sheet() const;
  QSize sizeHint() const override { return {480, 480}; }
  QSize minimumSizeHint() const override { return {200, 200}; }

 signals:
  /// Ink or picture changed; while drawing for every point.
  void changed();
  /// Undo and redo became possible or impossible.
  void historyChanged();
  /// Something was dropped that may be a picture.
  void pictureOffered(const likeness::ui::PictureSource& source);

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void tabletEvent(QTabletEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  bool touch(QEvent* event);
  void beginStroke(QPointF place);
  void extendStroke(QPointF place);
  void endStroke();
  bool moveKeyPen(int key, bool fine);
  void pressKeyPen();
  void contentChanged();

  InkPoint toSheet(QPointF place) const;
  QPointF fromSheet(InkPoint point) const;
  qreal penWidth() const;
  void drawStroke(QPainter& painter, const Stroke& stroke) const;
  void drawContent(QPainter& painter);
  void drawHint(QPainter& painter) const;
  void drawKeyPen(QPainter& painter) const;
  void redrawCache();

  CanvasHistory history_;
  std::optional<Stroke> stroke_;    // being drawn
  std::optional<InkPoint> keyPen_;  // while the keyboard draws
  QPixmap cache_;                   // what is not being drawn: long ink must not slow the pen
  bool dropping_ = false;
};

}  // namespace likeness::ui
