#pragma once

#include <QWidget>
#include <vector>

#include "engine/train/recalibration.h"
#include "ui/recognize/refusal_measure.h"

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace likeness::ui {

class SegmentedSwitch;

/// All methods of telling what is strange, compared on the same pictures, each at the threshold that its own
/// calibration sets; and how the threshold is to be found: by the digits that are kept, or by the signs that
/// slip through.
class MethodsPanel : public QWidget {
  Q_OBJECT

 public:
  explicit MethodsPanel(QWidget* parent = nullptr);

  /// `inUse` is the experiment's method; without methods they are still being compared.
  void show(const std::vector<MethodScores>& methods, const Calibration& inUse);
  void clear();
  void setBusy(bool busy);
  QTableWidget* table() const { return table_; }

 signals:
  /// Without `unknown`, which the desk knows.
  void calibrationWanted(const likeness::RecalibrationWish& wish);

 private:
  QWidget* makeWish();
  void fill();
  void follow();
  std::optional<OpenSetMethod> selected() const;

  std::vector<MethodScores> methods_;
  Calibration inUse_;
  bool busy_ = false;
  QTableWidget* table_ = nullptr;
  QLabel* sentence_ = nullptr;
  SegmentedSwitch* aim_ = nullptr;
  QDoubleSpinBox* share_ = nullptr;
  QPushButton* calibrate_ = nullptr;
};

}  // namespace likeness::ui
