#include "ui/recognize/refusal_plots.h"

#include <QLocale>
#include <algorithm>
#include <numeric>

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
    : QStackedWidget(parent),
      histogram_(makePlot(tr("Known and unknown"), tr("distance"), tr("share of the pictures"))),
      roc_(makePlot(tr("Receiver operating characteristic"), tr("unknown signs accepted, %"),
                    tr("digits kept"))),
      risk_(makePlot(tr("Risk against coverage"), tr("digits answered, %"), tr("of these wrong"))),
      confidence_(makePlot(tr("Reliability"), tr("confidence, %"), tr("right"))) {
  histogram_->addCurve(tr("digits"), 0, false);
  histogram_->addCurve(tr("to be refused"), 1, false, Qt::DashLine);
  roc_->addCurve(tr("all thresholds"), 0, false);
  roc_->addCurve(tr("this threshold"), 1, false);
  roc_->setVerticalRange(0, 1);
  risk_->addCurve(tr("all thresholds"), 0, false);
  risk_->addCurve(tr("this threshold"), 1, false);
  confidence_->addCurve(tr("these answers"), 0, false);
  confidence_->addCurve(tr("as it says"), 1, false, Qt::DashLine);
  confidence_->setVerticalRange(0, 1);
  for (CurvePlot* plot : {histogram_, roc_, risk_, confidence_}) addWidget(plot);
  connect(histogram_, &CurvePlot::chosen, this, [this](double x) { emit thresholdChosen(float(x)); });
}

void RefusalPlots::clear() {
  for (CurvePlot* plot : {histogram_, roc_, risk_, confidence_}) plot->clear();
}

void RefusalPlots::setReport(const OpenSetReport& report, const Reliability& reliability) {
  clear();
  drawReliability(reliability);
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

void RefusalPlots::drawReliability(const Reliability& reliability) {
  std::vector<double> said, right;
  for (const ReliabilityBin& bin : reliability.bins) {
    if (bin.count == 0) continue;
    said.push_back(100 * bin.confidence);
    right.push_back(bin.accuracy);
  }
  confidence_->setPoints(0, said, right);
  confidence_->setPoints(1, {0, 100}, {0, 1});
  confidence_->setCurveName(
      0, tr("calibration error %1").arg(QLocale().toString(reliability.expectedError, 'f', 4)));
}

void RefusalPlots::setOperatingPoint(const OperatingPoint& point) {
  histogram_->setMark(point.threshold, tr("threshold"));
  roc_->setPoints(pointCurve, {100 * (1 - point.refused.share)}, {point.kept.share});
  if (point.kept.share <= 0) return risk_->setPoints(pointCurve, {}, {});
  risk_->setPoints(pointCurve, {100 * point.kept.share}, {point.acceptedWrong / point.kept.share});
}

}  // namespace likeness::ui
