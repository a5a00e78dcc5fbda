#include "ui/experiments/curves_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/train/comparison.h"
#include "ui/core/comparison_words.h"
#include "ui/core/style.h"
#include "ui/plots/curve_plot.h"
#include "ui/plots/run_pen.h"

namespace likeness::ui {

namespace {

constexpr int leastHeight = 200;

QString nameOf(const ExperimentCurves& experiment) {
  return QString::fromStdString(experiment.info.name);
}

struct Points {
  std::vector<double> x;
  std::vector<double> y;

  void add(double toX, double toY) {
    x.push_back(toX);
    y.push_back(toY);
  }
};

}  // namespace

CurvesPanel::CurvesPanel(QWidget* parent)
    : QWidget(parent),
      note_(makeSecondary({})),
      mapAtR_(new CurvePlot(tr("MAP@R"))),
      accuracy_(new CurvePlot(tr("k-NN accuracy"))),
      loss_(new CurvePlot(tr("Loss"))) {
  mapAtR_->setUnit(CurvePlot::Unit::percent);
  mapAtR_->setAxisTitles(tr("Seconds of training"), {});
  accuracy_->setUnit(CurvePlot::Unit::percent);
  accuracy_->offerScale(CurvePlot::Scale::nines, true);
  accuracy_->setAxisTitles(tr("Seconds of training"), {});
  loss_->setAxisTitles(tr("Seconds of training"), {});
  auto* plots = new QHBoxLayout;
  plots->setSpacing(spacing::small);
  for (CurvePlot* plot : {mapAtR_, accuracy_, loss_}) {
    plot->setMinimumHeight(leastHeight);
    plots->addWidget(plot, 1);
  }
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->setSpacing(spacing::small);
  layout->addWidget(note_);
  layout->addLayout(plots, 1);
}

void CurvesPanel::showHint(const QString& hint) {
  note_->setText(hint);
  note_->show();
  for (CurvePlot* plot : {mapAtR_, accuracy_, loss_}) plot->hide();
}

void CurvesPanel::showCurves(const std::vector<ExperimentCurves>& curves) {
  std::vector<RankedRun> runs;
  for (const ExperimentCurves& experiment : curves) runs.push_back({experiment.config, std::nullopt});
  const QString reason = comparisonText(rankRuns(runs).whyNotLoss);
  const bool comparable = reason.isEmpty();
  note_->setText(
      comparable ? QString()
                 : tr("%1 Their values cannot be compared; their k-NN accuracy and MAP@R can.").arg(reason));
  note_->setVisible(!comparable);
  for (CurvePlot* plot : {mapAtR_, accuracy_, loss_}) plot->removeCurves();
  int place = 0;
  for (const ExperimentCurves& experiment : curves) {
    addScores(experiment, place);
    if (comparable) addLoss(experiment, place);
    ++place;
  }
  if (!curves.empty()) {
    const BaselineScores& baselines = curves.front().info.result.baselines;
    accuracy_->setBaselines({{tr("Raw input"), baselines.rawPixels}});
    mapAtR_->setBaselines(baselines.rawMapAtR ? std::vector<Baseline>{{tr("Raw input"), *baselines.rawMapAtR}}
                                              : std::vector<Baseline>{});
  }
  const bool ranked = std::any_of(curves.begin(), curves.end(), [](const ExperimentCurves& experiment) {
    return std::any_of(experiment.metrics.begin(), experiment.metrics.end(),
                       [](const MetricsRow& row) { return row.validation && row.validation->mapAtR; });
  });
  mapAtR_->setVisible(ranked);  // older runs did not measure it
  accuracy_->show();
  loss_->setVisible(comparable);
}

void CurvesPanel::addScores(const ExperimentCurves& experiment, int place) {
  Points accuracy;
  Points mapAtR;
  const auto add = [&](const ValidationMetrics& validation) {
    accuracy.add(validation.seconds, double(validation.knnAccuracy));
    if (validation.mapAtR) mapAtR.add(validation.seconds, double(*validation.mapAtR));
  };
  for (const MetricsRow& row : experiment.metrics) {
    if (row.validation) add(*row.validation);
  }
  // A run that was stopped is scored once more after its last line.
  const ValidationMetrics& last = experiment.info.result.validation;
  if (last.step > 0 && (accuracy.x.empty() || last.seconds > accuracy.x.back())) add(last);
  const RunPen pen = runPen(place);
  const QString name = nameOf(experiment);
  accuracy_->setPoints(accuracy_->addCurve(name, pen.color, false, pen.style), accuracy.x, accuracy.y);
  mapAtR_->setPoints(mapAtR_->addCurve(name, pen.color, false, pen.style), mapAtR.x, mapAtR.y);
}

void CurvesPanel::addLoss(const ExperimentCurves& experiment, int place) {
  Points points;
  for (const MetricsRow& row : experiment.metrics) {
    points.add(row.step.seconds, double(row.step.loss));
  }
  const RunPen pen = runPen(place);
  const int curve = loss_->addCurve(nameOf(experiment), pen.color, true, pen.style);
  loss_->setPoints(curve, points.x, points.y);
}

QString CurvesPanel::note() const {
  return note_->text();
}

}  // namespace likeness::ui
