#pragma once

#include <QWidget>

#include "ui/explore/explore_controller.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace likeness::ui {

class RowsView;

/// The neighbours of the chosen point in the space of the embeddings, with their distances.
class NeighboursPanel : public QWidget {
  Q_OBJECT

 public:
  explicit NeighboursPanel(ExploreController& controller, QWidget* parent = nullptr);

  /// Looks for the neighbours of a row.
  void lookFor(int row);
  RowsView* rows() const { return rows_; }
  QComboBox* metric() const { return metric_; }
  /// As files name it: "euclidean", "cosine", "manhattan".
  QString metricName() const;
  QSpinBox* count() const { return count_; }

 signals:
  void pointed(int row);
  void opened(int row);

 private:
  void showNeighbours();

  ExploreController& controller_;
  QLabel* sentence_ = nullptr;
  QComboBox* metric_ = nullptr;
  QSpinBox* count_ = nullptr;
  RowsView* rows_ = nullptr;
  int row_ = -1;
};

}  // namespace likeness::ui
