#pragma once

#include "ui/train/recipe_section.h"

namespace likeness::ui {

/// How gradients become steps, how the learning rate goes over the budget, and the averaged weights.
class OptimizerSection : public RecipeSection {
  Q_OBJECT

 public:
  explicit OptimizerSection(QWidget* parent = nullptr);

  void read(const TrainingConfig& config) override;
  void write(TrainingConfig& config) const override;

 protected:
  void followEntries() override;

 private:
  void addSchedule();

  QComboBox* kind_ = nullptr;
  NumberField* rate_ = nullptr;
  NumberField* momentum_ = nullptr;
  QComboBox* schedule_ = nullptr;
  NumberField* warmUp_ = nullptr;
  NumberField* finalShare_ = nullptr;
  NumberField* stepShare_ = nullptr;
  NumberField* factor_ = nullptr;
  NumberField* patience_ = nullptr;
  NumberField* weightDecay_ = nullptr;
  NumberField* average_ = nullptr;
  NumberField* gradientLimit_ = nullptr;
};

}  // namespace likeness::ui
