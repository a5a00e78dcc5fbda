#include "ui/train/loss_section.h"

#include "ui/train/recipe_field.h"

namespace likeness::ui {

LossSection::LossSection(QWidget* parent) : RecipeSection(tr("Loss"), true, parent) {
  kind_ = addChoice(tr("&Loss"), lossChoices());
  temperature_ = addNumber(tr("Temperature"), tr("Small values look at the nearest pictures only."),
                           {0.05, 0.07, 0.1, 0.2, 0.5}, {0.001, 10});
  miner_ = addChoice(tr("Mi&ner"), minerChoices());
  marginKind_ = addChoice(tr("Kind of margin"), marginChoices());
  margin_ = addNumber(tr("Margin"),
                      tr("How much farther a negative should be than a positive, in units of the distance."),
                      {0.05, 0.1, 0.2, 0.3, 0.5, 1}, {0, 4});
  distance_ = addChoice(tr("Distance"), distanceChoices());
}

void LossSection::read(const TrainingConfig& config) {
  kind_->setCurrentIndex(int(config.loss.kind));
  temperature_->setValue(double(config.loss.temperature));
  miner_->setCurrentIndex(int(config.loss.miner));
  marginKind_->setCurrentIndex(int(config.loss.marginKind));
  margin_->setValue(double(config.loss.margin));
  distance_->setCurrentIndex(int(config.loss.distance));
  noteEdit();
}

void LossSection::write(TrainingConfig& config) const {
  config.loss.kind = LossKind(kind_->currentIndex());
  writeNumber(temperature_, config.loss.temperature);
  config.loss.miner = MinerKind(miner_->currentIndex());
  config.loss.marginKind = MarginKind(marginKind_->currentIndex());
  writeNumber(margin_, config.loss.margin);
  config.loss.distance = DistanceKind(distance_->currentIndex());
}

void LossSection::followEntries() {
  const bool triplet = LossKind(kind_->currentIndex()) == LossKind::triplet;
  fieldOf(temperature_)->setVisible(!triplet);
  for (const QWidget* editor : {static_cast<QWidget*>(miner_), static_cast<QWidget*>(marginKind_),
                                static_cast<QWidget*>(margin_), static_cast<QWidget*>(distance_)}) {
    fieldOf(editor)->setVisible(triplet);
  }
  const bool soft = MarginKind(marginKind_->currentIndex()) == MarginKind::soft;
  fieldOf(margin_)->setUnavailable(soft ? tr("A soft margin has no width.") : QString());
}

}  // namespace likeness::ui
