#pragma once

#include <QWidget>
#include <memory>

#include "engine/data/dataset_preview.h"

namespace likeness::ui {

/// Some samples of the first classes of a data set, a row a class: pictures, or of vectors their numbers as a
/// small pattern. The file of the sample under the mouse is its tool tip.
class ExampleGrid : public QWidget {
  Q_OBJECT

 public:
  explicit ExampleGrid(QWidget* parent = nullptr);

  void setPreview(std::shared_ptr<const DatasetPreview> preview);
  int rows() const { return int(rows_.size()); }
  /// Where an example stands; `place` counts those of its class.
  QRect exampleRect(int row, int place) const;
  /// The place of an example among the preview's, or -1.
  int exampleAt(const QPoint& place) const;

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Row {
    int label = 0;
    std::size_t samples = 0;
    int first = 0;  // place of its first example
    int count = 0;
  };

  int nameWidth() const;
  int shownOf(const Row& row) const;
  void paintRow(QPainter& painter, int row) const;
  QString sentence(int example) const;

  std::shared_ptr<const DatasetPreview> preview_;
  std::vector<Row> rows_;
  int widestName_ = 0;
};

}  // namespace likeness::ui
