#pragma once

#include <QWidget>

#include "engine/recognize/open_set_report.h"

class QGridLayout;
class QLabel;

namespace likeness::ui {

/// The shares at a threshold in large type, each with its interval: digits kept, signs refused, the same
/// without those that look like digits; and the area under the ROC, which no threshold changes.
class RefusalFigures : public QWidget {
  Q_OBJECT

 public:
  explicit RefusalFigures(QWidget* parent = nullptr);

  /// `expectedKept` is the share of calibration pictures that the threshold keeps.
  void show(const OperatingPoint& point, const OpenSetAreas& areas, double expectedKept);
  void clear();

 private:
  QLabel* addFigure(const QString& caption, QLabel*& detail);

  QGridLayout* grid_ = nullptr;
  QLabel* kept_ = nullptr;
  QLabel* keptDetail_ = nullptr;
  QLabel* refused_ = nullptr;
  QLabel* refusedDetail_ = nullptr;
  QLabel* clear_ = nullptr;
  QLabel* clearDetail_ = nullptr;
  QLabel* area_ = nullptr;
  QLabel* areaDetail_ = nullptr;
};

}  // namespace likeness::ui
