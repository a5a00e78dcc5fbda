#pragma once

#include <QWidget>
#include <string>
#include <vector>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace likeness::ui {

/// Columns to be ticked, with a filter for tables that have many.
class ColumnPicker : public QWidget {
  Q_OBJECT

 public:
  explicit ColumnPicker(QWidget* parent = nullptr);

  /// `ticked` are places in `names`.
  void setColumns(const std::vector<std::string>& names, const std::vector<std::size_t>& ticked);
  std::vector<std::string> chosen() const;
  QListWidget* list() const { return list_; }
  QLineEdit* filter() const { return filter_; }

 signals:
  void applied();

 private:
  void showFiltered();
  void tickShown(bool ticked);
  void follow();

  QLineEdit* filter_ = nullptr;
  QListWidget* list_ = nullptr;
  QPushButton* apply_ = nullptr;
  std::vector<std::string> names_;
  bool filling_ = false;
};

}  // namespace likeness::ui
