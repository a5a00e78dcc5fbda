#pragma once

#include <vector>

#include "app/tour_camera.h"
#include "app/tour_hand.h"
#include "app/tour_step.h"

namespace likeness::ui {

class MainWindow;
class RecognizePage;

/// The part of a tour that measures how well letters are refused, on the test digits of the open experiment.
class TourRefusal {
 public:
  TourRefusal(MainWindow& window, TourHand& hand, TourCamera& camera);

  std::vector<TourStep> steps();

 private:
  bool seeTheEmptyDesk();
  bool dropLetters();
  bool seeTheCurves();
  bool keepMore();

  RecognizePage& page() const;

  MainWindow& window_;
  TourHand& hand_;
  TourCamera& camera_;
};

}  // namespace likeness::ui
