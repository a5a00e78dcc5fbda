#pragma once

#include <QListView>

namespace likeness::ui {

/// A grid of equal tiles that share the width evenly. Made for a hundred thousand of them: only those on
/// screen are painted, and asked for their pictures. Shift, Ctrl and a rubber band select several.
class TileView : public QListView {
  Q_OBJECT

 public:
  /// Tiles are at least this size, a little wider where the row has room left.
  explicit TileView(const QSize& tile, QWidget* parent = nullptr);

  /// A click on a tile opens it, unless a key or a rubber band selects.
  void setOpensByClick(bool opens) { opensByClick_ = opens; }

 signals:
  /// Enter or a double click; a click where that is set.
  void opened(const QModelIndex& index);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;

 private:
  QSize tile_;
  bool opensByClick_ = false;
  QPoint pressedAt_;
};

}  // namespace likeness::ui
