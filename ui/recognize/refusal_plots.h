#pragma once

#include <QWidget>

#include "engine/recognize/open_set_report.h"

class QStackedWidget;

namespace likeness::ui {

class CurvePlot;
class SegmentedSwitch;

/// How known and unknown are told apart at every threshold, as histograms, as ROC, and as risk against
/// coverage; where the present threshold stands is marked in each.
class RefusalPlots : public QWidget {
  Q_OBJECT

 public:
  explicit RefusalPlots(QWidget* parent = nullptr);

  void setReport(const OpenSetReport& report);
  void setOperatingPoint(const OperatingPoint& point);
  void clear();
  SegmentedSwitch* views() const { return switch_; }
  CurvePlot* histogram() const { return histogram_; }
  CurvePlot* roc() const { return roc_; }
  CurvePlot* risk() const { return risk_; }

 signals:
  /// A click in the histogram, or Enter at its crosshair.
  void thresholdChosen(float threshold);

 private:
  void drawHistogram(const StrangenessHistogram& histogram);
  void drawRoc(const RocCurve& curve);
  void drawRisk(const std::vector<RiskPoint>& points);

  SegmentedSwitch* switch_ = nullptr;
  QStackedWidget* stack_ = nullptr;
  CurvePlot* histogram_ = nullptr;
  CurvePlot* roc_ = nullptr;
  CurvePlot* risk_ = nullptr;
};

}  // namespace likeness::ui
