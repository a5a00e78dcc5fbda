#include "ui/train/training_charts.h"

#include <QGridLayout>
#include <QResizeEvent>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/core/style.h"
#include "ui/plots/curve_plot.h"
#include "ui/plots/scatter_map.h"
#include "ui/train/cure_card.h"
#include "ui/train/map_theatre.h"

namespace likeness::ui {

namespace {

enum LossCurve { training, validation };
enum ScoreCurve { accuracyCurve, mapAtRCurve };
constexpr int wideEnough = 860;  // for curves beside the map instead of around it

}  // namespace

TrainingCharts::TrainingCharts(QWidget* parent)
    : QWidget(parent),
      grid_(new QGridLayout(this)),
      loss_(new CurvePlot(tr("Loss"))),
      active_(new CurvePlot(tr("Active triplets"))),
      accuracy_(new CurvePlot(tr("Calibration scores"))),
      theatre_(new MapTheatre) {
  loss_->setAxisTitles(tr("Step"), {});
  loss_->addCurve(tr("Training"), 0);
  loss_->addCurve(tr("Validation"), 1, false, Qt::DashLine);
  loss_->offerScale(CurvePlot::Scale::logarithmic, false);
  active_->setAxisTitles(tr("Step"), {});
  active_->setUnit(CurvePlot::Unit::percent);
  active_->setVerticalRange(0, 1);
  active_->addCurve(tr("Share"), 3);
  accuracy_->setAxisTitles(tr("Step"), {});
  accuracy_->setUnit(CurvePlot::Unit::percent);
  accuracy_->addCurve(tr("k-NN accuracy"), 2, false);
  accuracy_->addCurve(tr("MAP@R"), 0, false, Qt::DashLine);
  accuracy_->offerScale(CurvePlot::Scale::nines, true);

  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setSpacing(spacing::small);
  shareCrosshair();
  connectTheatre();
  clear();
}

void TrainingCharts::clear() {
  for (auto* plot : {loss_, active_, accuracy_}) plot->clear();
  accuracy_->setVerticalRange(0.5, 0.95);
  theatre_->clear();
}

void TrainingCharts::setLoss(const LossConfig& loss) {
  hasActive_ = loss.kind == LossKind::triplet;
  const bool hinge = hasActive_ && loss.marginKind == MarginKind::hinge;
  loss_->setBaselines(hinge ? std::vector<Baseline>{{tr("Margin"), double(loss.margin)}}
                            : std::vector<Baseline>{});
  arrangement_ = Arrangement::none;
  arrange();
}

void TrainingCharts::setPictures(std::shared_ptr<const LabelledSamples> pictures) {
  theatre_->setPictures(std::move(pictures));
}

void TrainingCharts::setBaselines(const BaselineScores& baselines) {
  accuracy_->setVerticalRange(baselines.chance, 0.99);
  std::vector<Baseline> lines{{tr("Chance"), baselines.chance},
                              {tr("Raw input"), baselines.rawPixels},
                              {tr("Untrained"), baselines.untrainedNetwork}};
  if (baselines.rawMapAtR) lines.push_back({tr("Raw, MAP@R"), *baselines.rawMapAtR});
  if (baselines.untrainedMapAtR) lines.push_back({tr("Untrained, MAP@R"), *baselines.untrainedMapAtR});
  accuracy_->setBaselines(lines);
}

void TrainingCharts::add(const std::vector<StepMetrics>& steps) {
  if (steps.empty()) return;
  for (const auto& step : steps) {
    loss_->append(training, double(step.step), double(step.loss));
    active_->append(0, double(step.step), double(step.activeShare));
  }
  for (auto* plot : {loss_, active_, accuracy_})
    plot->setHorizontalEnd(std::max(10.0, double(steps.back().step)));
}

void TrainingCharts::add(const ValidationMetrics& metrics) {
  loss_->append(validation, double(metrics.step), double(metrics.loss));
  accuracy_->append(accuracyCurve, double(metrics.step), double(metrics.knnAccuracy));
  if (metrics.mapAtR) accuracy_->append(mapAtRCurve, double(metrics.step), double(*metrics.mapAtR));
}

void TrainingCharts::mark(const CureRecord& cure) {
  loss_->addMark(double(cure.step), cureTitle(cure.cure));
  active_->addMark(double(cure.step), {});
  accuracy_->addMark(double(cure.step), {});
}

int TrainingCharts::markCount() const {
  return loss_->markCount();
}

void TrainingCharts::showFrame(const MapFrame& frame, bool smoothly) {
  theatre_->add(frame, smoothly);
}

void TrainingCharts::showSeries(const MethodSeries& series) {
  theatre_->setSeries(series);
}

ScatterMap* TrainingCharts::map() const {
  return theatre_->map();
}

void TrainingCharts::showStored(const std::vector<MetricsRow>& metrics) {
  for (const auto& row : metrics) {
    add(std::vector{row.step});
    if (row.validation) add(*row.validation);
  }
}

void TrainingCharts::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void TrainingCharts::shareCrosshair() {
  const std::array plots = {loss_, active_, accuracy_};
  for (auto* from : plots) {
    for (auto* to : plots) {
      if (from == to) continue;
      connect(from, &CurvePlot::crosshairMoved, to, &CurvePlot::showCrosshair);
      connect(from, &CurvePlot::crosshairLeft, to, &CurvePlot::hideCrosshair);
    }
  }
}

void TrainingCharts::connectTheatre() {
  for (auto* plot : {loss_, active_, accuracy_}) {
    connect(plot, &CurvePlot::chosen, theatre_,
            [this](double step) { theatre_->showStep(std::llround(std::max(0.0, step))); });
    connect(theatre_, &MapTheatre::stepShown, plot, [plot](std::int64_t step) {
      if (step < 0) {
        plot->hideCrosshair();
      } else {
        plot->showCrosshair(double(step));
      }
    });
  }
}

void TrainingCharts::arrange() {
  const auto wanted = width() >= wideEnough ? Arrangement::wide : Arrangement::square;
  if (wanted == arrangement_) return;
  arrangement_ = wanted;
  for (QWidget* widget : std::initializer_list<QWidget*>{loss_, active_, accuracy_, theatre_})
    grid_->removeWidget(widget);
  active_->setVisible(hasActive_);
  std::array<int, 3> rows = {1, 1, 0};
  grid_->addWidget(loss_, 0, 0);
  if (wanted == Arrangement::wide) {
    grid_->addWidget(accuracy_, 1, 0);
    if (hasActive_) grid_->addWidget(active_, 2, 0);
    grid_->addWidget(theatre_, 0, 1, 3, 1);
    if (hasActive_) rows[2] = 1;
  } else if (hasActive_) {
    grid_->addWidget(active_, 0, 1);
    grid_->addWidget(accuracy_, 1, 0);
    grid_->addWidget(theatre_, 1, 1);
    rows = {4, 5, 0};
  } else {
    grid_->addWidget(accuracy_, 0, 1);
    grid_->addWidget(theatre_, 1, 0, 1, 2);
    rows = {4, 5, 0};
  }
  for (int i = 0; i < 3; ++i) {
    grid_->setRowStretch(i, rows[std::size_t(i)]);
  }
  for (int i = 0; i < 2; ++i) grid_->setColumnStretch(i, 1);
}

}  // namespace likeness::ui
