#include "ui/recognize/refusal_plots.h"

#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>

#include "ui/core/segmented_switch.h"
#include "ui/core/style.h"
#include "ui/plots/curve_plot.h"

namespace likeness::ui {

namespace {

constexpr int knownCurve = 0;
constexpr int unknownCurve = 1;
constexpr int pointCurve = 1;  // of the plots with one curve
constexpr std::size_t mostRocPoints = 300;

/// Shares of all pictures a bin.
std::vector<double> sharesOf(const std::vector<std::size_t>& counts) {
  const double all = double(std::accumulate(counts.begin(), counts.end(), std::size_t{0}));
  std::vector<double> shares;
  for (const std::size_t count : counts) shares.push_back(all > 0 ? double(count) / all : 0);
  return shares;
}

CurvePlot* makePlot(const QString& title, const QString& horizontal, const QString& vertical) {
  auto* plot = new CurvePlot(title);
  plot->setAxisTitles(horizontal, vertical);
  plot->setUnit(CurvePlot::Unit::percent);
  return plot;
}

}  // namespace

RefusalPlots::RefusalPlots(QWidget* parent)
    : QWidget(parent),
      switch_(new SegmentedSwitch({tr("Distances"), tr("ROC"), tr("Risk and coverage")})),
      stack_(new QStackedWidget),
      histogram_(makePlot(tr("Known and unknown"), tr("distance"), tr("share of the pictures"))),
      roc_(makePlot(tr("Receiver operating characteristic"), tr("unknown signs accepted, %"),
                    tr("digits kept"))),
      risk_(makePlot(tr("Risk against coverage"), tr("digits answered, %"), tr("of these wrong"))) {
  histogram_->addCurve(tr("digits"), 0, false);
  histogram_->addCurve(tr("to be refused"), 1, false, Qt::DashLine);
  roc_->addCurve(tr("all thresholds"), 0, false);
  roc_->addCurve(tr("this threshold"), 1, false);
  roc_->setVerticalRange(0, 1);
  risk_->addCurve(tr("all thresholds"), 0, false);
  risk_->addCurve(tr("this threshold"), 1, false);
  switch_->setObjectName(QStringLiteral("refusalViews"));
  for (CurvePlot* plot : {histogram_, roc_, risk_}) stack_->addWidget(plot);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->setSpacing(spacing::small);
  layout->addWidget(switch_, 0, Qt::AlignLeft);
  layout->addWidget(stack_, 1);
  connect(switch_, &SegmentedSwitch::chosen, stack_, &QStackedWidget::setCurrentIndex);
  connect(histogram_, &CurvePlot::chosen, this, [this](double x) { emit thresholdChosen(float(x)); });
}

void RefusalPlots::clear() {
  for (CurvePlot* plot : {histogram_, roc_, risk_}) plot->clear();
}

void RefusalPlots::setReport(const OpenSetReport& report) {
  clear();
  drawHistogram(report.histogram);
  drawRoc(report.roc);
  drawRisk(report.riskCoverage);
  setOperatingPoint(report.operating);
}

void RefusalPlots::drawHistogram(const StrangenessHistogram& histogram) {
  std::vector<double> places;
  for (std::size_t i = 0; i < histogram.known.size(); ++i) {
    places.push_back(histogram.low + histogram.binWidth * (float(i) + 0.5F));
  }
  if (!places.empty()) histogram_->setHorizontalEnd(places.back());
  histogram_->setPoints(knownCurve, places, sharesOf(histogram.known));
  histogram_->setPoints(unknownCurve, places, sharesOf(histogram.unknown));
}

void RefusalPlots::drawRoc(const RocCurve& curve) {
  std::vector<double> x, y;
  for (const RocPoint& point : thinned(curve.points, mostRocPoints)) {
    x.push_back(100 * point.falseAccepts);
    y.push_back(point.trueAccepts);
  }
  roc_->setPoints(0, x, y);
}

void RefusalPlots::drawRisk(const std::vector<RiskPoint>& points) {
  std::vector<double> x, y;
  for (const RiskPoint& point : points) {
    x.push_back(100 * point.coverage);
    y.push_back(point.risk);
  }
  risk_->setPoints(0, x, y);
}

void RefusalPlots::setOperatingPoint(const OperatingPoint& point) {
  histogram_->setMark(point.threshold, tr("threshold"));
  roc_->setPoints(pointCurve, {100 * (1 - point.refused.share)}, {point.kept.share});
  if (point.kept.share <= 0) return risk_->setPoints(pointCurve, {}, {});
  risk_->setPoints(pointCurve, {100 * point.kept.share}, {point.acceptedWrong / point.kept.share});
}

}  // namespace likeness::ui
