#pragma once

#include <QScrollArea>

namespace likeness::ui {

/// A column at the side of a page that scrolls up and down only. It becomes wider where what is in it needs
/// that, as the words of another language may; it never becomes narrower again, so that nothing jumps.
class SideColumn : public QScrollArea {
  Q_OBJECT

 public:
  explicit SideColumn(int width, QWidget* parent = nullptr);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void makeRoom();
};

}  // namespace likeness::ui
