#include "ui/train/optimizer_section.h"

namespace likeness::ui {

OptimizerSection::OptimizerSection(QWidget* parent) : RecipeSection(tr("Optimiser"), true, parent) {
  rate_ = addNumber(tr("Learning &rate"), tr("Adam's step at its highest; it warms up first."),
                    {1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 1e-2, 2e-2}, {1e-7, 10});
  finalShare_ =
      addNumber(tr("Falls to"),
                tr("Share of the learning rate that is left at the end, along half a cosine; 1 keeps it."),
                {0, 0.01, 0.1, 1}, {0, 1});
  weightDecay_ = addNumber(tr("Weight decay"), tr("Pulls weights to zero, a little each step; 0 is none."),
                           {0, 1e-4, 1e-3, 1e-2, 1e-1}, {0, 1});
  average_ =
      addNumber(tr("Weight averaging"), tr("Share of the old average that each step keeps; 0 is none."),
                {0, 0.9, 0.99, 0.995, 0.999}, {0, 0.99999});
}

void OptimizerSection::read(const TrainingConfig& config) {
  rate_->setValue(double(config.optimizer.learningRate));
  finalShare_->setValue(double(config.optimizer.finalShare));
  weightDecay_->setValue(double(config.optimizer.weightDecay));
  average_->setValue(double(config.optimizer.averageDecay));
  noteEdit();
}

void OptimizerSection::write(TrainingConfig& config) const {
  writeNumber(rate_, config.optimizer.learningRate);
  writeNumber(finalShare_, config.optimizer.finalShare);
  writeNumber(weightDecay_, config.optimizer.weightDecay);
  writeNumber(average_, config.optimizer.averageDecay);
}

}  // namespace likeness::ui
