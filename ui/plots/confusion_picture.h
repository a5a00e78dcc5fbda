#pragma once

#include <QStringList>
#include <QWidget>
#include <optional>
#include <vector>

namespace likeness::ui {

/// What is taken for what: a row a true class, a column a predicted one, cells coloured by their share of the
/// row, with count and percentage where there is room. Right answers and mistakes have colours of their own.
/// The cell under the mouse, or walked to by the arrow keys, is told in words below.
class ConfusionPicture : public QWidget {
  Q_OBJECT

 public:
  struct Cell {
    int truth = 0;
    int prediction = 0;
    bool operator==(const Cell&) const = default;
  };

  explicit ConfusionPicture(QWidget* parent = nullptr);

  /// `counts` is a square as large as `names`, truth a row.
  void setCounts(QStringList names, std::vector<std::vector<std::size_t>> counts);
  int size() const { return int(counts_.size()); }
  QRectF cellRect(const Cell& cell) const;
  std::optional<Cell> cellAt(const QPointF& place) const;
  /// A cell in words: "2 taken for 7: 13 times, 1.3 % of them".
  QString description(const Cell& cell) const;
  /// Whether there is room for figures in the cells.
  bool figuresFit() const;

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  std::size_t countOf(const Cell& cell) const;
  double shareOf(const Cell& cell) const;
  int nameWidth() const;
  int left() const;
  int top() const;
  bool namesUpright(double cellWidth) const;
  QSizeF cellSize(int width) const;
  void setCurrent(std::optional<Cell> cell);
  void paintNames(QPainter& painter) const;
  void paintCell(QPainter& painter, const Cell& cell, bool figures) const;
  void paintReading(QPainter& painter) const;

  QStringList names_;
  std::vector<std::vector<std::size_t>> counts_;
  std::vector<std::size_t> totals_;  // of the rows
  std::optional<Cell> current_;
};

}  // namespace likeness::ui
