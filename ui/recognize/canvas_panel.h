#pragma once

#include <QWidget>

class QAction;

namespace likeness::ui {

class InkCanvas;

/// The sheet with what can be done to it: undo, redo, clear, open a picture.
class CanvasPanel : public QWidget {
  Q_OBJECT

 public:
  /// The keys of the actions work while anything of `page` has the focus.
  explicit CanvasPanel(QWidget* page);

  InkCanvas* canvas() const { return canvas_; }
  /// Shows the sheet as large as fits into this room.
  void fitInto(const QSize& room);

 signals:
  void openPictureWanted();

 private:
  QAction* makeAction(const QString& iconName, const QString& text, const QList<QKeySequence>& keys);
  void layOut();
  void follow();
  void paste();

  QWidget* page_ = nullptr;
  InkCanvas* canvas_ = nullptr;
  QAction* undo_ = nullptr;
  QAction* redo_ = nullptr;
  QAction* clear_ = nullptr;
  QAction* open_ = nullptr;
};

}  // namespace likeness::ui
