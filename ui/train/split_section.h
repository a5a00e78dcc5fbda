#pragma once

#include "ui/train/recipe_section.h"

namespace likeness::ui {

/// How a data set is divided, what is left out, and how classes are balanced.
class SplitSection : public RecipeSection {
  Q_OBJECT

 public:
  explicit SplitSection(QWidget* parent = nullptr);

  void read(const TrainingConfig& config) override;
  void write(TrainingConfig& config) const override;

 protected:
  void followEntries() override;

 private:
  QComboBox* split_ = nullptr;
  NumberField* calibrationShare_ = nullptr;
  NumberField* testShare_ = nullptr;
  NumberField* leastPerClass_ = nullptr;
  NumberField* mostPerClass_ = nullptr;
  NumberField* resampleTo_ = nullptr;
  QCheckBox* dropDuplicates_ = nullptr;
};

}  // namespace likeness::ui
