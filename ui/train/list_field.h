#pragma once

#include <optional>
#include <vector>

#include "ui/train/steady_combo.h"

namespace likeness::ui {

/// What a list of whole numbers may hold.
struct ListRange {
  int least = 1;  // each
  int most = 1024;
  int fewest = 1;  // so many of them, and at most 5, as the engine allows
};

/// A short list of whole numbers, such as the widths of layers: "32, 64, 128".
class ListField : public SteadyCombo {
  Q_OBJECT

 public:
  ListField(const std::vector<std::vector<int>>& good, ListRange range, QWidget* parent = nullptr);

  std::optional<std::vector<int>> value() const;
  void setValue(const std::vector<int>& values);
  QString problem() const;

 signals:
  void edited();

 private:
  ListRange range_;
};

}  // namespace likeness::ui
