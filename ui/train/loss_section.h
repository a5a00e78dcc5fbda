#pragma once

#include "ui/train/recipe_section.h"

namespace likeness::ui {

/// The loss: what a network is punished for.
class LossSection : public RecipeSection {
  Q_OBJECT

 public:
  explicit LossSection(QWidget* parent = nullptr);

  void read(const TrainingConfig& config) override;
  void write(TrainingConfig& config) const override;

 protected:
  void followEntries() override;

 private:
  QComboBox* kind_ = nullptr;
  NumberField* temperature_ = nullptr;
  QComboBox* miner_ = nullptr;
  QComboBox* marginKind_ = nullptr;
  NumberField* margin_ = nullptr;
  QComboBox* distance_ = nullptr;
};

}  // namespace likeness::ui
