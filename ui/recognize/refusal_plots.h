#pragma once

#include <QStackedWidget>

#include "engine/recognize/open_set_report.h"

namespace likeness::ui {

class CurvePlot;

/// How known and unknown are told apart at every threshold, as histograms, as ROC, and as risk against
/// coverage, with the present threshold marked in each; and how often answers of a confidence are right.
class RefusalPlots : public QStackedWidget {
  Q_OBJECT

 public:
  explicit RefusalPlots(QWidget* parent = nullptr);

  void setReport(const OpenSetReport& report, const Reliability& reliability);
  void setOperatingPoint(const OperatingPoint& point);
  void clear();
  CurvePlot* histogram() const { return histogram_; }
  CurvePlot* roc() const { return roc_; }
  CurvePlot* risk() const { return risk_; }
  CurvePlot* confidence() const { return confidence_; }

 signals:
  /// A click in the histogram, or Enter at its crosshair.
  void thresholdChosen(float threshold);

 private:
  void drawHistogram(const StrangenessHistogram& histogram);
  void drawRoc(const RocCurve& curve);
  void drawRisk(const std::vector<RiskPoint>& points);
  void drawReliability(const Reliability& reliability);

  CurvePlot* histogram_ = nullptr;
  CurvePlot* roc_ = nullptr;
  CurvePlot* risk_ = nullptr;
  CurvePlot* confidence_ = nullptr;
};

}  // namespace likeness::ui
