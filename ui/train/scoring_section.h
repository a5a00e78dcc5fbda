#pragma once

#include "ui/train/recipe_section.h"

namespace likeness::ui {

/// How what was learnt is scored and used.
class ScoringSection : public RecipeSection {
  Q_OBJECT

 public:
  explicit ScoringSection(QWidget* parent = nullptr);

  void read(const TrainingConfig& config) override;
  void write(TrainingConfig& config) const override;

 protected:
  void followEntries() override;

 private:
  NumberField* neighbours_ = nullptr;
  NumberField* gallerySize_ = nullptr;
  NumberField* keptShare_ = nullptr;
  QCheckBox* shiftedViews_ = nullptr;
};

}  // namespace likeness::ui
