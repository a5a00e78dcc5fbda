#pragma once

#include <filesystem>

#include "ui/core/page.h"
#include "ui/core/task_runner.h"
#include "ui/plots/map_film.h"
#include "ui/train/data_words.h"
#include "ui/train/experiment_loader.h"
#include "ui/train/training_controller.h"

class QLabel;
class QStackedWidget;
class QToolButton;

namespace likeness::ui {

class DataPreviewPanel;
class DataWatch;
class EmptyState;
class LabViews;
class MessageCard;
class RecipePanel;
class RunReadings;
class TrainingCharts;
class TransportBar;

/// Watch a network learn: recipe at the left, curves and map in the middle, health and scores at the right.
class TrainPage : public Page {
  Q_OBJECT

 public:
  explicit TrainPage(Session& session, QWidget* parent = nullptr);

  TrainingController& controller() { return controller_; }
  TrainingCharts* charts() const { return charts_; }
  RecipePanel* recipe() const { return recipe_; }
  RunReadings* readings() const { return readings_; }
  MessageCard* message() const { return message_; }
  LabViews* lab() const { return lab_; }
  MapFilm& film() { return film_; }
  DataPreviewPanel* dataPanel() const { return dataPanel_; }

  /// Starts a run by the recipe, unless an entry is wrong; that one is then shown.
  bool startByRecipe();
  /// Starts the program's own recipe for a minute, on the data set that is chosen.
  void startQuickly();
  bool finishWork() override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  QWidget* makeHead();
  QWidget* makeMiddle();
  QToolButton* makeSideButton(const QString& iconName, const QString& text, QWidget* side);
  void connectTransport();
  void connectController();
  void connectSession();
  void connectData();
  void connectReadings();
  void connectLab();
  void followView();

  void play();
  void continueRun();
  void step();
  void reset();
  void beginRun(bool resumed);
  void endRun(const TrainingFinished& finished);
  void failRun(const QString& message);
  void showExperiment(const std::filesystem::path& folder);
  void showStored(const StoredRun& run);
  void showStoredCurves(const StoredRun& run);
  void showStoredResult(const StoredRun& run);
  void clearPage();
  void followState();
  void followSides();
  void showResult(const TrainingFinished& finished);
  void showPictures(const std::shared_ptr<const LabelledSamples>& samples);
  void fitSides(QWidget* wanted);
  void warnOfSlowAlgebra();

  TrainingController controller_;
  ExperimentLoader loader_;
  std::filesystem::path shown_;  // the experiment whose curves are on the page
  TrainingConfig shownConfig_;
  bool resumable_ = false;
  bool resetAfterStop_ = false;
  bool recipeRunning_ = false;
  DataKind kind_ = DataKind::digits;                                   // of the run on the page
  QString leak_;                                                       // what its splits share, in words
  enum class Offer { none, draw, scores, goOn } offer_ = Offer::none;  // what the message's button does
  MapFilm film_;
  TaskRunner<bool> algebraCheck_;
  bool algebraChecked_ = false;

  QLabel* runName_ = nullptr;
  LabViews* lab_ = nullptr;
  DataPreviewPanel* dataPanel_ = nullptr;
  DataWatch* dataWatch_ = nullptr;
  TransportBar* transport_ = nullptr;
  RecipePanel* recipe_ = nullptr;
  QStackedWidget* stack_ = nullptr;
  EmptyState* empty_ = nullptr;
  TrainingCharts* charts_ = nullptr;
  MessageCard* message_ = nullptr;
  RunReadings* readings_ = nullptr;
  QToolButton* recipeButton_ = nullptr;
  QToolButton* readingsButton_ = nullptr;
};

}  // namespace likeness::ui
