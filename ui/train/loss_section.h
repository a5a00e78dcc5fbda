#pragma once

#include "ui/train/recipe_section.h"

namespace likeness::ui {

/// The loss: what a network is punished for. Choosing a kind brings the settings that suit it; only what it
/// uses is shown.
class LossSection : public RecipeSection {
  Q_OBJECT

 public:
  explicit LossSection(QWidget* parent = nullptr);

  void read(const TrainingConfig& config) override;
  void write(TrainingConfig& config) const override;

 protected:
  void followEntries() override;

 private:
  void addNumbers();
  void show(const LossConfig& loss);
  LossKind kind() const { return LossKind(kind_->currentIndex()); }

  QComboBox* kind_ = nullptr;
  QComboBox* miner_ = nullptr;
  QComboBox* marginKind_ = nullptr;
  NumberField* margin_ = nullptr;
  QComboBox* distance_ = nullptr;
  NumberField* temperature_ = nullptr;
  NumberField* scale_ = nullptr;
  NumberField* positiveWeight_ = nullptr;
  NumberField* negativeWeight_ = nullptr;
  NumberField* threshold_ = nullptr;
  NumberField* regularization_ = nullptr;
  QCheckBox* classWeights_ = nullptr;
  bool reading_ = false;
};

/// Whether a loss has a margin that counts.
bool hasMargin(const LossConfig& loss);

}  // namespace likeness::ui
