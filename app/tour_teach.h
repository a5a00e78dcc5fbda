#pragma once

#include <QString>
#include <vector>

#include "app/tour_camera.h"
#include "app/tour_hand.h"
#include "app/tour_step.h"

namespace likeness::ui {

class MainWindow;
class RecognizePage;

/// The part of a tour that teaches a sign and answers a folder of pictures, which it paints into `scratch`.
class TourTeach {
 public:
  TourTeach(MainWindow& window, TourHand& hand, TourCamera& camera, QString scratch);

  std::vector<TourStep> steps();

 private:
  bool teachALetter();
  bool seeWhatIsTaught();
  bool answerAFolder();
  bool seeTheConfusion();

  RecognizePage& page() const;

  MainWindow& window_;
  TourHand& hand_;
  TourCamera& camera_;
  QString scratch_;
};

}  // namespace likeness::ui
