#pragma once

#include <QWidget>

#include "ui/explore/explore_controller.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QTimer;

namespace likeness::ui {

/// Selects rows by a text, numbers or a regular expression while it is typed.
class MapSearch : public QWidget {
  Q_OBJECT

 public:
  explicit MapSearch(ExploreController& controller, QWidget* parent = nullptr);

  QLineEdit* field() const { return field_; }
  void clear();

 signals:
  /// One row alone was found.
  void foundOne(int row);

 private:
  void start();
  void showFound(const SearchResult& result);

  ExploreController& controller_;
  QLineEdit* field_ = nullptr;
  QComboBox* kind_ = nullptr;
  QLabel* found_ = nullptr;
  QTimer* typing_ = nullptr;
};

}  // namespace likeness::ui
