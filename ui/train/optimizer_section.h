#pragma once

#include "ui/train/recipe_section.h"

namespace likeness::ui {

/// Adam, its schedule and the averaged weights.
class OptimizerSection : public RecipeSection {
  Q_OBJECT

 public:
  explicit OptimizerSection(QWidget* parent = nullptr);

  void read(const TrainingConfig& config) override;
  void write(TrainingConfig& config) const override;

 private:
  NumberField* rate_ = nullptr;
  NumberField* finalShare_ = nullptr;
  NumberField* weightDecay_ = nullptr;
  NumberField* average_ = nullptr;
};

}  // namespace likeness::ui
