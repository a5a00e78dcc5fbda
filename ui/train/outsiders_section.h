#pragma once

#include "ui/train/recipe_section.h"

namespace likeness::ui {

/// What the network is shown as "no digit" while it learns: what is made of digits and of random strokes, and
/// apart from that outlier exposure.
class OutsidersSection : public RecipeSection {
  Q_OBJECT

 public:
  explicit OutsidersSection(QWidget* parent = nullptr);

  void read(const TrainingConfig& config) override;
  void write(TrainingConfig& config) const override;
  /// Batches of pairs take none.
  void setSampler(SamplerKind sampler);

 protected:
  void followEntries() override;

 private:
  QString folderProblem() const;

  NumberField* share_ = nullptr;
  QCheckBox* digits_ = nullptr;
  QCheckBox* signs_ = nullptr;
  QWidget* exposure_ = nullptr;  // the sentence above what follows it
  QCheckBox* shapes_ = nullptr;
  QCheckBox* fonts_ = nullptr;
  QCheckBox* noise_ = nullptr;
  PathField* folder_ = nullptr;
  NumberField* poolSize_ = nullptr;
  SamplerKind sampler_ = SamplerKind::balanced;
};

}  // namespace likeness::ui
