#pragma once

#include <QWidget>

#include "ui/faces/library_view.h"

class QHBoxLayout;

namespace likeness::ui {

/// The people with a name to whom an album without one may belong, nearest first.
class SuggestionBar : public QWidget {
  Q_OBJECT

 public:
  explicit SuggestionBar(QWidget* parent = nullptr);

  /// Hidden when there are none.
  void setSuggestions(const std::vector<std::pair<StoredPerson, float>>& people);

 signals:
  void chosen(likeness::RowId person);

 private:
  QHBoxLayout* row_ = nullptr;
};

}  // namespace likeness::ui
