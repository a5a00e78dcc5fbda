#pragma once

#include <QWidget>
#include <functional>
#include <optional>

#include "ui/train/search_controller.h"

class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace likeness::ui {

class CurvePlot;
class MessageCard;
class ParallelPlot;
class SearchForm;
class ShareBars;
class TrialsModel;

/// Searching for better settings by Bayesian optimisation: what may change, then the trials as they come: a
/// table, parallel coordinates, the best so far, and which settings matter.
class SearchPanel : public QWidget {
  Q_OBJECT

 public:
  explicit SearchPanel(Session& session, QWidget* parent = nullptr);

  SearchController& controller() { return controller_; }
  SearchForm* form() const { return form_; }
  TrialsModel* trials() const { return model_; }
  /// Where "Start" asks for the recipe that is searched around.
  void setRecipe(std::function<std::optional<TrainingConfig>()> recipe) { recipe_ = std::move(recipe); }
  void start();

 private:
  QWidget* makeSetUp();
  QWidget* makeResults();
  void connectController();
  void showTrials();
  void showAxes();
  void takeEnd(const TuneFinished& finished);

  SearchController controller_;
  std::function<std::optional<TrainingConfig>()> recipe_;
  QStackedWidget* stack_ = nullptr;
  SearchForm* form_ = nullptr;
  QPushButton* start_ = nullptr;
  MessageCard* message_ = nullptr;
  TrialsModel* model_ = nullptr;
  QSortFilterProxyModel* order_ = nullptr;
  QTableView* table_ = nullptr;
  ParallelPlot* parallel_ = nullptr;
  ShareBars* matters_ = nullptr;
  CurvePlot* best_ = nullptr;
  enum class Offer { none, again, open, resume } offer_ = Offer::none;
};

}  // namespace likeness::ui
