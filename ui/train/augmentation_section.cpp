#include "ui/train/augmentation_section.h"

#include <QCheckBox>

namespace likeness::ui {

AugmentationSection::AugmentationSection(QWidget* parent) : RecipeSection(tr("Augmentation"), false, parent) {
  enabled_ =
      addSwitch(tr("&Vary the training pictures"),
                tr("Each is changed a little, another way every time, so that none is learnt by heart."));
  shift_ = addNumber(tr("Shift"), tr("Up to so many pixels."), {0, 1, 1.5, 2, 3}, {0, 10});
  rotation_ = addNumber(tr("Rotation"), tr("Up to so many degrees."), {0, 5, 10, 12, 20}, {0, 180});
  scale_ =
      addNumber(tr("Scale"), tr("Up to this share larger or smaller."), {0, 0.05, 0.1, 0.12, 0.2}, {0, 0.9});
  shear_ = addNumber(tr("Shear"), tr("Slant, as a share of the height."), {0, 0.1, 0.2, 0.3}, {0, 2});
  thickness_ = addNumber(tr("Stroke thickness"), tr("Up to so many pixels thicker or thinner."),
                         {0, 0.3, 0.6, 1}, {0, 1});
  bend_ = addNumber(
      tr("Bending"),
      tr("Smooth waves move parts by up to so many pixels: they grow, shrink and lean on their own."),
      {0, 0.5, 1, 1.5, 2}, {0, 5});
  penForms_ = addNumber(tr("Pen forms"),
                        tr("Share of MNIST's 1, 7 and 9 that get the flag, bar or hook of other hands."),
                        {0, 0.25, 0.5, 0.75}, {0, 1});
  mirror_ = addSwitch(tr("Mirror"), tr("Half of the pictures, as photos of faces allow; never writing."));
}

void AugmentationSection::read(const TrainingConfig& config) {
  enabled_->setChecked(config.augmentation.enabled);
  shift_->setValue(double(config.augmentation.shift));
  rotation_->setValue(double(config.augmentation.rotation));
  scale_->setValue(double(config.augmentation.scale));
  shear_->setValue(double(config.augmentation.shear));
  thickness_->setValue(double(config.augmentation.thickness));
  bend_->setValue(double(config.augmentation.bend));
  penForms_->setValue(double(config.augmentation.penForms));
  mirror_->setChecked(config.augmentation.mirror);
  noteEdit();
}

void AugmentationSection::write(TrainingConfig& config) const {
  config.augmentation.enabled = enabled_->isChecked();
  writeNumber(shift_, config.augmentation.shift);
  writeNumber(rotation_, config.augmentation.rotation);
  writeNumber(scale_, config.augmentation.scale);
  writeNumber(shear_, config.augmentation.shear);
  writeNumber(thickness_, config.augmentation.thickness);
  writeNumber(bend_, config.augmentation.bend);
  writeNumber(penForms_, config.augmentation.penForms);
  config.augmentation.mirror = mirror_->isChecked();
}

void AugmentationSection::followEntries() {
  const bool digits = data().shape.isDigit();
  showFields({shift_, rotation_, scale_, shear_}, enabled_->isChecked());
  showFields({thickness_, bend_, penForms_}, enabled_->isChecked() && digits);
  showFields({mirror_}, enabled_->isChecked() && !digits);
  setVisible(!data().shape.isVector());  // there is nothing to vary
}

}  // namespace likeness::ui
