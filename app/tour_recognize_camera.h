#pragma once

#include <QString>
#include <vector>

#include "app/tour_camera.h"
#include "app/tour_hand.h"
#include "app/tour_step.h"

namespace likeness::ui {

class MainWindow;
class RecognizePage;

/// The part of a tour that reads digits on paper in the pictures of a recording, made of drawn digits.
class TourRecognizeCamera {
 public:
  TourRecognizeCamera(MainWindow& window, TourHand& hand, TourCamera& camera);

  std::vector<TourStep> steps();

 private:
  bool seeTheEmptyDesk();
  bool playARecording();
  bool takeASign();

  RecognizePage& page() const;
  QString makePictures() const;

  MainWindow& window_;
  TourHand& hand_;
  TourCamera& camera_;
};

}  // namespace likeness::ui
