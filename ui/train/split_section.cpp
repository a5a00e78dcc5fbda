#include "ui/train/split_section.h"

#include <QCheckBox>
#include <QComboBox>

#include "ui/train/recipe_field.h"

namespace likeness::ui {

SplitSection::SplitSection(QWidget* parent) : RecipeSection(tr("Splits and balance"), false, parent) {
  split_ = addChoice(tr("Divided"), splitChoices());
  calibrationShare_ =
      addNumber(tr("Calibration share"), tr("Held out of training, for the curves and for thresholds."),
                {0.05, 1.0 / 12, 0.1, 0.2, 0.25}, {0.001, 0.9});
  testShare_ = addNumber(tr("Test share"), tr("Held out of everything, and read once at the end."),
                         {0, 0.1, 1.0 / 6, 0.2, 0.5}, {0, 0.9});
  leastPerClass_ = addNumber(tr("Least samples a class"), tr("Classes with fewer are left out."),
                             {1, 2, 5, 10, 20}, {1, 1000000, true});
  mostPerClass_ = addNumber(tr("Most samples a class"), tr("Further ones are left out; 0 keeps all."),
                            {0, 10, 50, 100, 1000}, {0, 1000000, true});
  resampleTo_ =
      addNumber(tr("Resample a class to"),
                tr("So many training samples of each, repeated where there are fewer; 0: as they are."),
                {0, 10, 50, 100, 1000}, {0, 1000000, true});
  dropDuplicates_ =
      addSwitch(tr("Leave out copies"),
                tr("Exact copies of held-out samples are not trained on: they would flatter the score."));
  fieldOf(mostPerClass_)->setCheck([this] {
    const auto least = leastPerClass_->value(), most = mostPerClass_->value();
    if (least && most && *most > 0 && *most < *least)
      return tr("This is less than the least: no class would be left.");
    return mostPerClass_->problem();
  });
}

void SplitSection::read(const TrainingConfig& config) {
  split_->setCurrentIndex(int(config.data.split));
  calibrationShare_->setValue(config.calibrationShare);
  testShare_->setValue(config.data.testShare);
  leastPerClass_->setValue(config.data.leastPerClass);
  mostPerClass_->setValue(config.data.mostPerClass);
  resampleTo_->setValue(config.data.resampleTo);
  dropDuplicates_->setChecked(config.data.dropDuplicates);
  noteEdit();
}

void SplitSection::write(TrainingConfig& config) const {
  config.data.split = SplitKind(split_->currentIndex());
  writeNumber(calibrationShare_, config.calibrationShare);
  writeNumber(testShare_, config.data.testShare);
  writeNumber(leastPerClass_, config.data.leastPerClass);
  writeNumber(mostPerClass_, config.data.mostPerClass);
  writeNumber(resampleTo_, config.data.resampleTo);
  config.data.dropDuplicates = dropDuplicates_->isChecked();
}

void SplitSection::followEntries() {
  showFields({testShare_}, !data().ownTest);
}

}  // namespace likeness::ui
