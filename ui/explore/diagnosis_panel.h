#pragma once

#include <QWidget>

#include "ui/explore/explore_controller.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace likeness::ui {

class DistanceHistogramView;
class RowsView;
class SegmentedSwitch;

/// What is odd about the rows: labels that their neighbours do not share, rows that are there twice, rows
/// that lie alone, and which labels are taken for each other. All of it can be selected.
class DiagnosisPanel : public QWidget {
  Q_OBJECT

 public:
  explicit DiagnosisPanel(ExploreController& controller, QWidget* parent = nullptr);

  QPushButton* startButton() const { return start_; }
  QPushButton* selectButton() const { return select_; }
  SegmentedSwitch* topics() const { return topics_; }
  RowsView* rows() const { return rows_; }
  QTableWidget* confusion() const { return confusion_; }

 signals:
  void pointed(int row);
  void opened(int row);

 private:
  QWidget* makeClasses();
  void showDiagnosis();
  void showTopic();
  void fillConfusion();
  void selectCell(int row, int column);

  ExploreController& controller_;
  QPushButton* start_ = nullptr;
  QPushButton* select_ = nullptr;
  SegmentedSwitch* topics_ = nullptr;
  QLabel* sentence_ = nullptr;
  QStackedWidget* stack_ = nullptr;
  RowsView* rows_ = nullptr;
  QTableWidget* confusion_ = nullptr;
  DistanceHistogramView* distances_ = nullptr;
};

}  // namespace likeness::ui
