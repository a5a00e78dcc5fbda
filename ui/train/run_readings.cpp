#include "ui/train/run_readings.h"

#include <QVBoxLayout>

#include "ui/core/segmented_switch.h"
#include "ui/core/style.h"
#include "ui/train/health_panel.h"
#include "ui/train/microscope_panel.h"
#include "ui/train/scores_panel.h"
#include "ui/train/triplet_shares.h"

namespace likeness::ui {

namespace {

constexpr int readingsWidth = 264;

}  // namespace

RunReadings::RunReadings(TrainingController& controller, QWidget* parent)
    : SideColumn(readingsWidth, parent),
      switch_(new SegmentedSwitch({tr("Health"), tr("Triplets")})),
      scores_(new ScoresPanel),
      healthPanel_(new HealthPanel),
      microscope_(new MicroscopePanel) {
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, spacing::medium, spacing::medium);
  column->setSpacing(spacing::small);
  column->addWidget(switch_);
  column->addWidget(scores_);
  column->addWidget(healthPanel_);
  column->addWidget(microscope_);
  column->addStretch();
  setWidget(content);
  connect(switch_, &SegmentedSwitch::chosen, this, [this](int side) { show(Side(side)); });
  connect(healthPanel_, &HealthPanel::cureChosen, this, &RunReadings::cureChosen);
  follow(controller);
  show(healthSide);
}

void RunReadings::follow(TrainingController& controller) {
  connect(&controller, &TrainingController::dataLoaded, this,
          [this](const TrainingStarted& started) { microscope_->setProbes(started.probes); });
  connect(&controller, &TrainingController::stepsDone, this, [this](const std::vector<StepMetrics>& steps) {
    for (const auto& step : steps) health_.add(step);
    showHealth();
  });
  connect(&controller, &TrainingController::validated, this,
          [this](const ValidationMetrics& validation) { health_.add(validation); });
  connect(&controller, &TrainingController::healthReported, this, [this](const HealthReport& report) {
    health_.add(report);
    microscope_->shares()->add(report);
    showHealth();
  });
  connect(&controller, &TrainingController::cureApplied, this, [this](const CureApplied& cure) {
    health_.begin(cure);
    microscope_->setLoss(cure.config->loss);
    showHealth();
  });
  connect(&controller, &TrainingController::tripletsSeen, microscope_,
          qOverload<std::shared_ptr<const TripletSample>>(&MicroscopePanel::add));
  connect(&controller, &TrainingController::mapTripletsSeen, microscope_,
          qOverload<std::shared_ptr<const MapTriplets>>(&MicroscopePanel::add));
}

void RunReadings::show(Side side) {
  switch_->setCurrent(side);
  healthPanel_->setVisible(side == healthSide);
  microscope_->setVisible(side == tripletSide);
}

void RunReadings::showTripletsOf(int point) {
  microscope_->showPoint(point);
  show(tripletSide);
}

void RunReadings::begin(const TrainingConfig& config) {
  health_.begin(config);
  microscope_->begin(config.loss);
  scores_->hide();
  showHealth();
}

void RunReadings::end(const TrainingFinished& finished) {
  health_.add(finished.validation);
  scores_->setResult(finished);
  showHealth();
}

void RunReadings::showStored(const StoredRun& run) {
  begin(run.config);
  std::vector<StepMetrics> steps;
  for (const auto& row : run.metrics) {
    steps.push_back(row.step);
    health_.add(row.step);
    if (row.validation) health_.add(*row.validation);
  }
  if (run.health.empty()) health_.replay(steps);
  for (const auto& report : run.health) {
    health_.add(report);
    microscope_->shares()->add(report);
  }
  if (run.map) microscope_->setProbes(run.map->probes);
  if (run.info.state != ExperimentState::running) return end(run.info.result);
  showHealth();
}

void RunReadings::clear() {
  microscope_->clear();
  health_ = {};
  scores_->hide();
  showHealth();
}

void RunReadings::showHealth() {
  healthPanel_->setHealth(health_);
}

}  // namespace likeness::ui
