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

 signals:
  /// Enter or a double click.
  void opened(const QModelIndex& index);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;

 private:
  QSize tile_;
};

}  // namespace likeness::ui
