#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "engine/train/training_config.h"

class QPushButton;
class QScrollArea;

namespace likeness::ui {

class LiveControls;
class RecipeSection;
class SecondaryLabel;

/// The recipe of the next run, and above it what can be turned while one goes on.
class RecipePanel : public QWidget {
  Q_OBJECT

 public:
  explicit RecipePanel(QWidget* parent = nullptr);

  LiveControls* live() const { return live_; }
  void setConfig(const TrainingConfig& config);
  /// The recipe, or nothing when an entry is wrong; that one is then shown and has the focus.
  std::optional<TrainingConfig> checkedConfig();
  /// The recipe as far as its entries are right.
  TrainingConfig config() const;
  /// While a run goes on, the recipe counts for the next one.
  void setRunning(bool running);

 private:
  void addSection(RecipeSection* section);
  void followEdits();

  QScrollArea* scroll_ = nullptr;
  LiveControls* live_ = nullptr;
  SecondaryLabel* note_ = nullptr;
  QPushButton* defaults_ = nullptr;
  std::vector<RecipeSection*> sections_;
  TrainingConfig base_;   // with the settings that have no field
  TrainingConfig shown_;  // as last set: tells whether something was edited
  bool running_ = false;
};

}  // namespace likeness::ui
