#pragma once

#include "ui/train/recipe_section.h"

namespace likeness::ui {

/// What a run is computed on, and its seed.
class MachineSection : public RecipeSection {
  Q_OBJECT

 public:
  explicit MachineSection(QWidget* parent = nullptr);

  void read(const TrainingConfig& config) override;
  void write(TrainingConfig& config) const override;

 private:
  NumberField* seed_ = nullptr;
  SteadyCombo* device_ = nullptr;
  NumberField* threads_ = nullptr;
};

}  // namespace likeness::ui
