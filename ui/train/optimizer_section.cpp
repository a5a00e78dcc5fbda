#include "ui/train/optimizer_section.h"

#include <QComboBox>

namespace likeness::ui {

OptimizerSection::OptimizerSection(QWidget* parent) : RecipeSection(tr("Optimiser"), true, parent) {
  kind_ = addChoice(tr("&Optimiser"), optimizerChoices());
  rate_ = addNumber(tr("Learning &rate, η"), tr("The size of a step, at its highest."),
                    {1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 1e-2, 2e-2, 5e-2, 1e-1}, {1e-7, 10});
  momentum_ = addNumber(tr("Momentum, μ"), tr("Share of the last step that goes on."),
                        {0, 0.5, 0.9, 0.95, 0.99}, {0, 0.999});
  addSchedule();
  weightDecay_ = addNumber(tr("Weight decay"), tr("Pulls weights to zero, a little each step; 0 is none."),
                           {0, 1e-4, 1e-3, 1e-2, 1e-1}, {0, 1});
  average_ =
      addNumber(tr("Weight averaging"), tr("Share of the old average that each step keeps; 0 is none."),
                {0, 0.9, 0.99, 0.995, 0.999}, {0, 0.99999});
  gradientLimit_ =
      addNumber(tr("Gradient clipping"), tr("Longer gradients are shortened to this length; 0 lets them be."),
                {0, 0.5, 1, 5, 10}, {0, 1e6});
}

void OptimizerSection::addSchedule() {
  schedule_ = addChoice(tr("Schedule"), scheduleChoices());
  warmUp_ = addNumber(tr("Warm-up"), tr("Share of the budget in which the rate rises."), {0, 0.05, 0.1, 0.2},
                      {0, 0.9});
  finalShare_ =
      addNumber(tr("Falls to"), tr("Share of the learning rate that is left at the end; 1 keeps it."),
                {0, 0.01, 0.1, 1}, {0, 1});
  stepShare_ = addNumber(tr("Falls after"), tr("Share of the budget between two falls."),
                         {0.1, 0.2, 0.25, 0.3, 0.5}, {0.01, 1});
  factor_ = addNumber(tr("Falls by the factor"), tr("What the rate is multiplied by at each fall."),
                      {0.1, 0.2, 0.3, 0.5}, {0.001, 1});
  patience_ = addNumber(tr("Patience"), tr("Measurements without a better score before the rate falls."),
                        {2, 3, 5, 10, 20}, {1, 10000, true});
}

void OptimizerSection::read(const TrainingConfig& config) {
  const OptimizerConfig& optimizer = config.optimizer;
  kind_->setCurrentIndex(int(optimizer.kind));
  rate_->setValue(double(optimizer.learningRate));
  momentum_->setValue(double(optimizer.momentum));
  schedule_->setCurrentIndex(int(optimizer.schedule));
  warmUp_->setValue(double(optimizer.warmUpShare));
  finalShare_->setValue(double(optimizer.finalShare));
  stepShare_->setValue(double(optimizer.stepShare));
  factor_->setValue(double(optimizer.factor));
  patience_->setValue(optimizer.patience);
  weightDecay_->setValue(double(optimizer.weightDecay));
  average_->setValue(double(optimizer.averageDecay));
  gradientLimit_->setValue(double(optimizer.gradientLimit));
  noteEdit();
}

void OptimizerSection::write(TrainingConfig& config) const {
  OptimizerConfig& optimizer = config.optimizer;
  optimizer.kind = OptimizerKind(kind_->currentIndex());
  writeNumber(rate_, optimizer.learningRate);
  writeNumber(momentum_, optimizer.momentum);
  optimizer.schedule = ScheduleKind(schedule_->currentIndex());
  writeNumber(warmUp_, optimizer.warmUpShare);
  writeNumber(finalShare_, optimizer.finalShare);
  writeNumber(stepShare_, optimizer.stepShare);
  writeNumber(factor_, optimizer.factor);
  writeNumber(patience_, optimizer.patience);
  writeNumber(weightDecay_, optimizer.weightDecay);
  writeNumber(average_, optimizer.averageDecay);
  writeNumber(gradientLimit_, optimizer.gradientLimit);
}

void OptimizerSection::followEntries() {
  const auto schedule = ScheduleKind(schedule_->currentIndex());
  const bool step = schedule == ScheduleKind::step, plateau = schedule == ScheduleKind::plateau;
  showFields({momentum_}, OptimizerKind(kind_->currentIndex()) == OptimizerKind::sgd);
  showFields({warmUp_}, schedule != ScheduleKind::oneCycle);
  showFields({finalShare_}, schedule == ScheduleKind::cosine);
  showFields({stepShare_}, step);
  showFields({factor_}, step || plateau);
  showFields({patience_}, plateau);
}

}  // namespace likeness::ui
