#pragma once

#include "ui/train/recipe_section.h"

namespace likeness::ui {

class LayerTableView;

/// The embedding network and, folded away, its layers.
class NetworkSection : public RecipeSection {
  Q_OBJECT

 public:
  explicit NetworkSection(QWidget* parent = nullptr);

  void read(const TrainingConfig& config) override;
  void write(TrainingConfig& config) const override;
  LayerTableView* layers() const { return layers_; }

 protected:
  void followEntries() override;

 private:
  void addPresets();
  void usePreset(int choice);
  NetworkConfig network() const;

  QComboBox* kind_ = nullptr;
  SteadyCombo* preset_ = nullptr;
  NumberField* dimension_ = nullptr;
  ListField* widths_ = nullptr;
  ListField* residualLayers_ = nullptr;
  ListField* hiddenWidths_ = nullptr;
  QCheckBox* hiddenNormalization_ = nullptr;
  QCheckBox* normalized_ = nullptr;
  LayerTableView* layers_ = nullptr;
};

}  // namespace likeness::ui
