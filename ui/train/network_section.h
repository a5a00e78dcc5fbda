#pragma once

#include "ui/train/recipe_section.h"

namespace likeness::ui {

/// The embedding network.
class NetworkSection : public RecipeSection {
  Q_OBJECT

 public:
  explicit NetworkSection(QWidget* parent = nullptr);

  void read(const TrainingConfig& config) override;
  void write(TrainingConfig& config) const override;

 private:
  NumberField* dimension_ = nullptr;
  ListField* widths_ = nullptr;
  ListField* residualLayers_ = nullptr;
};

}  // namespace likeness::ui
