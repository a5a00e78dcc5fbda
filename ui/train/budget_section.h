#pragma once

#include "ui/train/recipe_section.h"

namespace likeness::ui {

/// For how long a network learns.
class BudgetSection : public RecipeSection {
  Q_OBJECT

 public:
  explicit BudgetSection(QWidget* parent = nullptr);

  void read(const TrainingConfig& config) override;
  void write(TrainingConfig& config) const override;

 protected:
  void followEntries() override;

 private:
  SteadyCombo* budget_ = nullptr;
  NumberField* minutes_ = nullptr;
  NumberField* epochs_ = nullptr;
  NumberField* earlyStopping_ = nullptr;
};

}  // namespace likeness::ui
