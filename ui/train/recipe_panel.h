#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "engine/train/training_config.h"
#include "ui/train/recipe_section.h"

class QPushButton;
class QScrollArea;

namespace likeness::ui {

class DataSection;
class LiveControls;
class OutsidersSection;
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
  /// Takes a folder or file for the data set.
  void chooseData(const QString& path);
  /// What the data set turned out to be, or why it cannot be read.
  void setKnownData(const KnownData& known);
  void setDataProblem(const QString& problem);
  /// While a run goes on, the recipe counts for the next one.
  void setRunning(bool running);

 signals:
  /// Another data set, or another way to read or divide it.
  void dataChanged(bool byUser);

 private:
  void addSection(RecipeSection* section);
  void followEdits(bool byUser = true);
  void followData(bool byUser);

  QScrollArea* scroll_ = nullptr;
  LiveControls* live_ = nullptr;
  DataSection* data_ = nullptr;
  OutsidersSection* outsiders_ = nullptr;
  SecondaryLabel* note_ = nullptr;
  QPushButton* defaults_ = nullptr;
  std::vector<RecipeSection*> sections_;
  TrainingConfig base_;   // with the settings that have no field
  TrainingConfig shown_;  // as last set: tells whether something was edited
  TrainingConfig seen_;   // with the data settings that were last heard of
  bool setting_ = false;
  bool running_ = false;
};

}  // namespace likeness::ui
