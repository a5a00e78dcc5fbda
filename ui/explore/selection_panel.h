#pragma once

#include <QWidget>

#include "ui/explore/explore_controller.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace likeness::ui {

class RowsView;

/// The rows that are selected, as pictures or as a table; all, none and all others of them; and a label for
/// them.
class SelectionPanel : public QWidget {
  Q_OBJECT

 public:
  explicit SelectionPanel(ExploreController& controller, QWidget* parent = nullptr);

  RowsView* rows() const { return rows_; }
  QLineEdit* labelField() const { return label_; }

 signals:
  void pointed(int row);
  void opened(int row);

 private:
  QToolButton* makeButton(const QString& text, const QString& tip, const QString& name);
  void showSelection();
  void giveLabel();

  ExploreController& controller_;
  QLabel* count_ = nullptr;
  QToolButton *all_ = nullptr, *none_ = nullptr, *others_ = nullptr;
  QLineEdit* label_ = nullptr;
  QPushButton* give_ = nullptr;
  RowsView* rows_ = nullptr;
};

}  // namespace likeness::ui
