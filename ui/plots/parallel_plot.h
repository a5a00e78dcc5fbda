#pragma once

#include <QString>
#include <QWidget>
#include <optional>
#include <vector>

namespace likeness::ui {

/// Parallel coordinates (Inselberg 1985): a vertical axis a variable, a line an item, coloured by its score.
/// The item under the mouse, or walked to by the arrow keys, is drawn on top and read out.
class ParallelPlot : public QWidget {
  Q_OBJECT

 public:
  struct Axis {
    QString name;
    QString least;  // text at the lower end
    QString most;   // text at the upper end
  };
  struct Line {
    int id = 0;
    std::vector<std::optional<double>> places;  // one an axis, in [0, 1]; nothing where it has no value
    double score = 0;                           // in [0, 1]: its colour
    QString description;                        // what hovering tells
  };

  explicit ParallelPlot(const QString& title, QWidget* parent = nullptr);

  void setAxes(std::vector<Axis> axes);
  void setLines(std::vector<Line> lines);
  /// The line drawn on top, by its id; below 0: none.
  void setCurrent(int id);
  int current() const { return current_; }
  /// The line nearest to a place of the widget within a few pixels, by its id; -1: none.
  int lineAt(const QPointF& place) const;

  QSize sizeHint() const override { return {480, 240}; }
  QSize minimumSizeHint() const override { return {240, 140}; }

 signals:
  void currentChanged(int id);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QRectF area() const;
  QPointF pointOf(const Line& line, std::size_t axis) const;
  double axisX(std::size_t axis) const;
  void paintAxes(QPainter& painter) const;
  void paintLine(QPainter& painter, const Line& line, bool strong) const;
  void choose(int id);

  QString title_;
  std::vector<Axis> axes_;
  std::vector<Line> lines_;
  int current_ = -1;
};

}  // namespace likeness::ui
