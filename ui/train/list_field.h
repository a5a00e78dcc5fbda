#pragma once

#include <optional>
#include <vector>

#include "ui/train/steady_combo.h"

namespace likeness::ui {

/// A short list of whole numbers, such as the widths of layers: "32, 64, 128".
class ListField : public SteadyCombo {
  Q_OBJECT

 public:
  ListField(const std::vector<std::vector<int>>& good, int least, int most, QWidget* parent = nullptr);

  std::optional<std::vector<int>> value() const;
  void setValue(const std::vector<int>& values);
  QString problem() const;

 signals:
  void edited();

 private:
  int least_;
  int most_;
};

}  // namespace likeness::ui
