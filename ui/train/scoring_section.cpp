#include "ui/train/scoring_section.h"

#include <QCheckBox>

namespace likeness::ui {

ScoringSection::ScoringSection(QWidget* parent) : RecipeSection(tr("Scores and recogniser"), false, parent) {
  neighbours_ = addNumber(tr("Neighbours, k"), tr("Of the k-NN accuracy and of the recogniser."),
                          {1, 3, 5, 10}, {1, 100, true});
  gallerySize_ = addNumber(tr("References"), tr("Training samples that are kept to compare with."),
                           {100, 1000, 10000, 60000}, {10, 1000000, true});
  keptShare_ = addNumber(tr("Accepted share"),
                         tr("Of the calibration samples that the threshold takes for one of the classes."),
                         {0.9, 0.95, 0.97, 0.99}, {0.01, 1});
  shiftedViews_ =
      addSwitch(tr("Look at shifted views"),
                tr("The recogniser looks at a picture and at its four shifts by a pixel: surer than "
                   "one look, and five times the work."));
}

void ScoringSection::read(const TrainingConfig& config) {
  neighbours_->setValue(config.neighbours);
  gallerySize_->setValue(config.gallerySize);
  keptShare_->setValue(config.keptShare);
  shiftedViews_->setChecked(config.shiftedViews);
  noteEdit();
}

void ScoringSection::write(TrainingConfig& config) const {
  writeNumber(neighbours_, config.neighbours);
  writeNumber(gallerySize_, config.gallerySize);
  writeNumber(keptShare_, config.keptShare);
  config.shiftedViews = shiftedViews_->isChecked();
}

void ScoringSection::followEntries() {
  showFields({shiftedViews_}, data().shape.isDigit());
}

}  // namespace likeness::ui
