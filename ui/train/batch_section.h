#pragma once

#include "ui/train/recipe_section.h"

namespace likeness::ui {

/// The sampler: P classes times K pictures.
class BatchSection : public RecipeSection {
  Q_OBJECT

 public:
  explicit BatchSection(QWidget* parent = nullptr);

  void read(const TrainingConfig& config) override;
  void write(TrainingConfig& config) const override;

 private:
  NumberField* classes_ = nullptr;
  NumberField* samples_ = nullptr;
  NumberField* outsiders_ = nullptr;
};

}  // namespace likeness::ui
