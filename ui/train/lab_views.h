#pragma once

#include <QWidget>
#include <chrono>
#include <functional>
#include <optional>

#include "engine/train/lesson.h"
#include "ui/core/session.h"

class QStackedWidget;

namespace likeness::ui {

class HeadsPanel;
class LessonGuide;
class LessonsPanel;
class SearchPanel;
class SegmentedSwitch;
class ScoresView;
class SweepPanel;

/// What can be done with a recipe, one view each behind a switch: a run, its data and scores, one setting at
/// several values, a search, heads, and lessons, whose guide stays above whatever view a step needs.
class LabViews : public QWidget {
  Q_OBJECT

 public:
  enum View { run, data, scores, values, search, heads, lessons };

  /// `runView` is what the page shows of a run, `dataView` what it shows of the data set.
  LabViews(Session& session, QWidget* runView, QWidget* dataView, QWidget* parent = nullptr);

  /// How the views get the recipe as it stands; nothing when an entry is wrong.
  void setRecipe(const std::function<std::optional<TrainingConfig>()>& recipe);
  void show(View view);
  View view() const;
  /// Whether one of the views is training; a run has to wait then.
  bool active() const;
  bool finish(std::chrono::milliseconds atMost);

  ScoresView* scoresView() const { return scores_; }
  SweepPanel* sweepPanel() const { return sweep_; }
  SearchPanel* searchPanel() const { return search_; }
  HeadsPanel* headsPanel() const { return heads_; }
  LessonGuide* guide() const { return guide_; }

 signals:
  /// A lesson uses this recipe.
  void recipeWanted(const likeness::TrainingConfig& config);
  /// A lesson begins a run by the recipe.
  void runWanted();
  void viewChanged(int view);

 private:
  void take(const LessonStep& step);

  Session& session_;
  SegmentedSwitch* switch_ = nullptr;
  QStackedWidget* stack_ = nullptr;
  LessonGuide* guide_ = nullptr;
  ScoresView* scores_ = nullptr;
  SweepPanel* sweep_ = nullptr;
  SearchPanel* search_ = nullptr;
  HeadsPanel* heads_ = nullptr;
};

}  // namespace likeness::ui
