#pragma once

#include <QString>

#include "app/tour_camera.h"
#include "app/tour_hand.h"
#include "app/tour_step.h"

namespace likeness::ui {

class LabViews;
class MainWindow;
class TrainPage;

/// The tour of the lab: the five lessons, begun by their buttons, with short trainings.
class TourLessons {
 public:
  TourLessons(MainWindow& window, TourHand& hand, TourCamera& camera);

  std::vector<TourStep> steps();

 private:
  bool seeTheLessons();
  bool sweepMargins();
  bool compareHeads();
  bool recogniseByTen();
  bool lookAtScores();
  bool lookAtData();
  bool classifyVectors();
  bool watchACollapse();
  bool cureIt();
  bool searchSettings();
  bool refuseLetters();

  TrainPage& page() const;
  LabViews& lab() const;
  bool press(const QString& objectName);
  bool begin(const char* lesson, const QString& folder = {});
  bool runStep();
  bool nextStep();
  /// Waits until nothing trains any more.
  bool waitForRest(int milliseconds);
  QString data(const QString& name) const;

  MainWindow& window_;
  TourHand& hand_;
  TourCamera& camera_;
};

}  // namespace likeness::ui
