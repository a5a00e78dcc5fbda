#pragma once

#include <optional>
#include <vector>

#include "ui/train/steady_combo.h"

namespace likeness::ui {

/// What a number may be.
struct NumberRange {
  double least = 0;
  double most = 1;
  bool whole = false;
};

/// A number chosen from a list of good values, or any other typed in.
class NumberField : public SteadyCombo {
  Q_OBJECT

 public:
  NumberField(const std::vector<double>& good, NumberRange range, QWidget* parent = nullptr);

  /// Nothing when the text is no number in the range.
  std::optional<double> value() const;
  void setValue(double value);
  /// What is wrong with the text; empty when nothing is.
  QString problem() const;

 signals:
  void edited();

 private:
  QString format(double value) const;

  NumberRange range_;
  double set_ = 0;  // what setValue() gave, which may have more digits than are shown
};

/// Reads a number as the user's language or as programs write it.
std::optional<double> parseNumber(const QString& text);

}  // namespace likeness::ui
