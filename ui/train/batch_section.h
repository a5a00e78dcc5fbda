#pragma once

#include "ui/train/recipe_section.h"

namespace likeness::ui {

/// What a batch is made of.
class BatchSection : public RecipeSection {
  Q_OBJECT

 public:
  explicit BatchSection(QWidget* parent = nullptr);

  void read(const TrainingConfig& config) override;
  void write(TrainingConfig& config) const override;

 protected:
  void followEntries() override;

 private:
  QComboBox* kind_ = nullptr;
  NumberField* classes_ = nullptr;
  NumberField* samples_ = nullptr;
};

}  // namespace likeness::ui
