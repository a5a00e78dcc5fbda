#pragma once

#include <QWidget>
#include <cstdint>
#include <vector>

#include "ui/explore/column_colors.h"

class QListWidget;

namespace likeness::ui {

/// What the colours of a map mean: classes with marker, name and number of points, each of which can be
/// switched off; or a scale with its ends. A double click shows a class alone, and all again.
class ColorLegend : public QWidget {
  Q_OBJECT

 public:
  explicit ColorLegend(QWidget* parent = nullptr);

  void setColors(const ColumnColors& colors);
  const ColumnColors& shown() const { return colors_; }
  QListWidget* list() const { return list_; }
  void showOnly(int color);
  void showAll();

 signals:
  /// By the user: one a colour, 1 = not shown.
  void hiddenChanged(const std::vector<std::uint8_t>& hidden);
  /// The points of a colour are to be selected.
  void selectWanted(int color);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void fill();
  void fitHeight();
  void report();
  void openMenu(const QPoint& place);

  ColumnColors colors_;
  QListWidget* list_ = nullptr;
  bool filling_ = false;
};

}  // namespace likeness::ui
