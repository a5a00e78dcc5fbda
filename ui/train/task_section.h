#pragma once

#include "ui/train/recipe_section.h"

class QLineEdit;

namespace likeness::ui {

/// What is learnt from, and for how long.
class TaskSection : public RecipeSection {
  Q_OBJECT

 public:
  explicit TaskSection(QWidget* parent = nullptr);

  void read(const TrainingConfig& config) override;
  void write(TrainingConfig& config) const override;

 protected:
  void followEntries() override;

 private:
  void chooseFolder();
  QString folderProblem() const;

  SteadyCombo* source_ = nullptr;
  QWidget* folderRow_ = nullptr;
  QLineEdit* folder_ = nullptr;
  SteadyCombo* budget_ = nullptr;
  NumberField* minutes_ = nullptr;
  NumberField* epochs_ = nullptr;
};

}  // namespace likeness::ui
