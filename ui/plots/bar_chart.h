#pragma once

#include <QString>
#include <QWidget>
#include <vector>

namespace likeness::ui {

/// A bar of the chart.
struct Bar {
  QString name;
  double value = 0;
  bool marked = false;  // hatched; what that means is told beside the chart
  QString more = {};    // said after the value, such as what it was counted of
};

/// Counts, or shares, as bars, side by side in the order given: a few with their names, or a million as a
/// silhouette. Where most are tiny beside the largest, the axis is logarithmic and says so. The bar under the
/// mouse, or walked to by the arrow keys, is named with its count.
class BarChart : public QWidget {
  Q_OBJECT

 public:
  enum class Unit { count, share };  // share: values in [0, 1], shown in percent

  explicit BarChart(QWidget* parent = nullptr, Unit unit = Unit::count);

  void setBars(std::vector<Bar> bars);
  /// What the two axes count.
  void setAxisTitles(const QString& bars, const QString& values);
  const std::vector<Bar>& bars() const { return bars_; }
  /// The bar at a place of the widget, or -1.
  int barAt(const QPointF& place) const;
  /// The bar under the mouse or walked to, or -1.
  int current() const { return current_; }
  /// The bar that was clicked, or chosen by Enter, stays emphasised; -1 for none.
  void setChosen(int bar);
  int chosenBar() const { return chosen_; }
  QRectF barRect(int bar) const;
  bool logarithmic() const { return logarithmic_; }

  QSize sizeHint() const override { return {420, 200}; }
  QSize minimumSizeHint() const override { return {200, 140}; }

 signals:
  void currentChanged(int bar);
  /// A click on a bar or Enter at it; -1 when it is let go by the same.
  void chosen(int bar);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QRectF plotRect() const;
  double top() const;
  double yOf(double value) const;
  std::vector<double> gridValues() const;
  void setCurrent(int bar);
  void choose(int bar);
  double step() const;
  QString valueText(double value) const;
  QString describe(int bar) const;
  void paintGrid(QPainter& painter) const;
  void paintBars(QPainter& painter) const;
  void paintNames(QPainter& painter) const;
  void paintCurrent(QPainter& painter) const;

  Unit unit_;
  std::vector<Bar> bars_;
  double most_ = 0;
  bool logarithmic_ = false;
  int widestName_ = 0;
  QString barsTitle_, valuesTitle_;
  int current_ = -1;
  int chosen_ = -1;
};

}  // namespace likeness::ui
