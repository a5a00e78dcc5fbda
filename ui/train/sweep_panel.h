#pragma once

#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

#include "engine/train/comparison.h"
#include "ui/train/sweep_controller.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace likeness::ui {

class CurvePlot;
class MessageCard;
class SteadyCombo;
class RunTile;

/// One setting at several values side by side: a map and the scores of each run, and their curves over each
/// other, while they are trained.
class SweepPanel : public QWidget {
  Q_OBJECT

 public:
  explicit SweepPanel(Session& session, QWidget* parent = nullptr);

  SweepController& controller() { return controller_; }
  /// Where "Start" asks for the recipe whose setting is varied.
  void setRecipe(std::function<std::optional<TrainingConfig>()> recipe) { recipe_ = std::move(recipe); }
  /// What is varied: a key of a config and its values.
  void setSweep(const std::string& key, const std::vector<std::string>& values);
  void start();
  /// The experiment of the best run so far; empty where there is none.
  std::filesystem::path bestFolder() const;
  const std::vector<RunTile*>& tiles() const { return tiles_; }

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* makeForm();
  QWidget* makeResults();
  void connectController();
  void offerValues();
  void take(const std::vector<SweepProgress>& events);
  void takeEnd(const SweepRunEnded& run);
  void begin(const SweepConfig& config);
  void layOutTiles();
  void markBest();
  void showNote();
  void showSpreadOfSeeds();

  SweepController controller_;
  std::function<std::optional<TrainingConfig>()> recipe_;
  SteadyCombo* key_ = nullptr;
  QLineEdit* values_ = nullptr;
  QPushButton* start_ = nullptr;
  QLabel* problem_ = nullptr;
  MessageCard* message_ = nullptr;
  QWidget* results_ = nullptr;
  QLabel* note_ = nullptr;
  QScrollArea* scroll_ = nullptr;
  QGridLayout* grid_ = nullptr;
  CurvePlot* curves_ = nullptr;
  std::string varied_;  // key of the sweep that is shown
  std::vector<RunTile*> tiles_;
  std::vector<std::filesystem::path> folders_;
  std::vector<RankedRun> runs_;  // with the latest MAP@R on the calibration split
  int columns_ = 0;
  bool canGoOn_ = false;
};

}  // namespace likeness::ui
