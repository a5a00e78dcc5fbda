#pragma once

#include <QWidget>
#include <vector>

#include "ui/explore/rows_model.h"

class QListView;
class QStackedWidget;
class QTableView;

namespace likeness::ui {

class SegmentedSwitch;

/// Rows of a table as a grid of pictures or as a table that can be sorted, by a switch.
class RowsView : public QWidget {
  Q_OBJECT

 public:
  explicit RowsView(QWidget* parent = nullptr);

  RowsModel& model() { return *model_; }
  void setTable(std::shared_ptr<const EmbeddingTable> table);
  void setRows(std::vector<int> rows, std::vector<double> values = {}, const QString& title = {});
  /// Brings a row into view and makes it the current one, where it is listed; says nothing of it.
  void reveal(int row);
  QListView* grid() const { return grid_; }
  QTableView* table() const { return table_; }
  SegmentedSwitch* forms() const { return forms_; }

 signals:
  /// By mouse or keys: the row that is current now.
  void pointed(int row);
  /// By a double click or Enter.
  void opened(int row);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  RowsModel* model_ = nullptr;
  SegmentedSwitch* forms_ = nullptr;
  QStackedWidget* stack_ = nullptr;
  QListView* grid_ = nullptr;
  QTableView* table_ = nullptr;
  bool revealing_ = false;
};

}  // namespace likeness::ui
