#pragma once

#include "ui/train/recipe_section.h"

namespace likeness::ui {

/// How training pictures are varied.
class AugmentationSection : public RecipeSection {
  Q_OBJECT

 public:
  explicit AugmentationSection(QWidget* parent = nullptr);

  void read(const TrainingConfig& config) override;
  void write(TrainingConfig& config) const override;

 protected:
  void followEntries() override;

 private:
  QCheckBox* enabled_ = nullptr;
  NumberField* shift_ = nullptr;
  NumberField* rotation_ = nullptr;
  NumberField* scale_ = nullptr;
  NumberField* shear_ = nullptr;
  NumberField* thickness_ = nullptr;
  NumberField* bend_ = nullptr;
  NumberField* penForms_ = nullptr;
  QCheckBox* mirror_ = nullptr;
};

}  // namespace likeness::ui
