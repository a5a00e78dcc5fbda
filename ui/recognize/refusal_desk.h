#pragma once

#include <QWidget>
#include <memory>

#include "engine/train/recalibration.h"
#include "ui/core/session.h"
#include "ui/core/task_runner.h"
#include "ui/recognize/recognize_controller.h"
#include "ui/recognize/refusal_measure.h"

class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace likeness::ui {

class BarChart;
class EmptyState;
class MethodsPanel;
class RefusalFigures;
class RefusalPlots;
class SegmentedSwitch;
class SlippedList;

/// The desk where it is measured what the threshold is worth: digits that must be kept against letters or
/// other signs that must be refused, for every threshold of the ruler below, with the signs that slip
/// through.
class RefusalDesk : public QWidget {
  Q_OBJECT

 public:
  RefusalDesk(Session& session, RecognizeController& controller, QWidget* parent = nullptr);

  /// Measures what must be refused: a folder, an IDX file or ink.
  void setUnknown(const std::filesystem::path& path);
  /// Digits that must be kept; empty for the test split of the experiment.
  void setKnown(const std::filesystem::path& path);
  bool measuring() const { return runner_.active() || calibrating_.active(); }
  const RefusalMeasure* measure() const { return measure_.get(); }

 signals:
  /// Distances of what should be refused, ascending, once they are measured; none when they no longer hold.
  void unknownMeasured(const std::vector<float>& distances);
  /// A threshold was chosen in a plot.
  void thresholdWanted(float threshold);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* makeSources();
  QWidget* makeResults();
  QWidget* makeViews();
  QMenu* sourceMenu(void (RefusalDesk::*setSource)(const std::filesystem::path&), const QString& title);
  void connectAll();
  void measureAgain();
  void take(RefusalMeasure measure);
  void calibrate(RecalibrationWish wish);
  void forget();
  void showThreshold();
  void showBars(const OperatingPoint& point);
  void showSlipped();

  Session& session_;
  RecognizeController& controller_;
  RefusalQuestion question_;
  std::shared_ptr<const RefusalMeasure> measure_;
  bool outdated_ = false;  // what is shown is not of the present question
  QStackedWidget* stack_ = nullptr;
  EmptyState* empty_ = nullptr;
  QLabel* knownName_ = nullptr;
  QLabel* unknownName_ = nullptr;
  QLabel* state_ = nullptr;
  RefusalFigures* figures_ = nullptr;
  SegmentedSwitch* views_ = nullptr;
  QStackedWidget* viewStack_ = nullptr;
  RefusalPlots* plots_ = nullptr;
  MethodsPanel* methods_ = nullptr;
  BarChart* bars_ = nullptr;
  std::vector<int> barGroups_;  // of each bar
  int chosenGroup_ = -1;
  QLabel* slippedTitle_ = nullptr;
  SlippedList* slipped_ = nullptr;
  TaskRunner<RefusalMeasure> runner_;
  TaskRunner<int> calibrating_;
};

}  // namespace likeness::ui
