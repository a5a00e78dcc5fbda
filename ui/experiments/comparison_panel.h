#pragma once

#include <QScrollArea>
#include <vector>

#include "engine/train/comparison.h"
#include "ui/experiments/experiment_curves.h"

class QGridLayout;
class QLabel;
class QTableWidget;

namespace likeness::ui {

class CurvesPanel;
class RunTile;

/// One run's curves; or several side by side, the best by MAP@R first: map and scores of each, their curves
/// over each other, and the settings in which they differ.
class ComparisonPanel : public QScrollArea {
  Q_OBJECT

 public:
  explicit ComparisonPanel(QWidget* parent = nullptr);

  void showRuns(const std::vector<ExperimentCurves>& runs);
  /// A line in place of runs.
  void showHint(const QString& hint);

  CurvesPanel* curves() const { return curves_; }
  /// In the order in which they are shown.
  const std::vector<RunTile*>& tiles() const { return tiles_; }
  QTableWidget* settings() const { return settings_; }
  QString note() const;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void showNote(const std::vector<ExperimentCurves>& runs, const Ranking& ranking);
  void showTiles(const std::vector<ExperimentCurves>& runs);
  void showSettings(const std::vector<ExperimentCurves>& runs);
  void layOutTiles();

  QLabel* note_ = nullptr;
  QWidget* tileArea_ = nullptr;
  QGridLayout* grid_ = nullptr;
  std::vector<RunTile*> tiles_;
  CurvesPanel* curves_ = nullptr;
  QWidget* settingsArea_ = nullptr;
  QTableWidget* settings_ = nullptr;
  int columns_ = 0;
};

}  // namespace likeness::ui
