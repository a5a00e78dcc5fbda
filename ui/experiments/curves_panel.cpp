#include "ui/experiments/curves_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/core/style.h"
#include "ui/plots/curve_plot.h"

namespace likeness::ui {

namespace {

QString nameOf(const ExperimentCurves& experiment) {
  return QString::fromStdString(experiment.info.name);
}

struct Points {
  std::vector<double> x;
  std::vector<double> y;
};

}  // namespace

CurvesPanel::CurvesPanel(QWidget* parent)
    : QWidget(parent),
      note_(makeSecondary({})),
      accuracy_(new CurvePlot(tr("k-NN accuracy"))),
      loss_(new CurvePlot(tr("Loss"))) {
  accuracy_->setUnit(CurvePlot::Unit::percent);
  accuracy_->offerScale(CurvePlot::Scale::nines, true);
  accuracy_->setAxisTitles(tr("Seconds of training"), tr("Share right"));
  loss_->setAxisTitles(tr("Seconds of training"), tr("Loss"));
  auto* plots = new QHBoxLayout;
  plots->setSpacing(spacing::medium);
  plots->addWidget(accuracy_, 1);
  plots->addWidget(loss_, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->setSpacing(spacing::small);
  layout->addWidget(note_);
  layout->addLayout(plots, 1);
}

void CurvesPanel::showHint(const QString& hint) {
  note_->setText(hint);
  note_->show();
  accuracy_->hide();
  loss_->hide();
}

void CurvesPanel::showCurves(const std::vector<ExperimentCurves>& curves) {
  const QString reason =
      curves.size() < 2 ? QString() : whyLossesDifferText(curves[0].config, curves[1].config);
  const bool comparable = reason.isEmpty();
  note_->setText(
      comparable ? QString()
                 : tr("%1 Their values cannot be compared; their k-NN accuracy and MAP@R can.").arg(reason));
  note_->setVisible(!comparable);
  accuracy_->removeCurves();
  loss_->removeCurves();
  int place = 0;
  for (const ExperimentCurves& experiment : curves) {
    addAccuracy(experiment, place);
    if (comparable) addLoss(experiment, place);
    ++place;
  }
  if (!curves.empty()) {
    accuracy_->setBaselines({{tr("Raw pixels"), curves.front().info.result.baselines.rawPixels}});
  }
  accuracy_->show();
  loss_->setVisible(comparable);
}

void CurvesPanel::addAccuracy(const ExperimentCurves& experiment, int place) {
  Points points;
  for (const MetricsRow& row : experiment.metrics) {
    if (!row.validation) continue;
    points.x.push_back(row.validation->seconds);
    points.y.push_back(row.validation->knnAccuracy);
  }
  // A run that was stopped is scored once more after its last line.
  const ValidationMetrics& last = experiment.info.result.validation;
  if (last.step > 0 && (points.x.empty() || last.seconds > points.x.back())) {
    points.x.push_back(last.seconds);
    points.y.push_back(last.knnAccuracy);
  }
  const int curve = accuracy_->addCurve(nameOf(experiment), place, false);
  accuracy_->setPoints(curve, points.x, points.y);
}

void CurvesPanel::addLoss(const ExperimentCurves& experiment, int place) {
  Points points;
  for (const MetricsRow& row : experiment.metrics) {
    points.x.push_back(row.step.seconds);
    points.y.push_back(row.step.loss);
  }
  const int curve = loss_->addCurve(nameOf(experiment), place);
  loss_->setPoints(curve, points.x, points.y);
}

QString CurvesPanel::note() const {
  return note_->text();
}

}  // namespace likeness::ui
